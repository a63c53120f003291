import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {phrasesOf} from './clause-subjects.js'
import {isFinite} from './clauses.js'
import {isSpeechVerb} from './cues.js'
import {verbForms} from './morphology.js'
import {nounNumber} from './noun-numbers.js'
import {isTime} from './number-clashes.js'
import {namesPerson, namesThing} from './people.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A pronoun that says again what a clause has already: “The doctors | they said”, “the man that I met | him”. */
export interface DoubledSubject {
  readonly pronoun: Token
  /** The noun or pronoun that it doubles. */
  readonly first: Token
}

const intransitive = list('intransitive-verbs')
const twofold = list('twofold-verbs')

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

/** Verbs that do something for somebody, but hardly for a thing. */
const benefiting = new Set('build buy cook find keep play read save sell sing want watch win write'.split(' '))

/** Whether a pronoun may be the first of two objects: “the key that I gave | him”, but not “the house that they built | it”. */
const isTwofold = (pronoun: string, verb: string) =>
  verbForms(verb).some(({lemma}) => twofold().has(lemma) && !(pronoun === 'it' && benefiting.has(lemma)))

const isOf = (lower: string, verbs: ReadonlySet<string>) => verbForms(lower).some(({lemma}) => verbs.has(lemma))

/** Whether a pronoun can stand for a noun: “the doctors … they”, “the house … it”. */
function standsFor(pronoun: string, noun: string): boolean {
  if (isTime(noun)) return false
  if (/^(?:they|them)$/.test(pronoun))
    return nounNumber(noun) === 'plural' ? namesPerson(noun) || namesThing(noun) : noun === 'people'
  if (nounNumber(noun) === 'plural') return false
  return pronoun === 'it'
    ? namesThing(noun) || /^(?:company|firm|situation|country|city)$/.test(noun)
    : namesPerson(noun)
}

/** The end of the verbs that begin at a place, with the adverbs among them. */
function groupEnd(sentence: TaggedSentence, at: number): number {
  const {tags} = sentence
  let end = at
  while (tags[end] === 'AUX' || tags[end] === 'ADV') end++
  return tags[end] === 'VERB' ? end + 1 : end
}

/** Whether the clause has no verb but the one at a place, so that this is not set in a clause of its own: “the man he knew | left”. */
function isMain(sentence: TaggedSentence, verb: number): boolean {
  const {tokens, tags} = sentence
  const end = groupEnd(sentence, verb)
  const next = tokens[end]
  if (!next || next.kind === 'mark' || tokens.at(-1)?.text !== '.') return false
  for (let k = end; k < tokens.length; k++) {
    if (tags[k] === 'SCONJ' || tags[k] === 'CCONJ' || tokens[k]?.text === ',') return true
    if (isFinite(sentence, k) && lowerAt(sentence, k - 1) !== 'to') return false
    // A noun may be the verb after all.
    if (
      k > end &&
      tags[k] === 'NOUN' &&
      tags[k - 1] !== 'DET' &&
      verbForms(lowerAt(sentence, k)).some(({form}) => form === 'third' || form === 'past')
    )
      return false
  }
  return true
}

type Finder = (sentence: TaggedSentence, at: number) => number | undefined

/** “The doctors | they said that”, “This decision | it will affect” */
const afterNoun: Finder = (sentence, at) => {
  const {tokens, tags} = sentence
  const subject = phrasesOf(sentence).endingAt(at)
  if (!subject || !/^(?:DET|PRON)$/.test(tags[subject.from] ?? '')) return undefined
  const isFirst =
    subject.from === 0 || (lowerAt(sentence, subject.from - 1) === 'that' && isSpeechVerb(tokens, subject.from - 2))
  const head = (phrasesOf(sentence).starts.get(subject.from)?.to ?? 0) - 1
  if (!isFirst || head < 0 || tags[head] !== 'NOUN' || !standsFor(lowerAt(sentence, at), lowerAt(sentence, head)))
    return undefined
  return isFinite(sentence, tags[at + 1] === 'ADV' ? at + 2 : at + 1) && isMain(sentence, at + 1) ? head : undefined
}

