import type {ClaimKind, ClaimWord} from './claim-words.js'
import type {Range} from './phrases.js'
import type {Quantity} from './quantities.js'
import type {TaggedSentence} from './tagged-sentences.js'

const known = new Set(['the', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'all'])
const modals = new Set(['would', 'could', 'may', 'might', 'can', 'should', 'must', 'will', 'to', 'not', 'never'])
const formsOfBe = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were'])

/** Kinds that a verb or a noun alone does not make. */
const weak = new Set<ClaimKind>(['comparison', 'law', 'science'])

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

/** Whether a word is no claim of its own. */
export const isAside = (kind: ClaimWord['kind']): kind is 'document' | 'law court' | 'person' | 'toll' =>
  kind === 'person' || kind === 'toll' || kind === 'document' || kind === 'law court'

/** Whether a word of wrong says that someone did it: neither “could steal”, “to murder” nor “was murdered”. */
export function accuses({from, to}: ClaimWord, {tokens, tags}: TaggedSentence): boolean {
  // “countries that violate it” accuses none of them.
  if (tokens[from - 1]?.lower === 'that') return false
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
    if (figure.kind === 'year') {
      // “by 2040” lies ahead.
      if (sentence.tokens[rangeOf(figure, sentence).from - 1]?.lower !== 'by') kinds.add('history')
      continue
    }
    if (!isNews(figure, sentence)) continue
    if (figure.kind === 'count' && isToll(figure, words, sentence)) kinds.add('toll')
    if (!isSmall(figure)) kinds.add(figure.kind === 'money' ? 'money' : 'figure')
  }
  for (const word of words) {
    const {kind} = word
    if (kind === 'crime' || kind === 'accusation') {
      if (accuses(word, sentence)) kinds.add('accusation')
    } else if (!isAside(kind)) kinds.add(kind)
  }
  // “The rate rose” and “the law” alone say nothing to check; “more than twice as many” does.
  const [only] = kinds
  if (kinds.size === 1 && only && weak.has(only) && !words.some(({kind, pos}) => kind === only && pos === 'phrase'))
    kinds.clear()
  return [...kinds]
}
