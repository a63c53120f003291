import {lazy, table} from '../dictionary.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {abbreviationClass} from './abbreviations.js'
import {digitsOf, numberWord, numeralAt} from './numerals.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/**
 * What a figure counts; a `measure` has a unit of measure or of time. A `fraction` is a part of a whole (`two-thirds`, `3 in 10`), a `label` only names something
 * (`Article 5`), and so do `ordinal`, `year`, `date`, `time`, `age` and `score`: they are no quantity to check.
 */
export type QuantityKind =
  | 'count'
  | 'measure'
  | 'percent'
  | 'money'
  | 'fraction'
  | 'ordinal'
  | 'year'
  | 'date'
  | 'time'
  | 'age'
  | 'score'
  | 'label'

/** A figure as written, with its sign or unit. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  readonly value: number
  /** `%`, the ISO 4217 code of a currency, or the symbol of a unit. */
  readonly unit?: string
  /** Whether no figure is given: “thousands”. */
  readonly isVague: boolean
  /** The first and the last of its tokens. */
  readonly first: Token
  readonly last: Token
}

const rows = table('currencies', ['currency', 'code', 'place'])
const unitRows = table('units', ['word', 'unit'])
const units = lazy(() => new Map(unitRows().map(({word, unit}) => [word, unit])))
const currencies = lazy(() => new Map(rows().map(({currency, code, place}) => [`${place} ${currency}`, code])))

/** What is read at a place: a number, how many tokens it takes, and what is known of it already. */
interface Reading {
  readonly value: number
  readonly length: number
  readonly kind?: QuantityKind
  readonly unit?: string
  readonly isVague?: boolean
}

const months = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
])
const isMonth = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  (months.has(token.lower) || abbreviationClass(token.text) === 'month')

/** What the letters written to digits say: “12th”, “9am”, “45-year-old”, “1990s”. */
function suffixed(value: number, digits: string, rest: string): Reading | undefined {
  if (/^(?:st|nd|rd|th)$/.test(rest)) return {value, length: 1, kind: 'ordinal'}
  if (/^s$/.test(rest)) return {value, length: 1, kind: 'year'}
  if (/^(?:am|pm|a\.m\.?|p\.m\.?|:\d\d.*)$/.test(rest)) return {value, length: 1, kind: 'time'}
  if (/^(?:year|month|week|day)s?-old/.test(rest)) return {value, length: 1, kind: 'age'}
  if (/^[-‐‑–]\d+$/.test(rest)) return {value, length: 1, kind: /^\d{4}$/.test(digits) ? 'year' : 'score'}
  const unit = units().get(/^[a-z°]+/.exec(rest)?.[0] ?? '')
  if (unit !== undefined) return {value, length: 1, kind: 'measure', unit}
  const scale = numberWord(/^[a-z]+/.exec(rest)?.[0] ?? '')
  if (scale?.kind === 'suffix' || scale?.kind === 'scale') return {value: value * scale.value, length: 1}
  return undefined
}

function inDigits(list: readonly Token[], at: number, token: Token): Reading | undefined {
  const found = digitsOf(token)
  if (!found) return undefined
  const {value, digits, rest} = found
  if (rest !== '')
    return (
      suffixed(value, digits, rest) ??
      (/^\p{L}+(?:-\p{L}+)*$/u.test(rest) ? {value, length: 1} : {value, length: 1, kind: 'label'})
    )
  const scale = numberWord(beside(list, at, 1)?.lower ?? '')
  if (scale?.kind === 'scale' || (scale?.kind === 'suffix' && beside(list, at, 1)?.text !== 'b'))
    return {value: value * scale.value, length: 2}
  return {value, length: 1}
}

/** “two-thirds”, “a quarter of”, “half the”; “third” alone is an ordinal. */
function inParts(list: readonly Token[], at: number, lower: string): Reading | undefined {
  const [count = '', part = ''] = lower.split('-')
  const whole = numberWord(count)
  const named = numberWord(part) ?? numberWord(part + 's')
  if (whole?.kind === 'unit' && named?.kind === 'fraction')
    return {value: whole.value / named.value, length: 1, kind: 'fraction'}
  const word = numberWord(lower)
  const next = beside(list, at, 1)?.lower ?? ''
  const before = beside(list, at, -1)?.lower ?? ''
  if (word?.kind === 'ordinal') {
    const fraction = numberWord(`${lower}s`)
    const isPart = /^(?:a|one)$/.test(before) && next === 'of' && fraction?.kind === 'fraction'
    return {value: isPart ? 1 / fraction.value : word.value, length: 1, kind: isPart ? 'fraction' : 'ordinal'}
  }
  if (lower === 'half' && /^(?:of|the|its|their|all)$/.test(next)) return {value: 0.5, length: 1, kind: 'fraction'}
  if (word?.kind === 'fraction' && next === 'of' && (lower !== 'quarter' || before === 'a'))
    return {value: 1 / word.value, length: 1, kind: 'fraction'}
  return undefined
}