/** “the company which | it was founded”, “the people who | they fled the city” */
const afterRelative: Finder = (sentence, at) => {
  const {tokens, tags} = sentence
  const relative = lowerAt(sentence, at - 1)
  const head = tokens[at - 2]?.text === ',' ? at - 3 : at - 2
  if (!/^(?:which|who)$/.test(relative) || !standsFor(lowerAt(sentence, at), lowerAt(sentence, head))) return undefined
  const end = groupEnd(sentence, at + 1)
  const verb = lowerAt(sentence, end - 1)
  if (tags[end - 1] !== 'VERB' || isSpeechVerb(tokens, end - 1) || isTwofold(lowerAt(sentence, at), verb))
    return undefined
  const isStranded = tags[end] === 'ADP' && !/^(?:DET|NOUN|NUM|PRON|PROPN)$/.test(tags[end + 1] ?? '')
  if (isStranded) return undefined
  const isPassive = /^(?:are|been|is|was|were)$/.test(lowerAt(sentence, end - 2))
  const hasObject = !isPassive && tags[end] === 'DET'
  const isWhole = (isPassive || isOf(verb, intransitive())) && tags[end] === 'ADP'
  return hasObject || isWhole ? at - 1 : undefined
}

const telling = /^(?:assur|convinc|inform|persuad|promis|remind|show|t[eo]l[dl]|warn)/

/** “the house that they built | it”, “the man that I met | him” */
const afterVerb: Finder = (sentence, at) => {
  const {tokens, tags} = sentence
  const verb = at - 1
  if (tags[verb] !== 'VERB' || !isFinite(sentence, verb) || isTwofold(lowerAt(sentence, at), lowerAt(sentence, verb)))
    return undefined
  if (isSpeechVerb(tokens, verb) || /^(?:ADJ|DET|NOUN|PART|PRON|VERB)$/.test(tags[at + 1] ?? '')) return undefined
  const subject = phrasesOf(sentence).ends.get(verb)
  const relative = (subject?.from ?? 0) - 1
  const head = relative - 1
  const isThat = lowerAt(sentence, relative) === 'that'
  if (!isThat && !/^(?:which|whom)$/.test(lowerAt(sentence, relative))) return undefined
  if (!subject || head < 1 || tags[head] !== 'NOUN' || !standsFor(lowerAt(sentence, at), lowerAt(sentence, head)))
    return undefined
  const before = tokens.slice(0, head)
  const isContent = isThat && before.some(({lower}) => lower === 'so' || lower === 'such' || telling.test(lower))
  return isContent || (isThat && holdsContent(lowerAt(sentence, head))) ? undefined : head
}

const contents = list('content-nouns')

/** Whether a noun may lead a clause of what it holds: “the claim that they bought it”. */
const holdsContent = (lower: string) => contents().has(lower) || contents().has(lower.replace(/s$/, ''))

const finders: readonly {readonly words: RegExp; readonly finder: Finder}[] = [
  {words: /^(?:he|it|she|they)$/, finder: afterNoun},
  {words: /^(?:he|it|she|they)$/, finder: afterRelative},
  {words: /^(?:her|him|it|them)$/, finder: afterVerb}
]

const pronouns = placesWhere(({text}) => /^(?:he|her|him|it|she|them|they)$/.test(text))

/** The pronouns that double a noun or a pronoun of their clause, in order. */
export const doubledSubjects = perTree((story: Story): readonly DoubledSubject[] =>
  pronouns(story).flatMap(({sentence, at}) => {
    const pronoun = sentence.tokens[at]
    if (!pronoun || at < 2 || sentence.tags[0] === 'AUX') return []
    for (const {words, finder} of finders) {
      const first = words.test(pronoun.lower) ? finder(sentence, at) : undefined
      const token = first === undefined ? undefined : sentence.tokens[first]
      if (token) return [{pronoun, first: token}]
    }
    return []
  })
)
