import {list as wordList} from '../dictionary.js'
import type {Figure} from './figures.js'
import {figureWithUnit, type SignedFigure} from './signed-figures.js'
import {beside, type Token} from './tokens.js'

const functionWords = wordList('function-words')
const measured = new Set(['measure', 'money', 'percent'])

/** Whether a word in small letters that may name what is counted follows a figure. */
export const isCounted = (list: readonly Token[], {from, length}: SignedFigure): boolean => {
  const next = beside(list, from, length)
  return next?.kind === 'word' && /^\p{Ll}{3,}/u.test(next.text) && !functionWords().has(next.lower)
}

/** The other end of a range that a figure opens: “5 | to 7 men”, “$3m | –$4m”, “between 5 | and 7”. */
export function rangeEnd(list: readonly Token[], low: SignedFigure, at: number): SignedFigure | undefined {
  const mark = beside(list, low.from, low.length)
  const opener = beside(list, at, -1)?.lower
  const isDash = /^[–‑-]$/.test(mark?.text ?? '') && mark?.before === ''
  const isRange = opener === 'between' ? mark?.lower === 'and' : isDash || (mark?.lower === 'to' && opener !== 'from')
  const high = mark && isRange ? figureWithUnit(list, mark.index + 1) : undefined
  if (!high || high.isVague || high.high !== undefined || high.value < low.value) return undefined
  const isYears = [low, high].every(
    ({from, length}) => length === 1 && /^(?:1[1-9]|20)\d\d$/.test(list[from]?.text ?? '')
  )
  if (isYears) return undefined
  // “2–1” is a score, “1990–95” years.
  if (isDash && high.kind === undefined && !isCounted(list, high)) return undefined
  const isBare = low.kind === undefined || low.kind === 'money'
  const isSame = low.kind === high.kind && (low.unit ?? high.unit) === high.unit
  return isSame || (isBare && low.unit === undefined && (high.kind === undefined || measured.has(high.kind)))
    ? high
    : undefined
}

/** What the scale of the higher end makes of the lower: “1.2 to 1.5 million”. */
export const scaleOf = (low: Figure, high: Figure | undefined): number =>
  high && low.value < 1000 && high.value >= 1000 && high.value / 1000 > low.value
    ? Math.pow(1000, Math.floor(Math.log10(high.value) / 3))
    : 1
