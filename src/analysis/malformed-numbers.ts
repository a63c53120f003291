import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {endingOf, isPercent, numberForm, type NumberForm, signCode, wordCode} from './number-forms.js'
import {numberWord} from './numerals.js'
import {perTree} from './per-tree.js'
import {splitFigures} from './split-figures.js'
import {beside, type Token, tokens} from './tokens.js'

/** A figure that is written as no English figure is, with its sign. */
export interface MalformedNumber extends Span {
  /** As a form of the number itself, or `split`: a space inside; `sign`: a space after the sign; `doubled`: a sign given twice. */
  readonly kind: NumberForm['kind'] | 'split' | 'sign' | 'doubled'
  readonly text: string
  /** How it is written in English, where that is certain. */
  readonly expected?: string
}

const isBlank = (space: string | undefined) => /^[ \u00A0\u2009\u202F]$/.test(space ?? '')

/** The text from one token to another, in the same paragraph. */
const textOf = (list: readonly Token[], first: number, last: number) =>
  list
    .slice(first, last + 1)
    .map(({before, text}, k) => (k > 0 ? before : '') + text)
    .join('')

type Reader = (
  list: readonly Token[],
  token: Token
) => readonly [first: number, last: number, expected: string] | undefined

/** “15 000”. */
const spaced: Reader = (list, {index, text}) => {
  const next = beside(list, index, 1)
  if (next?.text !== '000' || !isBlank(next.before) || !/^[1-9]\d{0,2}$/.test(text)) return undefined
  const [previous, after] = [-1, 2].map((by) => beside(list, index, by))
  if (previous?.kind === 'number' || previous?.text === '+' || after?.kind === 'number') return undefined
  return [index, index + 1, `${text},000`]
}

/** “20 th”; “21 st 4 lb” is a weight. */
const parted: Reader = (list, {index, text}) => {
  const next = beside(list, index, 1)
  if (!next || !isBlank(next.before) || !/^\d+$/.test(text) || next.text !== endingOf(text)) return undefined
  return beside(list, index, 2)?.kind === 'number' ? undefined : [index, index + 1, text + next.text]
}

/** “$ 5”. */
const apart: Reader = (list, {index, before, text}) => {
  const sign = beside(list, index, -1)
  return sign && isBlank(before) && signCode(sign) !== undefined ? [index - 1, index, sign.text + text] : undefined
}

/** “$$5”, but not the “$$$” of a guide to restaurants. */
const twoSigns: Reader = (list, {index, before}) => {
  if (before !== '') return undefined
  const [third, first, second] = [-3, -2, -1].map((by) => beside(list, index, by))
  if (!first || second?.before !== '' || signCode(second) === undefined) return undefined
  return first.text === second.text && third?.text !== first.text ? [index - 2, index - 1, second.text] : undefined
}

/** “10 %%”, “10% per cent”. */
const twoPercents: Reader = (list, {index}) => {
  const second = beside(list, index, 2)
  if (!second || beside(list, index, 1)?.text !== '%' || !isPercent(list, index + 2)) return undefined
  return [index + 1, second.lower === 'per' ? index + 3 : index + 2, '%']
}

/** “$5 million dollars”. */
const signAndWord: Reader = (list, {index, before}) => {
  const sign = beside(list, index, -1)
  const code = before === '' ? signCode(sign) : undefined
  const scale = numberWord(beside(list, index, 1)?.lower ?? '')?.kind === 'scale' ? 1 : 0
  const word = beside(list, index, 1 + scale)
  if (code === undefined || !word?.lower.endsWith('s') || wordCode(word.lower) !== code) return undefined
  return [index - 1, index + 1 + scale, textOf(list, index - 1, index + scale)]
}

const readers: readonly (readonly [kind: MalformedNumber['kind'], read: Reader])[] = [
  ['thousands', spaced],
  ['ending', parted],
  ['sign', apart],
  ['doubled', twoSigns],
  ['doubled', twoPercents],
  ['doubled', signAndWord]
]

function* find(list: readonly Token[], token: Token): Generator<MalformedNumber> {
  const form = numberForm(list, token)
  if (form) yield {...form, start: token.start, end: token.end, text: token.text}
  for (const [kind, read] of readers) {
    const found = read(list, token)
    if (!found) continue
    const [first, last, expected] = found
    const start = list[first]?.start ?? token.start
    yield {kind, expected, start, end: list[last]?.end ?? token.end, text: textOf(list, first, last)}
  }
}

/** The figures that are written as no English figure is, in order. */
export const malformedNumbers = perTree((story: Story): readonly MalformedNumber[] => {
  const list = tokens(story)
  const found: MalformedNumber[] = splitFigures(story).map(({start, end, whole, first, last}) => ({
    kind: 'split',
    start,
    end,
    expected: whole,
    text: textOf(list, first, last)
  }))
  for (const token of list) if (token.kind === 'number') found.push(...find(list, token))
  return found.sort((a, b) => a.start - b.start)
})
