import {capitalised} from '../capitalised.js'
import {lazy, table} from '../dictionary.js'

/** A word of the calendar: months count from 1, weekdays from Sunday, which is 0, `relative` days from that of the draft. */
export interface CalendarWord {
  readonly kind: 'month' | 'weekday' | 'part' | 'relative'
  readonly number: number
  /** Whether it is an abbreviation. */
  readonly isShort: boolean
}

/** A day as written, which may be none of the calendar: “31 June”. */
export interface CalendarDay {
  readonly year?: number
  readonly month: number
  readonly day: number
}

const rows = table('calendar', ['word', 'kind', 'number', 'form'])
const words = lazy(
  () =>
    new Map(
      rows().map(({word, kind, number, form}): [string, CalendarWord] => [
        word,
        {kind: kind as CalendarWord['kind'], number: Number(number), isShort: form === 'short'}
      ])
    )
)

/** What a word of the calendar stands for: “monday”, “sept.”, “yesterday”. */
export const calendarWord = (lower: string): CalendarWord | undefined =>
  words().get(lower.endsWith('.') ? lower.slice(0, -1) : lower)

const isFull = (lower: string, kind: CalendarWord['kind']) => {
  const word = words().get(lower)
  return word?.kind === kind && !word.isShort
}

/** Whether a word in small letters is the name of a weekday, in full. */
export const isWeekday = (lower: string): boolean => isFull(lower, 'weekday')

/** Whether a word in small letters is the name of a month, in full. */
export const isMonth = (lower: string): boolean => isFull(lower, 'month')

/** Whether a word in small letters is the name of a weekday or a month, in full. */
export const isDayOrMonth = (lower: string): boolean => isWeekday(lower) || isMonth(lower)

const names = (kind: CalendarWord['kind']) =>
  lazy(() => {
    const found: string[] = []
    for (const [word, entry] of words())
      if (entry.kind === kind && !entry.isShort) found[entry.number] = capitalised(word)
    return found
  })
const weekdayNames = names('weekday')
const monthNames = names('month')

export const weekdayName = (weekday: number): string => weekdayNames()[weekday] ?? ''

export const monthName = (month: number): string => monthNames()[month] ?? ''

const milliseconds = ({year = 0, month, day}: CalendarDay) => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.valueOf()
}

const perDay = 86_400_000

/** How many days lie between two days that have their year; less than 0 where the second comes first. */
export const daysBetween = (first: CalendarDay, second: CalendarDay): number =>
  Math.round((milliseconds(second) - milliseconds(first)) / perDay)

/** The weekday of a day that has its year. */
export const weekdayOf = (day: CalendarDay): number => new Date(milliseconds(day)).getUTCDay()

/** The last day of a month; of February without a year the 29th. */
export const lastDay = (month: number, year = 2000): number =>
  new Date(milliseconds({year, month: month + 1, day: 0})).getUTCDate()

/** Whether the calendar has the day. */
export const exists = ({year, month, day}: CalendarDay): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(month, year)

/** A day in words: “3 April 2024”. */
export const dayName = ({year, month, day}: CalendarDay): string =>
  `${day} ${monthName(month)}${year === undefined ? '' : ` ${year}`}`

/** A day, month or year that is written as `YYYY-MM-DD`, in words: “3 April 2024”, “April 2024”. */
export function isoName(text: string): string {
  const [year, month, day] = text.split('-').map(Number)
  if (month === undefined) return text
  return day === undefined ? `${monthName(month)} ${year}` : dayName({year, month, day})
}

/** A day that is written as `YYYY-MM-DD`. */
export function readIsoDay(text: string): Required<CalendarDay> {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  return {year, month, day}
}
