import {list} from '../dictionary.js'
import {calendarWord} from './calendar.js'
import {beside, hasCapital, type Token} from './tokens.js'

/**
 * What a figure counts; a `measure` has a unit of measure or of time. A `fraction` is a part of a whole (`two-thirds`,
 * `3 in 10`), a `label` only names something (`Article 5`), and so do `ordinal`, `year`, `date`, `time`, `age` and
 * `score`: they are no quantity to check.
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

const functionWords = list('function-words')

/** Words before a figure that make it a count, so that it is no year: “about 2000”. */
const counting = new Set(
  'about around some nearly almost over than least most roughly approximately up to exactly only just another'.split(
    ' '
  )
)
const people = new Set('people men women children troops soldiers police workers jobs'.split(' '))
const numbering = /^(?:no\.|number|#|page|chapter)$/

const isMonth = (token: Token | undefined) =>
  token !== undefined && calendarWord(token.lower)?.kind === 'month' && hasCapital(token)

/** A figure without a unit, and what stands beside it in its paragraph. */
interface Bare {
  readonly value: number
  readonly text: string
  /** Whether it is one token of digits alone. */
  readonly isDigits: boolean
  readonly before: readonly (Token | undefined)[]
  readonly after: readonly (Token | undefined)[]
}

function isYear({value, before, after}: Bare): boolean {
  if (value < 1100 || value >= 2100) return false
  return !counting.has(before[0]?.lower ?? '') && !people.has(after[0]?.lower ?? '')
}

function isTime({text, isDigits, after}: Bare): boolean {
  const isClock = /^\d+[:.]\d\d$/.test(text)
  return text.includes(':') || ((isClock || isDigits) && /^(?:[ap]\.?m\.?|o[’']clock)$/.test(after[0]?.lower ?? ''))
}

/** “aged 45”, “Ann Smith, 45, …” */
function isAge({value, isDigits, before, after}: Bare): boolean {
  if (before[0]?.lower === 'aged' || before[0]?.lower === 'age') return true
  if (before[0]?.lower === 'of' && before[1]?.lower === 'age') return true
  if (/^turn(?:s|ed|ing)$/.test(before[0]?.lower ?? '') && value < 120)
    return /^(?:[,.;)]|in|on|this|last|next|)$/.test(after[0]?.lower ?? '')
  const isSetApart = before[0]?.text === ',' && /^[,.;)]?$/.test(after[0]?.text ?? '')
  return isDigits && value < 120 && isSetApart && hasCapital(before[1])
}

/** “No. 10”, “under Article 5”: a capital before it, nothing to count after it. */
function isLabel({before: [name, before], after}: Bare): boolean {
  if (numbering.test(name?.lower ?? '')) return true
  const isName = name?.kind === 'word' && hasCapital(name) && !isMonth(name)
  const next = after[0]
  const isCounted = next?.kind === 'word' && !functionWords().has(next.lower)
  return isName && /[\p{L}\d]$/u.test(before?.text ?? '') && !isCounted
}

/** Whether a figure is a piece of a telephone number, which begins with a nought: “0800 496 0102”. */
const isDialled = ({text, before}: Bare) =>
  [text, ...before.map((token) => (token?.kind === 'number' ? token.text : ''))].some((piece) => /^0\d\d/.test(piece))

/** “2–1” in several tokens. */
function isScore({value, before, after}: Bare): boolean {
  const joins = (mark: Token | undefined, number: Token | undefined, space: string | undefined) =>
    space === '' && /^[-‐‑–]$/.test(mark?.text ?? '') && /^\d+$/.test(number?.text ?? '')
  return value < 100 && (joins(after[0], after[1], after[0]?.before) || joins(before[0], before[1], before[0]?.before))
}

/** What a figure without a unit is by its place: the `length` tokens from `at` are worth `value`. */
export function kindByPlace(all: readonly Token[], at: number, length: number, value: number): QuantityKind {
  const text = all[at]?.text ?? ''
  const isDigits = length === 1 && /^\d+$/.test(text)
  const before = [beside(all, at, -1), beside(all, at, -2)]
  const after = [beside(all, at, length), beside(all, at, length + 1)]
  const bare = {value, text, isDigits, before, after}
  if (isDigits && value <= 31 && (isMonth(before[0]) || isMonth(after[0]))) return 'date'
  if (isDigits && isYear(bare)) return 'year'
  if (isTime(bare)) return 'time'
  if (isAge(bare)) return 'age'
  if (isDigits && (isDialled(bare) || isLabel(bare))) return 'label'
  return isScore(bare) ? 'score' : 'count'
}
