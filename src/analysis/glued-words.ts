import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** Two words with no white space between them, the second as a sentence begins: “region.The”, “over!The”, “paidThe”. */
export interface GluedWords extends Span {
  readonly left: string
  /** The mark between them, with what closes after it; empty in “paidThe”. */
  readonly mark: string
  readonly right: string
  /** Where the space is missing. */
  readonly gap: number
  /** The token after them, in their paragraph. */
  readonly next: Token | undefined
}

const plain = /^(?:\p{L}|\p{L}[\p{L}\p{M}’'-]*\p{L})$/u
/** “2022.The” is one token, as “3.5m” is. */
const yearAndWord = /^(\d+)\.(\p{Lu}[\p{L}’'-]*)$/u
const startsSentence = /^\p{Lu}[\p{Ll}’'-]*$/u
const twoWords = /^(\p{Ll}{2,})(\p{Lu}\p{Ll}+)$/u

const isMark = (token: Token) => token.kind === 'mark' && /^[“”‘’"'()[\].,;:!?…—–]$/u.test(token.text)

/** More tokens without a space between are no prose. */
const longestChunk = 12

/** Whether all that stands around the tokens from `from` to `to` without a space is words and their marks: no address, no code. */
function isProse(all: readonly Token[], from: number, to: number): boolean {
  const first = all[from]
  if (!first) return false
  let start = from
  while (from - start < longestChunk && all[start]?.before === '' && beside(all, start, -1)) start--
  let end = to + 1
  while (end - to < longestChunk && all[end]?.before === '' && all[end]?.paragraph === first.paragraph) end++
  let words = 0
  for (const token of all.slice(start, end)) {
    if (token.kind === 'word' || token.kind === 'number') words++
    else if (!isMark(token)) return false
  }
  return words <= (from === to ? 1 : 2)
}

/** The place of the word after a mark and what closes after it, without white space between; none where a space stands. */
function rightOf(all: readonly Token[], mark: number): number | undefined {
  let at = mark + 1
  while (at < mark + 3 && /^[”"’)]$/.test(all[at]?.text ?? '') && all[at]?.before === '') at++
  // “is over.“The mayor”: the next sentence opens a quotation.
  if (/^[“‘]$/.test(all[at]?.text ?? '') && all[at]?.before === '' && /^[.!?]$/.test(all[mark]?.text ?? '')) at++
  const word = beside(all, mark, at - mark)
  return word?.before === '' && word.kind === 'word' && plain.test(word.text) && startsSentence.test(word.text)
    ? at
    : undefined
}

function byMark(all: readonly Token[], at: number): GluedWords | undefined {
  const mark = all[at]
  const left = mark?.before === '' ? beside(all, at, -1) : undefined
  if (!mark || !left || !/^[.!?]$/.test(mark.text) || !(plain.test(left.text) || /^\d{4}$/.test(left.text)))
    return undefined
  const to = rightOf(all, at)
  const right = to === undefined ? undefined : all[to]
  if (to === undefined || !right || !isProse(all, at - 1, to)) return undefined
  return {
    start: left.start,
    end: right.end,
    left: left.text,
    mark: all
      .slice(at, to)
      .map(({text}) => text)
      .join(''),
    right: right.text,
    gap: /^[“‘]$/.test(all[to - 1]?.text ?? '') ? right.start - 1 : right.start,
    next: beside(all, to, 1)
  }
}

function inWord(all: readonly Token[], at: number): GluedWords | undefined {
  const token = all[at]
  const isNumber = token?.kind === 'number'
  // Nearly every word is all in one case, or has its capital at the start.
  if (!token || token.text === token.lower || token.kind === 'mark') return undefined
  if (token.end - token.start !== token.text.length) return undefined
  const [, left, right] = (isNumber ? yearAndWord : twoWords).exec(token.text) ?? []
  if (left === undefined || right === undefined || !isProse(all, at, at)) return undefined
  const {start, end} = token
  return {start, end, left, mark: isNumber ? '.' : '', right, gap: end - right.length, next: beside(all, at, 1)}
}

/** Stops, and words that may be two. */
const candidates = tokensWhere(({text}) => /^[.!?]$/.test(text) || yearAndWord.test(text) || twoWords.test(text))

/** The words of the story that nothing but a mark, or nothing at all, holds apart, in order; addresses and code are left out. */
export const gluedWords = perTree((story: Story): readonly GluedWords[] => {
  const all = tokens(story)
  return candidates(story).flatMap(({kind, index}) => (kind === 'mark' ? byMark(all, index) : inWord(all, index)) ?? [])
})
