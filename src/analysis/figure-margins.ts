import {lazy, table} from '../dictionary.js'
import type {Quantity} from './quantities.js'
import {beside, type Token} from './tokens.js'

type Hedge = 'about' | 'least' | 'most'

const rows = table('figure-hedges', ['phrase', 'sense'])
const hedges = lazy(() => new Map(rows().map(({phrase, sense}) => [phrase, sense as Hedge])))
const longestHedge = 4

const phrase = (list: readonly Token[], from: number, to: number) =>
  list
    .slice(from, to)
    .map(({lower}) => lower)
    .join(' ')

/** What the words beside a figure make of it: “about”, “at least”, “or so”; nothing where it stands for itself. */
export function hedgeOf(list: readonly Token[], {first, last}: Pick<Quantity, 'first' | 'last'>): Hedge | undefined {
  const isA = beside(list, first.index, -1)?.lower === 'a' ? 1 : 0
  const at = first.index - isA
  for (let length = 1; length <= longestHedge; length++) {
    if (!beside(list, first.index, -length - isA)) break
    const found = hedges().get(phrase(list, at - length, at))
    if (found) return found
  }
  return beside(list, last.index, 1)?.lower === 'or' || beside(list, last.index, 1)?.lower === 'and'
    ? hedges().get(phrase(list, last.index + 1, last.index + 3))
    : undefined
}

/** What a figure in digits is rounded to at most, of itself. */
const fine = 0.02

/** The step that a figure is rounded to, as it is written: 0.1 for 4.2, a million for “three million”, 1 for 40. */
export function stepOf({first, last, value, high = value}: Quantity, list: readonly Token[]): number {
  for (let at = last.index; at >= first.index; at--) {
    const decimals = /^\d[\d,]*[.](\d+)/.exec(list[at]?.text ?? '')?.[1]
    if (decimals === undefined) continue
    const written = Number.parseFloat((list[at]?.text ?? '').replaceAll(',', ''))
    return Math.abs((high / written) * 10 ** -decimals.length)
  }
  const whole = Math.abs(high)
  if (!Number.isInteger(whole)) return 0.5
  let step = 1
  // Below a thousand a count that ends in 0 may be as exact as any other.
  if (whole >= 1000) while (whole % (step * 10) === 0) step *= 10
  // “20,000” is hardly ever rounded as far as “20 thousand” is.
  const isWritten = last.text.endsWith('000') && first === last
  return isWritten ? Math.min(step, Math.max(1, fine * whole)) : step
}

/** The values that a figure can stand for, given how it is rounded and what stands before it. */
export interface Margin {
  readonly low: number
  readonly high: number
}

/** How much more or less “about” allows of a figure, and of a percentage. */
const rough = {figure: 0.1, percent: 0.05}

export function marginOf(list: readonly Token[], quantity: Quantity): Margin {
  const {value, high = value} = quantity
  const step = stepOf(quantity, list)
  // People and things are counted one by one, lengths and prices are not.
  const half = quantity.kind === 'count' && step === 1 ? 0 : step / 2
  const hedge = hedgeOf(list, quantity)
  const wide = hedge === undefined ? 0 : Math.abs(value) * rough[quantity.kind === 'percent' ? 'percent' : 'figure']
  return {
    low: hedge === 'most' ? -Infinity : value - half - wide,
    high: hedge === 'least' ? Infinity : high + half + wide
  }
}

/** Whether two margins share a value. */
export const meets = (a: Margin, b: Margin): boolean => a.low <= b.high && b.low <= a.high

/** The words and marks between two figures, in lower case with a space between each. */
export const gapBetween = (list: readonly Token[], {last}: Quantity, {first}: Quantity): string =>
  phrase(list, last.index + 1, first.index)
