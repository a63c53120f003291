import {type CalendarDay, calendarWord, exists} from './calendar.js'
import {numberWord} from './numerals.js'
import {beside, type Token} from './tokens.js'

/** A date as read at a place: the first and the last of its tokens, and what it can mean. */
export interface DateParts {
  readonly first: number
  readonly last: number
  /** The days that it can be: two for 03/04/2021; none where it names no day. */
  readonly days: readonly CalendarDay[]
  /** The last day, where it names several: “3–5 April”. */
  readonly until?: number
  readonly month?: number
  readonly year?: number
}

const year = /^([12]\d{3})(?:[’']s)?$/
const dash = /^[-‐‑–—]$/

const yearOf = (token: Token | undefined) => {
  const digits = year.exec(token?.text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A day of the month in digits or in words: “3”, “3rd”, “twenty-first”. */
function dayOf(token: Token | undefined): number | undefined {
  if (!token) return undefined
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.lower)?.[1]
  if (digits !== undefined) return Number(digits)
  const [ten = '', unit] = token.lower.split('-')
  const first = numberWord(ten)
  if (unit === undefined) return first?.kind === 'ordinal' && first.value <= 30 ? first.value : undefined
  const second = numberWord(unit)
  return first?.kind === 'ten' && second?.kind === 'ordinal' ? first.value + second.value : undefined
}

/** A day or several with a place: `from` and `to` are the first and the last of its tokens. */
interface Days {
  readonly from: number
  readonly to: number
  readonly day: number
  readonly until?: number
}

const between = (token: Token | undefined) => dash.test(token?.text ?? '') || /^(?:to|and)$/.test(token?.lower ?? '')

/** The days that end at a place: “3”, “3-5”, “3 to 5”. */
function daysBefore(list: readonly Token[], at: number): Days | undefined {
  const token = list[at]
  const [, low, high] = /^(\d{1,2})[-–](\d{1,2})$/.exec(token?.text ?? '') ?? []
  if (low !== undefined) return {from: at, to: at, day: Number(low), until: Number(high)}
  const day = dayOf(token)
  if (day === undefined) return undefined
  const isRange = between(beside(list, at, -1)) && beside(list, at, -2)?.kind === 'number'
  const start = isRange ? dayOf(beside(list, at, -2)) : undefined
  return start !== undefined && start < day ? {from: at - 2, to: at, day: start, until: day} : {from: at, to: at, day}
}

/** The days that begin at a place. */
function daysAfter(list: readonly Token[], at: number): Days | undefined {
  const token = list[at]
  const [, low, high] = /^(\d{1,2})[-–](\d{1,2})$/.exec(token?.text ?? '') ?? []
  if (low !== undefined) return {from: at, to: at, day: Number(low), until: Number(high)}
  const day = dayOf(token)
  if (day === undefined) return undefined
  const until = dash.test(beside(list, at, 1)?.text ?? '') ? dayOf(beside(list, at, 2)) : undefined
  return until !== undefined && until > day ? {from: at, to: at + 2, day, until} : {from: at, to: at, day}
}

/** How many tokens stand between a day and its year: “, 2024”, “of 2024”, “Mar., 2024”, “ (Monday), 2024”. */
function gapBeforeYear(list: readonly Token[], at: number): number {
  const lower = (by: number) => beside(list, at, by)?.lower ?? ''
  const isWeekday = lower(1) === '(' && calendarWord(lower(2))?.kind === 'weekday' && lower(3) === ')'
  const gap = isWeekday ? 3 : lower(1) === '.' && lower(2) === ',' ? 1 : 0
  return /^(?:,|of)$/.test(lower(gap + 1)) ? gap + 1 : gap
}

/** The year after a place, and where it stands. */
function yearAfter(list: readonly Token[], at: number): {readonly year?: number; readonly last: number} {
  const gap = gapBeforeYear(list, at)
  const found = yearOf(beside(list, at, gap + 1))
  return found === undefined ? {last: at} : {year: found, last: at + gap + 1}
}

/** The days before a month: “the 3rd day of | April”. */
function leftOf(list: readonly Token[], at: number): Days | undefined {
  const lower = (by: number) => beside(list, at, by)?.lower
  const gap = lower(-1) === 'of' ? (lower(-2) === 'day' ? 2 : 1) : 0
  if (!beside(list, at, -1 - gap)) return undefined
  const found = daysBefore(list, at - 1 - gap)
  if (!found) return undefined
  // “the second March”, “a third of May”: without “the” and “of” a word is no day.
  const isWord = list[found.to]?.kind === 'word'
  const before = beside(list, found.from, -1)?.lower
  if (isWord && (gap === 0 || before !== 'the')) return undefined
  return before === 'the' || before === 'this' ? {...found, from: found.from - 1} : found
}

/** The days after a month: “April | 3rd”, “April | the 3rd”. */
function rightOf(list: readonly Token[], at: number): Days | undefined {
  const gap = beside(list, at, 1)?.lower === 'the' ? 1 : 0
  const found = beside(list, at, 1 + gap) ? daysAfter(list, at + 1 + gap) : undefined
  const isDay = found && (gap === 1 || list[found.from]?.kind === 'number')
  return isDay ? found : undefined
}

/** The date that the month at a place belongs to. */
export function dateAtMonth(list: readonly Token[], at: number, month: number): DateParts | undefined {
  const glued = /^(\d{1,2}),([12]\d{3})$/.exec(beside(list, at, 1)?.text ?? '')
  if (glued)
    return {
      first: at,
      last: at + 1,
      month,
      year: Number(glued[2]),
      days: [{year: Number(glued[2]), month, day: Number(glued[1])}]
    }
  const [left, right] = [leftOf(list, at), rightOf(list, at)]
  const after = yearAfter(list, right?.to ?? at)
  // “injured 12 March 3, 2020”: which of the two is the day cannot be told.
  if (left && right && (after.year !== undefined || beside(list, right.to, 1)?.text === ',')) return undefined
  const days = left ?? right
  const {last, year} = left ? yearAfter(list, at) : after
  const start = days ? Math.min(days.from, at) : at
  const early = year === undefined && right ? yearOf(beside(list, start, -1)) : undefined
  const known = year ?? early
  const day = days && {month, day: days.day, ...(known !== undefined && {year: known})}
  return {
    first: early === undefined ? start : start - 1,
    last,
    month,
    days: day ? [day] : [],
    ...(days?.until !== undefined && {until: days.until}),
    ...(known !== undefined && {year: known})
  }
}

const whole = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/
const named = /^(\d{1,2})-(\p{L}{3,9})-([12]\d{3})$/u

const isYear = (number: number) => number >= 1000 && number < 3000

/** The days that three figures can mean: between strokes none of them may exist, for “2.45.1999” may be something else. */
function daysOf([first = '', mark = '', second = '', third = '']: readonly string[]): readonly CalendarDay[] {
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (isYear(a) && third.length === 2 && second.length === 2) return [{year: a, month: b, day: c}]
  if (!isYear(c) || first.length > 2) return []
  const orders = [
    {year: c, month: b, day: a},
    {year: c, month: a, day: b}
  ]
  const possible = orders.filter(exists)
  if (possible.length === 0) return mark === '/' ? orders : []
  return a === b ? possible.slice(0, 1) : possible
}

/** The date that figures at a place write: “2024-04-03”, “3/4/2024”, “03.04.2024”, “3-Apr-2024”. */
export function dateInFigures(list: readonly Token[], at: number): DateParts | undefined {
  const token = list[at]
  if (!token) return undefined
  const [, dayText = '', name = '', yearText] = named.exec(token.lower) ?? []
  const month = calendarWord(name)
  if (month?.kind === 'month') {
    const day = {year: Number(yearText), month: month.number, day: Number(dayText)}
    return {first: at, last: at, month: day.month, year: day.year, days: [day]}
  }
  const isParted = beside(list, at, 1)?.text === '/' && beside(list, at, 3)?.text === '/'
  const text = isParted ? [0, 1, 2, 3, 4].map((by) => beside(list, at, by)?.text ?? '').join('') : token.text
  const days = daysOf(whole.exec(text)?.slice(1) ?? [])
  const [only] = days
  if (only?.year === undefined) return undefined
  return {
    first: at,
    last: isParted ? at + 4 : at,
    days,
    year: only.year,
    ...(days.length === 1 && {month: only.month})
  }
}
