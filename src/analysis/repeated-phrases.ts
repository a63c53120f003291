import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord, type Word, wordOf} from '../word.js'
import {perTree} from './per-tree.js'
import {hasCapital, lines, type Token} from './tokens.js'

/** Some words that stand twice in a row: “in the city in the city”. */
export interface RepeatedPhrase extends Span {
  /** The words once. */
  readonly words: readonly Token[]
  /** The place of the words that repeat them, with the space before. */
  readonly second: Span
}

/** The most words of a phrase. */
const longest = 8

/** Whether the words from `at` on are the `length` words before it, with no mark among them. */
function repeats(line: readonly Token[], at: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    const [first, second] = [line[at - length + k], line[at + k]]
    if (!first || first.lower !== second?.lower || first.kind !== 'word' || second.before === '') return false
  }
  return true
}

const prepositions = new Set('about after at before by for from in into of on over to under with'.split(' '))
const determiners = new Set('a an her his its my our the their this these those your'.split(' '))

/** Whether the words belong to a row, as “day after day after day”, or are one word over and over. */
function isRow(line: readonly Token[], at: number, length: number): boolean {
  const words = line.slice(at - length, at).map(({lower}) => lower)
  if (new Set(words).size < length) return true
  // Of two words many meet by right: “from time to time to”, “what it is it is”.
  if (length === 2 && !(prepositions.has(words[0] ?? '') && determiners.has(words[1] ?? ''))) return true
  // A heading may run into its text: “The Farm Economy The farm economy is …”.
  if (hasCapital(line[at])) return true
  return line[at + length]?.lower === words[0] || line[at - length - 1]?.lower === words.at(-1)
}

const small = ofWord(({lower}) => wordOf(lower))

function* phrasesIn(line: readonly Token[]): Generator<RepeatedPhrase> {
  const last = new Map<Word, number>()
  for (let at = 0; at < line.length; at++) {
    const token = line[at]
    if (token?.kind !== 'word') continue
    const word = small(token)
    const length = at - (last.get(word) ?? -Infinity)
    last.set(word, at)
    if (length < 2 || length > longest || !repeats(line, at, length) || isRow(line, at, length)) continue
    const words = line.slice(at - length, at)
    const [start, end] = [words[0]?.start ?? 0, line[at + length - 1]?.end ?? 0]
    yield {start, end, words, second: {start: words.at(-1)?.end ?? 0, end}}
    at += length - 1
    last.clear()
  }
}

/** The phrases of the story that stand twice in a row, in order. */
export const repeatedPhrases = perTree((story: Story): readonly RepeatedPhrase[] =>
  lines(story).flatMap((line) => [...phrasesIn(line)])
)
