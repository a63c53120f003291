import {lazy, table} from '../dictionary.js'
import {ofWord} from '../word.js'
import {verbForms} from './morphology.js'
import {type PhraseEntry, PhraseIndex} from './phrase-index.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** What a clause states that can be checked. */
export type ClaimKind =
  | 'figure'
  | 'toll'
  | 'money'
  | 'comparison'
  | 'superlative'
  | 'cause'
  | 'accusation'
  | 'prediction'
  | 'law'
  | 'science'
  | 'history'
  | 'quotation'

interface Entry extends PhraseEntry {
  readonly pos: 'verb' | 'noun' | 'adjective' | 'phrase'
  /** Those that are no kind of claim only bear on one; the head of the dictionary says how. */
  readonly kind: ClaimKind | 'change' | 'crime' | 'document' | 'law court' | 'person'
}

/** A word of the dictionary in a sentence: the places of its tokens, end-exclusive. */
export interface ClaimWord {
  readonly kind: Exclude<Entry['kind'], 'change'>
  readonly pos: Entry['pos']
  readonly from: number
  readonly to: number
}

/** Slips that are no wrong done to others, of verbs in mis-. */
const slips = /^mis(?:calculat|fir|hear|judg|laid|lay|plac|read|remember|sp|tak|took|understand|understood)/

/** Whether a word says that someone did badly what they had to do well, by its form: “mismanaged”, “mistreated”. */
const isMisdeed = ofWord(
  ({lower}) => lower.startsWith('mis') && !slips.test(lower) && verbForms(lower.slice(3)).length > 0
)

const rows = table('claim-words', ['word', 'pos', 'kind'])

const index = lazy(
  () => new PhraseIndex(rows().map(({word, pos, kind}) => ({words: word.split(' '), pos, kind}) as Entry))
)

/** The words that name people whom a toll counts. */
export const personWords = lazy(() => new Set(rows().flatMap(({word, kind}) => (kind === 'person' ? [word] : []))))

/** Whether the tag of its first word allows a word of the dictionary. */
function fits(tag: string | undefined, {pos, words}: Entry): boolean {
  if (words.length > 1 || pos === 'phrase') return true
  if (pos === 'verb') return tag === 'VERB'
  return pos === 'noun' ? tag === 'NOUN' : tag === 'ADJ' || tag === 'VERB'
}

/** Kinds of verbs that tell what will be, after “will”. */
const changing = new Set<Entry['kind']>(['cause', 'change', 'comparison'])

/** “will further weaken”: what grows is a change. */
const comparatives = new Set(['better', 'faster', 'further', 'less', 'more', 'sooner', 'worse'])

/** The place of the “will”, or the “going” of “going to”, before a verb, with adverbs between. */
function willBefore({tokens, tags}: TaggedSentence, at: number): number | undefined {
  let k = at - 1
  if (tokens[k]?.lower === 'to') return /^(?:going|poised|set)$/.test(tokens[k - 1]?.lower ?? '') ? k - 1 : undefined
  while (tags[k] === 'ADV' || tags[k] === 'PART') k--
  return tokens[k]?.lower === 'will' ? k : undefined
}

/** The end of a prediction that “will” begins by its form: “will further …”, “it will be hard to …”. */
function predictionEnd({tokens, tags}: TaggedSentence, will: number): number | undefined {
  let at = will + 1
  let isGrowing = false
  for (; tags[at] === 'ADV' || tags[at] === 'PART'; at++) isGrowing ||= comparatives.has(tokens[at]?.lower ?? '')
  if (isGrowing && tags[at] === 'VERB') return at + 1
  const isJudged = tokens[at]?.lower === 'be' && tags[at + 1] === 'ADJ' && tokens[at + 2]?.lower === 'to'
  return isJudged && tokens[will - 1]?.lower === 'it' ? at + 2 : undefined
}

/** Whether a word is a verb, or read as an adjective with an object after it: “mistreated | its patients”. */
const takesObject = ({tags}: TaggedSentence, at: number) =>
  tags[at] === 'VERB' || (tags[at] === 'ADJ' && /^(?:DET|PRON|PROPN)$/.test(tags[at + 1] ?? ''))

/** The words of the dictionary that begin at a place, and what “will” makes of them. */
function listedAt(sentence: TaggedSentence, token: Token, at: number): readonly ClaimWord[] {
  const {tokens, tags} = sentence
  const isSmall = token.text === token.lower
  const found: ClaimWord[] = []
  for (const {entry, words} of index().allAt(
    tokens,
    at,
    (entry) => fits(tags[at], entry) && (entry.pos !== 'verb' || isSmall)
  )) {
    const to = at + words.length
    const isInfinitive = words.at(-1) === 'to' && (tags[to] === 'VERB' || tags[to] === 'AUX')
    // “is due to be sentenced” gives no cause.
    if (isInfinitive && words[0] === 'due') continue
    if (entry.kind !== 'change') found.push({kind: entry.kind, pos: entry.pos, from: at, to})
    const will = entry.pos === 'verb' && changing.has(entry.kind) ? willBefore(sentence, at) : undefined
    if (will !== undefined) found.push({kind: 'prediction', pos: 'phrase', from: will, to})
  }
  return found
}

/** The words of claims in a sentence, outside quotations, in order. */
export function claimWords(sentence: TaggedSentence): readonly ClaimWord[] {
  const {tokens, quoted} = sentence
  const found: ClaimWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || quoted[at] || token.kind === 'mark') continue
    if (index().opens(token)) found.push(...listedAt(sentence, token, at))
    if (isMisdeed(token) && takesObject(sentence, at))
      found.push({kind: 'accusation', pos: 'verb', from: at, to: at + 1})
    const end = token.lower === 'will' ? predictionEnd(sentence, at) : undefined
    if (end !== undefined) found.push({kind: 'prediction', pos: 'phrase', from: at, to: end})
  }
  return found
}
