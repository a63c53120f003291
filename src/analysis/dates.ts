import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type CalendarDay, calendarWord} from './calendar.js'
import {type DateParts, dateAtMonth, dateInFigures} from './date-parts.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A date as written, with its weekday where that stands beside it. */
export interface DateMention extends Span {
  /** What it names: a `relative` day is counted from that of the draft, as “yesterday”. */
  readonly kind: 'day' | 'month' | 'weekday' | 'relative'
  /** What it can mean: one day, two for 03/04/2021; none where it names no day. A day need not exist: “31 June”. */
  readonly days: readonly CalendarDay[]
  /** The last day of the month that it names, for “3–5 April”. */
  readonly until?: number
  readonly month?: number
  readonly year?: number
  /** The weekday, from Sunday, which is 0, and its word. */
  readonly weekday?: number
  readonly weekdayToken?: Token
  /** How many days after that of the draft a relative day is; -1 is yesterday. */
  readonly offset?: number
  /** The first and the last of its tokens, without the weekday. */
  readonly first: Token
  readonly last: Token
}

/** The most tokens between a weekday and its date: “Monday | evening, (the” 3rd. */
const longestGap = 5
const links = /^(?:[.,:;/([–—-]|on|of|at|this|last|next|[ap]\.?m\.?)$/
const clock = /^\d{1,2}(?:[:.]\d\d)?(?:[ap]m)?$/
const lists = /^(?:[,&/–—-]|and|or|to|till|until|through)$/

/** “The Sun of 3 May” */
const isPaper = (list: readonly Token[], {index}: Token) =>
  /^(?:the|sunday)$/.test(beside(list, index, -1)?.lower ?? '')

/** The weekday that a token names: “Monday”, “Tues.”; an abbreviation needs its capital. */
function weekdayAt(list: readonly Token[], token: Token | undefined) {
  if (token?.kind !== 'word') return undefined
  const word = calendarWord(token.lower)
  if (word?.kind !== 'weekday' || (word.isShort && (token.text === token.lower || isPaper(list, token))))
    return undefined
  return {weekday: word.number, weekdayToken: token}
}

/** “Monday’s (May 3) vote” */
const ownedBy = (token: Token | undefined) => {
  const word = /^(\p{Lu}\p{Ll}+)[’']s$/u.exec(token?.text ?? '')?.[1]?.toLowerCase() ?? ''
  const found = calendarWord(word)
  return token && found?.kind === 'weekday' ? {weekday: found.number, weekdayToken: token} : undefined
}

type Weekday = ReturnType<typeof weekdayAt>

/** Whether a token may stand between a weekday and its date: a link, a part of the day, “at 8 p.m.”. */
function mayLink(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'number')
    return clock.test(token.lower) && (token.lower.endsWith('m') || /^[ap]\.?m/.test(next?.lower ?? ''))
  return links.test(token.lower) || calendarWord(token.lower)?.kind === 'part'
}

/** The weekday before a date; none where it ends a list of weekdays: “Saturday and Sunday, 6 and 7 April”. */
function weekdayBefore(list: readonly Token[], first: number): Weekday {
  for (let by = -1; by >= -longestGap; by--) {
    const token = beside(list, first, by)
    const found = weekdayAt(list, token) ?? (beside(list, first, by + 1)?.text === '(' ? ownedBy(token) : undefined)
    if (token && found) {
      const isListed =
        lists.test(beside(list, token.index, -1)?.lower ?? '') &&
        weekdayAt(list, beside(list, token.index, -2)) !== undefined
      return isListed ? undefined : found
    }
    if (!token || !mayLink(token, beside(list, first, by + 1))) return undefined
  }
  return undefined
}

/** The weekday after a date that says no more than it: “(Monday)”, “, a Monday,”, “ was a wet Monday”. */
function weekdayAfter(list: readonly Token[], last: number, inFigures: boolean): Weekday {
  const lower = (by: number) => beside(list, last, by)?.lower ?? ''
  let by = 1
  const mark = lower(by)
  if (/^[,([–—-]$/.test(mark)) by++
  if (/^(?:which|that)$/.test(lower(by))) by++
  const isStated = /^(?:was|is|falls|fell)$/.test(lower(by))
  if (isStated) by++
  if (isStated && lower(by) === 'on') by++
  const hasArticle = lower(by) === 'a'
  if (hasArticle) by++
  if (hasArticle && isStated && weekdayAt(list, beside(list, last, by)) === undefined) by++
  const found = weekdayAt(list, beside(list, last, by))
  if (!found) return undefined
  const isPart = calendarWord(lower(by + 1))?.kind === 'part'
  const isClosed = /^(?:[.,;)\]–—-]?|and|but)$/.test(lower(by + 1)) || (hasArticle && isPart)
  return (isStated && hasArticle) || (isClosed && (mark !== found.weekdayToken.lower || inFigures)) ? found : undefined
}

/** The weekday inside a date: “May 3 (Monday), 2021”. */
const weekdayWithin = (list: readonly Token[], {first, last}: DateParts): Weekday =>
  weekdayAt(
    list,
    list.slice(first, last).find((token) => weekdayAt(list, token))
  )

function mention(list: readonly Token[], parts: DateParts, inFigures: boolean): DateMention | undefined {
  const [first, last] = [list[parts.first], list[parts.last]]
  if (!first || !last) return undefined
  const {days, until, month, year} = parts
  const weekday =
    days.length > 0
      ? (weekdayWithin(list, parts) ?? weekdayBefore(list, parts.first) ?? weekdayAfter(list, parts.last, inFigures))
      : undefined
  const ends = weekday ? [weekday.weekdayToken, first, last].toSorted((a, b) => a.index - b.index) : [first, last]
  return {
    ...join(ends[0] ?? first, ends.at(-1) ?? last),
    kind: days.length > 0 ? 'day' : 'month',
    days,
    ...(until !== undefined && {until}),
    ...(month !== undefined && {month}),
    ...(year !== undefined && {year}),
    ...weekday,
    first,
    last
  }
}

/** Words that a month without a day or a year follows; “may” and “march” are other words too. */
const beforeMonth = new Set(
  'in since until by last next early late mid this from to through during of between and'.split(' ')
)

function atMonth(list: readonly Token[], token: Token, month: number, isShort: boolean): DateMention | undefined {
  const parts = dateAtMonth(list, token.index, month)
  const isCapital = token.text !== token.lower
  if (!parts || (!isCapital && (isShort || parts.days.length === 0 || parts.year === undefined))) return undefined
  if (parts.days.length > 0 || parts.year !== undefined) return mention(list, parts, false)
  const isName = isShort || !beforeMonth.has(beside(list, token.index, -1)?.lower ?? '')
  return isName ? undefined : mention(list, parts, false)
}

function atWord(list: readonly Token[], token: Token): DateMention | undefined {
  const word = calendarWord(token.lower)
  if (!word || word.kind === 'part') return undefined
  const {start, end} = token
  const bare = {start, end, days: [], first: token, last: token}
  if (word.kind === 'month') return atMonth(list, token, word.number, word.isShort)
  if (word.kind === 'relative') return {...bare, kind: 'relative', offset: word.number}
  const weekday = word.isShort || token.text === token.lower ? undefined : weekdayAt(list, token)
  return weekday && {...bare, ...weekday, kind: 'weekday'}
}

/** The year of the date that follows, for “from 3 to 5 May 2024”, “3 May and 5 June 2024”. */
function withYearOf(date: DateMention, next: DateMention | undefined, list: readonly Token[]): DateMention {
  const [day] = date.days
  if (date.kind !== 'day' || !day || date.year !== undefined || next?.kind !== 'day' || next.year === undefined)
    return date
  const gap = list.slice(date.last.index + 1, next.first.index)
  const isNear = next.first.paragraph === date.first.paragraph && gap.length > 0 && gap.length <= longestGap
  const isList =
    isNear &&
    lists.test(gap[0]?.lower ?? '') &&
    gap.every((one) => lists.test(one.lower) || links.test(one.lower) || weekdayAt(list, one) !== undefined)
  // “28 December to 3 January 2024” begins the year before.
  if (!isList || day.month > (next.month ?? 0)) return date
  return {...date, year: next.year, days: [{...day, year: next.year}]}
}

/** Whether a weekday has found its date. */
const isTaken = (date: DateMention, others: readonly (DateMention | undefined)[]) =>
  date.kind === 'weekday' && others.some((other) => other?.kind === 'day' && other.weekdayToken === date.weekdayToken)

const beginnings = tokensWhere(({text, lower}) => /^\d/.test(text) || calendarWord(lower) !== undefined)

/** The dates of the story in order, as written: days, months with a day, a year or a word before them, weekdays, relative days. */
export const dates = perTree((story: Story): readonly DateMention[] => {
  const list = tokens(story)
  const found: DateMention[] = []
  let end = 0
  for (const token of beginnings(story)) {
    if (token.index < end || (token.kind !== 'word' && token.kind !== 'number')) continue
    const inFigures = token.kind === 'number'
    const parts = inFigures ? dateInFigures(list, token.index) : undefined
    const date = inFigures ? parts && mention(list, parts, true) : atWord(list, token)
    if (!date) continue
    found.push(date)
    end = Math.max(token.index, date.last.index) + 1
  }
  return found
    .map((date, at) => withYearOf(date, found[at + 1], list))
    .filter((date, at) => !isTaken(date, [found[at - 1], found[at + 1]]))
})
