import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {blocks} from './blocks.js'
import {firstSound} from './first-sounds.js'
import {type Candidate, isObjectOf, standsIn} from './noun-frames.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A noun that counts one thing and has no article where it needs one: “he is teacher”, “she wrote letter to the mayor”. */
export interface BareNoun extends Span {
  readonly text: string
  /** The words with an article, best first. */
  readonly expected: readonly string[]
  /** Whether the papers of some country write so. */
  readonly isQuestion: boolean
}

const rows = table('bare-nouns', ['frame', 'noun'])

/** The frames that a noun of one or two words stands in, by its last word and then by its first. */
const frames = lazy(() => {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const {frame, noun} of rows()) {
    const [last = '', first = ''] = noun.split(' ').reverse()
    const byFirst = found.get(last) ?? new Map<string, Set<string>>()
    found.set(last, byFirst.set(first, (byFirst.get(first) ?? new Set()).add(frame)))
  }
  return found
})

const framesOf = ofWord(({lower}) => frames().get(lower))

/** Judgements that may stand between a frame and its noun: “is famous writer”. */
const between =
  /^(?:bad|big|brilliant|famous|good|great|important|large|long|new|old|professional|real|serious|simple|small|special|strong|talented|true|well-known|young)$/

/** What a noun that ends before `end` may lack before it, the likelier first; nothing where it stands in no frame. */
function articlesOf(candidate: Candidate, known: ReadonlySet<string>): readonly string[] {
  for (const frame of ['is', 'has', 'of', 'in', 'tell', 'to', 'says'])
    if (known.has(frame) && standsIn[frame]?.(candidate)) {
      if (frame === 'is' || frame === 'has') return ['a']
      return frame === 'to' || frame === 'says' ? ['the', 'a'] : ['a', 'the']
    }
  return isObjectOf(candidate, known) ? ['a', 'the'] : []
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function bareAt(sentence: TaggedSentence, at: number): BareNoun | undefined {
  const {tokens, tags} = sentence
  const noun = tokens[at]
  const byFirst = noun && framesOf(noun)
  if (!byFirst || (at > 0 && noun.text !== noun.lower) || tags[at] === 'ADJ') return undefined
  const pair = at > 0 ? byFirst.get(tokens[at - 1]?.lower ?? '') : undefined
  const known = pair ?? byFirst.get('')
  if (!known) return undefined
  const first = pair ? at - 1 : at
  const from = between.test(tokens[first - 1]?.lower ?? '') ? first - 1 : first
  const lead = tokens[from]
  const articles = lead ? articlesOf({sentence, from, end: at + 1}, known) : []
  if (!lead || articles.length === 0) return undefined
  const text = textOf(tokens.slice(from, at + 1))
  const expected = articles.map((article) => {
    const right = article === 'a' && firstSound(lead) === 'vowel' ? 'an' : article
    return from === 0 ? `${capitalised(right)} ${text.charAt(0).toLowerCase()}${text.slice(1)}` : `${right} ${text}`
  })
  return {start: lead.start, end: noun.end, text, expected, isQuestion: noun.lower === 'government'}
}

const textOf = (tokens: readonly Token[]) => tokens.map(({text}) => text).join(' ')

const wanted = placesWhere((word) => framesOf({word}) !== undefined)

/** The nouns of the body that lack an article, in order. */
export const bareNouns = perTree((story: Story): readonly BareNoun[] =>
  wanted(story)
    .filter(
      ({sentence: {paragraph, tokens}}) =>
        blocks(story)[paragraph.index]?.kind === 'body' && tokens.some((token) => isTerminal(token))
    )
    .flatMap(({sentence, at}) => bareAt(sentence, at) ?? [])
)
