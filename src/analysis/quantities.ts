import {lazy, list as wordList, table} from '../dictionary.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {kindByPlace, type QuantityKind} from './figure-kinds.js'
import {type Figure, figureAt} from './figures.js'
import {numberWord} from './numerals.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {withUnit} from './unit-words.js'

/** A figure as written, with its sign or unit. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  readonly value: number
  /** The higher end of a range: “10–15”, “between 5 and 7”. */
  readonly high?: number
  /** `%`, `pp` for percentage points, the ISO 4217 code of a currency, or the symbol of a unit. */
  readonly unit?: string
  /** Whether no figure is given: “thousands”. */
  readonly isVague: boolean
  /** The first and the last of its tokens. */
  readonly first: Token
  readonly last: Token
}

const functionWords = wordList('function-words')
const rows = table('currencies', ['currency', 'code', 'place'])
const currencies = lazy(
  () => new Map(rows().flatMap(({currency, code, place}) => (place === 'before' ? [[currency, code]] : [])))
)

/** The words before “$” that belong to the sign, and others that a figure can begin with but that are no number. */
const openers = new Set(['a', 'c', 'hk', 'nt', 'nz', 'r', 'rs', 's', 'us'])

/** The code of the currency whose sign begins at a place, and how many tokens the sign takes: “$”, “US$”. */
function signAt(list: readonly Token[], at: number, token: Token): readonly [string | undefined, number] {
  const next = beside(list, at, 1)
  const long = next?.text === '$' && next.before === '' ? currencies().get(`${token.text}$`) : undefined
  if (long !== undefined) return [long, 2]
  const sign = token.kind === 'symbol' || token.text === 'Rs' ? currencies().get(token.text) : undefined
  return [sign, sign === undefined ? 0 : 1]
}

/** The minus right before a figure: “-3”, “minus 10”. */
function minusBefore(list: readonly Token[], at: number): Token | undefined {
  const sign = beside(list, at, -1)
  if (sign?.lower === 'minus') return sign
  const isApart = sign?.before !== '' || !/[\p{L}\p{N})]$/u.test(beside(list, at, -2)?.text ?? '')
  return list[at]?.before === '' && /^[-−]$/.test(sign?.text ?? '') && isApart ? sign : undefined
}

/** A figure at a place with its unit, and how many tokens its sign takes. */
function figureWithUnit(list: readonly Token[], at: number): (Figure & {readonly from: number}) | undefined {
  const first = list[at]
  if (!first) return undefined
  const [sign, length] = signAt(list, at, first)
  const number = beside(list, at, length)
  const figure = number && (sign === undefined || number.kind === 'number') ? figureAt(list, at + length) : undefined
  if (!figure) return undefined
  return {
    from: at + length,
    ...(sign === undefined ? withUnit(list, at + length, figure) : {...figure, kind: 'money', unit: sign})
  }
}

/** The other end of a range that a figure opens: “5 | to 7 men”, “$3m | –$4m”, “between 5 | and 7”. */
function rangeEnd(list: readonly Token[], low: Figure & {readonly from: number}, at: number) {
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

const measured = new Set(['measure', 'money', 'percent'])

/** Whether a word in small letters that may name what is counted follows a figure. */
const isCounted = (list: readonly Token[], {from, length}: Figure & {readonly from: number}) => {
  const next = beside(list, from, length)
  return next?.kind === 'word' && /^\p{Ll}{3,}/u.test(next.text) && !functionWords().has(next.lower)
}

function quantityAt(list: readonly Token[], at: number): Quantity | undefined {
  const low = figureWithUnit(list, at)
  const minus = minusBefore(list, at)
  const first = minus ?? list[at]
  if (!low || !first) return undefined
  const end = rangeEnd(list, low, at)
  const whole = end ?? low
  const {unit, isVague = false} = whole
  const last = list[whole.from + whole.length - 1] ?? first
  const isScore = low.kind === 'score' && low.high !== undefined && low.high > low.value && isCounted(list, low)
  const high = end?.value ?? low.high
  const kind = isScore
    ? 'count'
    : (whole.kind ?? kindByPlace(list, low.from, whole.from + whole.length - low.from, low.value))
  return {
    ...join(first, last),
    kind,
    value: minus ? -low.value : low.value * scaleOf(low, end),
    ...(high !== undefined && {high}),
    ...(unit && {unit}),
    isVague,
    first,
    last
  }
}

/** What the scale of the higher end makes of the lower: “1.2 to 1.5 million”. */
const scaleOf = (low: Figure, high: Figure | undefined) =>
  high && low.value < 1000 && high.value >= 1000 && high.value / 1000 > low.value
    ? Math.pow(1000, Math.floor(Math.log10(high.value) / 3))
    : 1

const mayBegin = ({kind, lower}: Token) =>
  kind === 'number' ||
  kind === 'symbol' ||
  openers.has(lower) ||
  numberWord(lower) !== undefined ||
  lower.startsWith('mid-') ||
  (lower.includes('-') && numberWord(lower.slice(0, lower.indexOf('-'))) !== undefined)

/** The figures of the story in order, in digits and in words; none overlaps another. */
export const quantities = perTree((story: Story): readonly Quantity[] => {
  const list = tokens(story)
  const found: Quantity[] = []
  for (let at = 0; at < list.length; at++) {
    const token = list[at]
    const quantity = token && mayBegin(token) ? quantityAt(list, at) : undefined
    if (!quantity) continue
    found.push(quantity)
    at = quantity.last.index
  }
  return found
})
