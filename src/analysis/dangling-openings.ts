import {lazy, list} from '../dictionary.js'
import type {Story} from '../story.js'
import {phrasesOf} from './clause-subjects.js'
import {isFinite} from './clauses.js'
import {nounForms, verbForms, type VerbReading} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {DanglingParticiple} from './dangling-participles.js'
import type {TaggedSentence} from './tagged-sentences.js'

const gerunds = list('agent-gerunds')
const unable = list('unable-subjects')

/** The verbs of what somebody does. */
const deeds = lazy(() => new Set([...gerunds()].flatMap((gerund) => verbForms(gerund).map(({lemma}) => lemma))))

/** How far the comma may be that ends the opening. */
const reach = 20

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

const isUnable = (lower: string) => unable().has(lower) || nounForms(lower).some(({lemma}) => unable().has(lemma))

/** The place of what somebody does in the words that open a sentence: “After | reading”, “After a few days of | staying”. */
function gerundAt(sentence: TaggedSentence): number | undefined {
  const lead = lowerAt(sentence, 0)
  const isDoing = (at: number) => gerunds().has(lowerAt(sentence, at))
  if (isDoing(0)) return 0
  // “Having won the vote,”
  const isDone = ({lemma, form}: VerbReading) => form === 'participle' && deeds().has(lemma)
  if (lead === 'having' && verbForms(lowerAt(sentence, 1)).some(isDone)) return 0
  if (!/^(?:after|before|by|in|on|upon|when|while|without)$/.test(lead)) return undefined
  if (isDoing(1)) return 1
  if (lead === 'when' && /^(?:asked|told)$/.test(lowerAt(sentence, 1))) return 1
  const of = sentence.tokens.slice(0, 6).findIndex(({lower}) => lower === 'of')
  return lead === 'after' && of > 1 && isDoing(of + 1) ? of + 1 : undefined
}

/** “it | became clear”, “it | started to rain”, “there | was”: nobody who did anything. */
function isNobody(sentence: TaggedSentence, at: number): boolean {
  const [subject, verb] = [lowerAt(sentence, at), lowerAt(sentence, at + 1)]
  // “Looking at the figures, there is” is a way to lead to a topic, and “there was nobody he knew” names him.
  if (subject === 'there')
    return /^(?:are|is|was|were)$/.test(verb) && sentence.tags[0] !== 'VERB' && sentence.tags[at + 2] === 'DET'
  if (subject !== 'it') return false
  if (/^(?:became|becomes)$/.test(verb))
    return /^(?:apparent|clear|evident|obvious|known)$/.test(lowerAt(sentence, at + 2))
  return (
    /^(?:began|rained|snowed|started)$/.test(verb) &&
    /^(?:rain|snow|raining|snowing|to)$/.test(lowerAt(sentence, at + 2))
  )
}

function openingAt(sentence: TaggedSentence): DanglingParticiple | undefined {
  const {tokens, tags} = sentence
  const gerund = gerundAt(sentence)
  const comma = tokens.findIndex(({kind}) => kind === 'mark')
  if (gerund === undefined || comma < gerund || comma > reach || tokens[comma]?.text !== ',') return undefined
  // Another clause may stand within the opening, and a list may go on.
  if (tags.slice(gerund + 2, comma).includes('AUX')) return undefined
  const at = comma + 1
  const participle = tokens[gerund]
  const nobody = isNobody(sentence, at)
  const to = nobody ? at + 1 : (phrasesOf(sentence).startingAt(at)?.to ?? at)
  const head = (phrasesOf(sentence).starts.get(at)?.to ?? 0) - 1
  if (!participle || to === at || (!nobody && !(tags[head] === 'NOUN' && isUnable(lowerAt(sentence, head)))))
    return undefined
  // “After reading the report, the question’s author …” names somebody; and only a subject has its verb beside it.
  const verb = tags[to] === 'ADV' ? to + 1 : to
  if (!isFinite(sentence, verb) || tokens.slice(at, to).some(({text}) => /^\p{Lu}|[’']s?$/u.test(text)))
    return undefined
  return {participle, subject: tokens.slice(at, head < at ? to : head + 1)}
}

const leads = placesWhere(({lower}) => gerunds().has(lower) || /^(?:asked|having|told)$/.test(lower))

/** The openings of sentences that hang on nobody who can have done what they say, in order. */
export const danglingOpenings = perTree((story: Story): readonly DanglingParticiple[] => {
  const seen = new Set<TaggedSentence>()
  return leads(story).flatMap(({sentence}) => {
    if (seen.has(sentence)) return []
    seen.add(sentence)
    return openingAt(sentence) ?? []
  })
})
