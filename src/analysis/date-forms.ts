import {join} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {calendarWord, monthName} from './calendar.js'
import {endingOf} from './number-forms.js'
import {isInText, keyOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import type {Use} from './use.js'

/** “3 April” and “April 3”. */
export type DayOrder = 'day-month' | 'month-day'

/** “3 April” and “3rd April”. */
export type DayEnding = 'plain' | 'ordinal'

/** “September 3” and “Sept. 3”. */
export type MonthForm = 'full' | 'short'

/** What a date of a day and a month chooses, each at its place. */
export interface DateUse {
  readonly order: Use<DayOrder>
  readonly ending: Use<DayEnding>
  /** None for the months from March to July, which nobody shortens throughout, where they are in full. */
  readonly month?: Use<MonthForm>
}

const shortOf = (month: string) => month.slice(0, month === 'September' ? 4 : 3)

const isDay = (token: Token | undefined) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? '')

/** The day beside a month, and on which side it stands; none where both or neither do: “3 April 4”. */
function dayOf(all: readonly Token[], month: Token): readonly [day: Token, order: DayOrder] | undefined {
  const [third, second, first, after] = [-3, -2, -1, 1].map((by) => beside(all, month.index, by))
  // “the 3rd of April” is speech, “May 3-5” has two days, and “in May 3 people” has none.
  const before = first?.lower === 'of' ? undefined : first
  if (isDay(before) && !isDay(after) && !/^[-–/.]$/.test(second?.text ?? '') && before) return [before, 'day-month']
  const next = after && beside(all, after.index, 1)
  const isRange = /^[-–:%]$/.test(next?.text ?? '') && next?.before === ''
  return after &&
    isDay(after) &&
    !isDay(first) &&
    !isRange &&
    first?.lower !== 'in' &&
    !(first?.lower === 'of' && isDay(third ?? second))
    ? [after, 'month-day']
    : undefined
}

const hasYear = (all: readonly Token[], {index}: Token) =>
  [1, 2].some((by) => /^(?:1\d|20)\d\d$/.test(beside(all, index, by)?.text ?? ''))

function monthUse({start, end, lower}: Token, month: number): Use<MonthForm> | undefined {
  const name = monthName(month)
  const form = lower === name.toLowerCase() ? 'full' : 'short'
  if (month === 5 || (form === 'full' && month >= 3 && month <= 7)) return undefined
  return {start, end, form, written: (wanted) => (wanted === 'full' ? name : `${shortOf(name)}.`)}
}

function dateAt(all: readonly Token[], token: Token, number: number): DateUse | undefined {
  const [day, order] = dayOf(all, token) ?? []
  if (!day || !order) return undefined
  const [first, last] = order === 'day-month' ? [day, token] : [token, day]
  // A year brings commas with it, or takes them away.
  const isBare = !hasYear(all, last)
  const written = (wanted: DayOrder) =>
    wanted === 'day-month' ? `${day.text} ${token.text}` : `${token.text} ${day.text}`
  const digits = day.text.replace(/\D+$/, '')
  const month = monthUse(token, number)
  return {
    order: {...join(first, last), form: order, ...(isBare && {written})},
    ending: {
      start: day.start,
      end: day.end,
      form: digits === day.text ? 'plain' : 'ordinal',
      written: (wanted) => (wanted === 'plain' ? digits : digits + endingOf(digits))
    },
    ...(month && {month})
  }
}

const monthOf = ofWord((word) => {
  const found = calendarWord(keyOf(word))
  return found?.kind === 'month' ? found.number : undefined
})

const months = tokensWhere((word) => monthOf({word}) !== undefined)

/** A dateline stands above the story or opens it, and writes its month as the agency does. */
const lastDateline = 2
const longestDateline = 8

const isOfDateline = (token: Token) => token.kind === 'mark' || token.kind === 'number' || hasCapital(token)

/** Whether a date stands in the dateline: “Mumbai, Oct 27 (Bureau):”. */
function isInDateline(all: readonly Token[], {index, paragraph}: Token): boolean {
  if (paragraph.index > lastDateline) return false
  const lead = all.slice(Math.max(0, index - longestDateline), index).filter((token) => token.paragraph === paragraph)
  return lead.length > 0 && lead.length < longestDateline && lead.every(isOfDateline)
}

/** The dates of a day and a month in the writer’s sentences, in order. */
export const dateForms = perTree((story: Story): readonly DateUse[] =>
  months(story).flatMap((token) =>
    hasCapital(token) && isInText(story, token) && !isInDateline(tokens(story), token)
      ? (dateAt(tokens(story), token, monthOf(token) ?? 0) ?? [])
      : []
  )
)
