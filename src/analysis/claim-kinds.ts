import type {ClaimKind, ClaimWord} from './claim-words.js'
import type {Range} from './phrases.js'
import type {Quantity} from './quantities.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** How much a kind alone makes a claim worth a check. */
const weights: Readonly<Record<ClaimKind, number>> = {
  toll: 0.75,
  accusation: 0.6,
  money: 0.5,
  figure: 0.5,
  superlative: 0.4,
  comparison: 0.35,
  cause: 0.35,
  science: 0.3,
  prediction: 0.3,
  history: 0.3,
  law: 0.25
}

const known = new Set(['the', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'all'])
const modals = new Set(['would', 'could', 'may', 'might', 'can', 'should', 'must', 'will', 'to', 'not', 'never'])
const formsOfBe = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were'])
const hedges = new Set(['could', 'might'])
const speakers = /^(?:i|we|you|my|our|your|me|us|(?:i|we|you)[’'].+)$/

/** The places of a figure in its sentence. */
function rangeOf({first, last}: Quantity, {tokens}: TaggedSentence): Range {
  const zero = tokens[0]?.index ?? 0
  return {from: first.index - zero, to: last.index - zero + 1}
}

/** Whether the reader is taken to know a figure: “the 40 victims”; or it is a mere “two”. */
function isNews(figure: Quantity, sentence: TaggedSentence): boolean {
  const {from} = rangeOf(figure, sentence)
  return !known.has(sentence.tokens[from - 1]?.lower ?? '') || figure.kind === 'percent' || figure.kind === 'fraction'
}

const isSmall = ({kind, value, first}: Quantity) => kind === 'count' && value < 10 && first.kind === 'word'

/** Whether a count of people stands with a word of what befell them: “killed 15 people”, “a toll of 15”, “15 lives”. */
function isToll(figure: Quantity, words: readonly ClaimWord[], sentence: TaggedSentence): boolean {
  const {from, to} = rangeOf(figure, sentence)
  const after = (kind: string, reach: number) =>
    words.some((word) => word.kind === kind && word.from >= to && word.from - to < reach)
  const before = (kind: string, reach: number) =>
    words.some((word) => word.kind === kind && word.to <= from && from - word.to < reach)
  if (after('person', 4)) return after('toll', 12) || before('toll', 6)
  const counted = sentence.tags[to]
  if (after('toll', 1) && counted !== 'VERB') return true
  // “two million hens culled”: what is counted are no people.
  return counted !== 'NOUN' && counted !== 'ADJ' && counted !== 'PROPN' && (after('toll', 3) || before('toll', 3))
}

/** Whether a word of wrong says that someone did it: neither “could steal”, “to murder” nor “was murdered”. */
function accuses({from, to}: ClaimWord, {tokens, tags}: TaggedSentence): boolean {
  for (let k = from - 1; k >= 0 && k > from - 4 && /^(?:AUX|ADV|PART)$/.test(tags[k] ?? ''); k--) {
    const lower = tokens[k]?.lower ?? ''
    if (modals.has(lower) || /n[’']t$/.test(lower)) return false
    if (formsOfBe.has(lower) && !(tokens[from]?.lower ?? '').endsWith('ing'))
      return tokens.slice(to, to + 4).some((token) => token.lower === 'by')
  }
  return true
}

/** What a clause claims, given its figures and the words of claims in it. */
export function kindsOf(
  figures: readonly Quantity[],
  words: readonly ClaimWord[],
  sentence: TaggedSentence
): readonly ClaimKind[] {
  const kinds = new Set<ClaimKind>()
  for (const figure of figures) {
    if (!isNews(figure, sentence)) continue
    if (figure.kind === 'count' && isToll(figure, words, sentence)) kinds.add('toll')
    if (!isSmall(figure)) kinds.add(figure.kind === 'money' ? 'money' : 'figure')
  }
  for (const word of words) {
    const {kind} = word
    if (kind === 'person' || kind === 'toll' || kind === 'document') continue
    if (kind !== 'accusation' || accuses(word, sentence)) kinds.add(kind)
  }
  // “The rate rose” and “the law” alone say nothing to check.
  if (kinds.size === 1 && (kinds.has('comparison') || kinds.has('law') || kinds.has('science'))) kinds.clear()
  return [...kinds]
}

/** How much a clause needs a check, from 0 to 1: less where someone speaks of themselves, or of what might be. */
export function worthOf(kinds: readonly ClaimKind[], {from, to}: Range, {tokens}: TaggedSentence): number {
  let score = 1 - kinds.reduce((doubt, kind) => doubt * (1 - weights[kind]), 1)
  const words = tokens.slice(from, to)
  if (words.some(({lower}) => speakers.test(lower))) score *= 0.5
  if (words[0]?.lower === 'if' || words.some(({lower}) => lower === 'would')) score *= 0.7
  if (words.some(({lower}) => hedges.has(lower))) score *= 0.5
  return Math.round(score * 100) / 100
}