function inWords(list: readonly Token[], at: number, token: Token): Reading | undefined {
  const numeral = numeralAt(list, at)
  if (!numeral) return inParts(list, at, token.lower)
  if (token.lower.includes('-year-old')) return {...numeral, kind: 'age'}
  const next = beside(list, at, numeral.length)
  const part = numberWord(next?.lower ?? '')
  if (part?.kind === 'fraction' && part.value > 2)
    return {value: numeral.value / part.value, length: numeral.length + 1, kind: 'fraction'}
  // “one” of “one of them”, “no one”, “the one who” counts nothing.
  if (token.lower === 'one' && numeral.length === 1) return undefined
  return numeral
}

/** “3 in 10”, “two out of three”. */
function ratio(list: readonly Token[], at: number, reading: Reading): Reading | undefined {
  if (reading.kind) return undefined
  const lower = (by: number) => beside(list, at, reading.length + by)?.lower ?? ''
  const gap = lower(0) === 'in' ? 1 : lower(0) === 'out' && lower(1) === 'of' ? 2 : 0
  const of = gap > 0 ? (list[at + reading.length + gap] ?? undefined) : undefined
  const whole = of && (digitsOf(of)?.rest === '' ? digitsOf(of)?.value : numeralAt(list, of.index)?.value)
  if (!whole || whole <= reading.value || whole > 100 || reading.value < 1 || /^\d{4}$/.test(of.text)) return undefined
  return {value: reading.value / whole, length: reading.length + gap + 1, kind: 'fraction'}
}

/** “%”, “per cent”, “percentage points”, “dollars”. */
function unitAfter(list: readonly Token[], at: number, reading: Reading): Reading {
  const token = beside(list, at, reading.length)
  const lower = token?.lower ?? ''
  const percent =
    lower === '%' || lower === 'percent'
      ? 1
      : lower === 'per' && beside(list, at, reading.length + 1)?.lower === 'cent'
        ? 2
        : 0
  if (percent > 0) return {...reading, length: reading.length + percent, kind: 'percent', unit: '%'}
  if (lower === 'percentage' && /^points?$/.test(beside(list, at, reading.length + 1)?.lower ?? ''))
    return {...reading, length: reading.length + 2, kind: 'percent', unit: '%'}
  const code = token && (currencies().get(`after ${token.text}`) ?? currencies().get(`after ${lower}`))
  if (code !== undefined) return {...reading, length: reading.length + 1, kind: 'money', ...(code && {unit: code})}
  if (/^years?$/.test(lower) && beside(list, at, reading.length + 1)?.lower === 'old')
    return {...reading, length: reading.length + 2, kind: 'age'}
  const measure = reading.kind ? undefined : units().get(lower)
  return measure === undefined ? reading : {...reading, length: reading.length + 1, kind: 'measure', unit: measure}
}

const counting = new Set([
  'about',
  'around',
  'some',
  'nearly',
  'almost',
  'over',
  'than',
  'least',
  'most',
  'roughly',
  'approximately',
  'up',
  'to',
  'exactly',
  'only',
  'just',
  'another'
])

