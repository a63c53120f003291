import {type CalendarDay, exists, lastDay, monthName} from '../../src/analysis/calendar.js'
import {type DateMention, dates} from '../../src/analysis/dates.js'
import {quantities, type Quantity} from '../../src/analysis/quantities.js'
import {beside, type Token, tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

const before = new Set('on by until till from since before after of is was'.split(' '))

/** Whether a month and a figure above 28 are a date for sure: “In June 31 people left” has none. */
function isDate(list: readonly Token[], {first, last, year, weekday}: DateMention): boolean {
  if (year !== undefined || weekday !== undefined) return true
  const next = beside(list, last.index, 1)
  const lead = beside(list, first.index, -1)?.lower ?? ''
  if (lead === 'in' && last.kind === 'number') return next?.kind !== 'word'
  const isOpened = before.has(lead)
  return isOpened && (last.kind === 'word' || next?.kind !== 'word' || next.text !== next.lower || next.lower === 'the')
}

/** What is wrong with a day that the calendar does not have. */
function whyNot({year, month, day}: CalendarDay): string {
  if (month < 1 || month > 12) return `There is no month ${month}`
  const name = `${monthName(month)}${year === undefined ? '' : ` ${year}`}`
  return day < 1 ? 'No month has a day 0' : `${name} has ${lastDay(month, year)} days`
}

const clockWords = /^(?:[ap]\.?m\.?|gmt|utc|bst|est|edt|cet|o[’']clock|hours|local)$/
const beforeClock = new Set('at by until till from since before after around about'.split(' '))

/** Whether a figure is an hour that no clock shows: “25:61”; a result or a ratio is none. */
function isNoTime(list: readonly Token[], {first, last}: Quantity): boolean {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d\d)(?:[ap]m)?$/.exec(first.lower) ?? []
  if (hour === '' || (Number(hour) <= 24 && Number(minute) < 60)) return false
  const isMarked = first.lower.endsWith('m') || clockWords.test(beside(list, last.index, 1)?.lower ?? '')
  return isMarked || beforeClock.has(beside(list, first.index, -1)?.lower ?? '')
}

export default defineRule({
  id: 'impossible-date',
  summary: 'Write days and hours that exist.',
  why: `
No June has a day 31, 2023 had no 29 February, and no clock shows 25:61: a figure was lost or swapped, and the true one must be found.
A figure after the name of a month is read as its day only where the words beside it say so.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'They met on 30 June, on 29 February 2024 and on 12/13/2020, at 23:59.',
      'In June 31 people left, and in April 2024 some 31 more. They won 25:61 on points.'
    ],
    bad: [
      {
        text: 'The prize is given in ⟦November 31⟧.',
        reasons: ['Unexpected `November 31`, expected a day that exists']
      },
      {
        text: 'They met on ⟦31 June⟧, on ⟦29 February 2023⟧, on ⟦13/13/2020⟧ and at ⟦25:61⟧.',
        reasons: [
          'Unexpected `31 June`, expected a day that exists',
          'Unexpected `29 February 2023`, expected a day that exists',
          'Unexpected `13/13/2020`, expected a day that exists',
          'Unexpected `25:61`, expected an hour that exists'
        ]
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    for (const date of dates(tree)) {
      const [day] = date.days
      const isNone = day && (date.until === undefined ? !date.days.some(exists) : !exists({...day, day: date.until}))
      if (!isNone || !isDate(list, date)) continue
      yield {
        at: {start: date.first.start, end: date.last.end},
        reason: `Unexpected \`${written(date)}\`, expected a day that exists`,
        note: `${whyNot({...day, day: date.until ?? day.day})}: find the true date.`
      }
    }
    for (const quantity of quantities(tree))
      if (quantity.kind === 'time' && isNoTime(list, quantity))
        yield {
          at: quantity.first,
          reason: `Unexpected \`${quantity.first.text}\`, expected an hour that exists`,
          note: 'Hours go to 24 and minutes to 59: find the true time.'
        }
  }
})
