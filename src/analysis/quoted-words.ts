import {differences} from '../differences.js'
import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import type {Quote} from './quote-reader.js'
import {outerQuotes} from './quotes.js'
import {type Token, tokens} from './tokens.js'
import {mix, numberOf, wordNumber} from './word-numbers.js'

/** The words of a quotation that stands in no other, as they are compared with those of another. */
export interface QuotedWords {
  readonly quote: Quote
  /** Its words, with the marks between them. */
  readonly tokens: readonly Token[]
  readonly words: readonly Token[]
  /** What is compared of each word. */
  readonly keys: readonly string[]
}

const functionWords = list('function-words')

export const isWord = ({kind}: Token): boolean => kind !== 'mark' && kind !== 'symbol'

/** What is compared of words: not their case, nor their kind of apostrophe. */
export const keysOf = (list: readonly Token[]): string[] =>
  list.filter(isWord).map(({lower}) => lower.replaceAll('’', "'").replace(/\.$/, ''))

/** The quotations of the story that hold words, in order, each paragraph of a longer one by itself. */
export const quotedWords = perTree((story: Story): readonly QuotedWords[] => {
  const all = tokens(story)
  return outerQuotes(story).flatMap((quote) => {
    const {open, close, end} = quote
    let to = open.index + 1
    while (to < all.length && all[to] !== close && (all[to]?.end ?? 0) <= end) to++
    const inside = all.slice(open.index + 1, to)
    const words = inside.filter(isWord)
    return words.length > 0 ? [{quote, tokens: inside, words, keys: keysOf(words)}] : []
  })
})

/** The quotations of the story itself, without those beside it: in headlines, captions, lists, pull quotes. */
export function bodyQuotations(story: Story, isWanted: (one: QuotedWords) => boolean): readonly QuotedWords[] {
  const wanted = quotedWords(story).filter(isWanted)
  if (wanted.length === 0) return []
  const body = new Set(blocks(story).flatMap(({kind, paragraph}) => (kind === 'body' ? [paragraph] : [])))
  return wanted.filter(({quote}) => body.has(quote.open.paragraph))
}

/** Words as a text in which whole words are looked for. */
export const running = (keys: readonly string[]): string => ` ${keys.join(' ')} `

/** The least share of words that two versions of a quotation have in common, and their least number. */
const least = {share: 0.6, words: 3}

/** The share of their words that two quotations have in common, in one order; 0 where it is too small for two versions of one. */
export function likeness(a: QuotedWords, b: QuotedWords): number {
  // Most pairs have too few words in common in any order.
  const words = new Set(b.keys)
  const shared = a.keys.filter((key) => words.has(key)).length
  if (2 * shared < least.share * (a.keys.length + b.keys.length)) return 0
  const common = differences(a.keys, b.keys).filter(({mark}) => mark === ' ')
  const share = (2 * common.length) / (a.keys.length + b.keys.length)
  const tells = common.length >= least.words && common.some(({text}) => !functionWords().has(text))
  return tells && share >= least.share ? share : 0
}

/** Words that stand together in more quotations than these tell nothing of one. */
const frequent = 30

/** With how many others a quotation is compared. */
const most = 5

/** Quotations by each two words that follow each other, and by what else is known of each. */
export class QuotationIndex {
  private readonly holders = new Map<number, QuotedWords[]>()

  constructor(
    quotations: readonly QuotedWords[],
    private readonly more: (one: QuotedWords) => readonly string[] = () => []
  ) {
    for (const one of quotations) for (const key of this.keysOf(one)) this.hold(key, one)
  }

  /** Numbers for two words and more that it is found by; by chance others share them, and have less in common. */
  private keysOf(one: QuotedWords): ReadonlySet<number> {
    const numbers = one.words.map(wordNumber)
    const found = new Set(this.more(one).map(numberOf))
    for (let at = 1; at < numbers.length; at++) found.add(mix(numbers, at - 1, at + 1))
    return found
  }

  private hold(key: number, one: QuotedWords) {
    const known = this.holders.get(key)
    if (known) known.push(one)
    else this.holders.set(key, [one])
  }

  /** Those that share most with one: a hostile draft must not have each compared with each. */
  near(one: QuotedWords): readonly QuotedWords[] {
    const votes = new Map<QuotedWords, number>()
    for (const key of this.keysOf(one)) {
      const found = this.holders.get(key) ?? []
      if (found.length <= frequent) for (const other of found) votes.set(other, (votes.get(other) ?? 0) + 1)
    }
    return [...votes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([other]) => other)
  }
}