/** What a bare figure is by its place: a year, a day, a time, an age, a label, or a count. */
function kindOf(list: readonly Token[], at: number, {value, length}: Reading): QuantityKind {
  const token = list[at]
  const before = beside(list, at, -1)
  const next = beside(list, at, length)
  const isInteger = length === 1 && /^\d+$/.test(token?.text ?? '')
  if (isInteger && value <= 31 && (isMonth(before) || isMonth(next))) return 'date'
  if (
    isInteger &&
    value >= 1100 &&
    value < 2100 &&
    !counting.has(before?.lower ?? '') &&
    !/^(?:people|men|women|troops|soldiers)$/.test(next?.lower ?? '')
  )
    return 'year'
  if (/^\d+[:.]\d\d$/.test(token?.text ?? '') && (/^[ap]\.?m\.?$/.test(next?.lower ?? '') || token?.text.includes(':')))
    return 'time'
  if (isInteger && /^[ap]\.?m\.?$|^o[’']clock$/.test(next?.lower ?? '')) return 'time'
  if (before?.lower === 'aged' || before?.lower === 'age') return 'age'
  const isSet =
    before?.text === ',' &&
    (next === undefined || /^[,.;)]$/.test(next.text)) &&
    /^\p{Lu}/u.test(beside(list, at, -2)?.text ?? '')
  if (isInteger && value < 120 && isSet) return 'age'
  if (isInteger && (/^no\.$|^number$|^#$|^page$|^chapter$/.test(before?.lower ?? '') || isLabelled(list, at, next)))
    return 'label'
  if (
    /^[-‐‑–]$/.test(next?.text ?? '') &&
    next?.before === '' &&
    /^\d+$/.test(beside(list, at, length + 1)?.text ?? '') &&
    value < 100
  )
    return 'score'
  if (
    /^[-‐‑–]$/.test(before?.text ?? '') &&
    before?.before === '' &&
    /^\d+$/.test(beside(list, at, -2)?.text ?? '') &&
    value < 100
  )
    return 'score'
  return 'count'
}

/** “Flight 370”, “Article 5”: a capital before it, nothing to count after it. */
function isLabelled(list: readonly Token[], at: number, next: Token | undefined): boolean {
  const before = beside(list, at, -1)
  const isName = /^\p{Lu}/u.test(before?.text ?? '') && before?.kind === 'word' && beside(list, at, -2) !== undefined
  return isName && /[\p{L}\d]$/u.test(beside(list, at, -2)?.text ?? '') && !isMonth(before) && next?.kind !== 'word'
}

/** The code of the currency whose sign begins at a place, and how many tokens the sign takes: “$”, “US$”. */
function signAt(list: readonly Token[], at: number, token: Token): readonly [string | undefined, number] {
  const next = beside(list, at, 1)
  const long = next?.text === '$' && next.before === '' ? currencies().get(`before ${token.text}$`) : undefined
  if (long !== undefined) return [long, 2]
  const sign = token.kind === 'symbol' || token.text === 'Rs' ? currencies().get(`before ${token.text}`) : undefined
  return [sign, sign === undefined ? 0 : 1]
}

function quantityAt(list: readonly Token[], at: number): Quantity | undefined {
  const token = list[at]
  if (!token) return undefined
  const [sign, length] = signAt(list, at, token)
  const from = at + length
  const number = list[from]
  if (!number || number.paragraph !== token.paragraph) return undefined
  const read =
    number.kind === 'number'
      ? inDigits(list, from, number)
      : sign === undefined
        ? inWords(list, from, number)
        : undefined
  if (!read) return undefined
  const whole =
    sign === undefined
      ? (ratio(list, from, read) ?? unitAfter(list, from, read))
      : {...read, kind: 'money' as const, unit: sign}
  const last = list[from + whole.length - 1] ?? number
  const {value, unit, isVague = false} = whole
  return {
    ...join(token, last),
    kind: whole.kind ?? kindOf(list, from, whole),
    value,
    ...(unit && {unit}),
    isVague,
    first: token,
    last
  }
}

const ofSigns = new Set(['a', 'c', 'hk', 'nt', 'nz', 'r', 'rs', 's', 'us'])

/** The figures of the story in order, in digits and in words; none overlaps another. */
export const quantities = perTree((story: Story): readonly Quantity[] => {
  const list = tokens(story)
  const found: Quantity[] = []
  for (let at = 0; at < list.length; at++) {
    const token = list[at]
    const canBegin = token && (token.kind === 'number' || token.kind === 'symbol' || mayBegin(token.lower))
    const quantity = canBegin ? quantityAt(list, at) : undefined
    if (!quantity) continue
    found.push(quantity)
    at = quantity.last.index
  }
  return found
})

const mayBegin = (lower: string) =>
  ofSigns.has(lower) ||
  numberWord(lower) !== undefined ||
  (lower.includes('-') && numberWord(lower.slice(0, lower.indexOf('-'))) !== undefined)
