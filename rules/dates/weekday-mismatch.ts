import {type CalendarDay, daysBetween, dayName, exists, weekdayName, weekdayOf} from '../../src/analysis/calendar.js'
import {type DateMention, dates} from '../../src/analysis/dates.js'
import {draftDay} from '../../src/analysis/draft-day.js'
import {defineRule} from '../../src/rule.js'

/** Before this year England kept another calendar. */
const firstYear = 1753

/** How far from the day of the draft a date without a year can lie. */
const farthest = 182

/** The day of a date without a year that lies nearest to that of the draft. */
function nearest({month, day}: CalendarDay, draft: Required<CalendarDay>): CalendarDay | undefined {
  return [-1, 0, 1]
    .map((by) => ({year: draft.year + by, month, day}))
    .find((one) => Math.abs(daysBetween(draft, one)) <= farthest)
}

/** Whether another year than that of the draft was named before, so that a date without one may belong to it. */
const isElsewhere = (date: DateMention, all: readonly DateMention[], draft: Required<CalendarDay>) =>
  all.some(
    ({first, year}) =>
      first.paragraph === date.first.paragraph &&
      first.index < date.first.index &&
      year !== undefined &&
      year !== draft.year
  )

/** The days that a date with its weekday can mean, all with their year. */
function meant(date: DateMention, all: readonly DateMention[], draft: Required<CalendarDay> | undefined) {
  if (date.days.some(({year}) => year !== undefined && year < firstYear)) return []
  if (date.year !== undefined) return date.days
  if (!draft || isElsewhere(date, all, draft)) return []
  return date.days.flatMap((day) => nearest(day, draft) ?? [])
}

/** Whether a day, or one of the days up to `until`, falls on a weekday. */
const falls = (day: CalendarDay, until: number | undefined, weekday: number) =>
  Array.from({length: Math.max(1, (until ?? day.day) - day.day + 1)}, (_, by) =>
    weekdayOf({...day, day: day.day + by})
  ).includes(weekday)

export default defineRule({
  id: 'weekday-mismatch',
  summary: 'Give a date the weekday that it has in the calendar.',
  why: `
Where “Monday” and “3 April 2024” do not fit, one of the two is wrong, and readers cannot tell which.
The weekday stands right beside its date; a date without a year is read as the one nearest to the day of the draft, and left alone where that is not known.
Dates before 1753 are left alone, for the calendar was another, and so is 03/04/2021 where one of its two readings fits.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'The council met on Wednesday, 3 April 2024, and on Thursday (April 4, 2024).',
      'The strike began on Monday, 3 April, and ended on Friday.',
      {text: 'The strike began on Wednesday, 3 April, and ended on Friday (April 5).', date: '2024-04-10'},
      'It ran from Saturday to Monday, 6–8 April 2024, and again on Sat 03/02/2024.'
    ],
    bad: [
      {
        text: 'The council met on ⟦Monday⟧, 3 April 2024, and on 4 April 2024, a ⟦Friday⟧.',
        reasons: [
          'Unexpected `Monday` for 3 April 2024, expected `Wednesday`',
          'Unexpected `Friday` for 4 April 2024, expected `Thursday`'
        ]
      },
      {
        text: 'The strike ended on ⟦Friday⟧ (June 6).',
        reasons: ['Unexpected `Friday` for 6 June 2024, expected `Thursday`'],
        date: '2024-06-10'
      }
    ]
  },
  *check(tree) {
    const all = dates(tree)
    for (const date of all) {
      const {weekday, weekdayToken, until} = date
      if (weekday === undefined || !weekdayToken || date.days.length === 0) continue
      const days = meant(date, all, draftDay(tree))
      const [day] = days
      if (!day || !days.every(exists) || days.some((one) => falls(one, until, weekday))) continue
      const names = days.map((one) => weekdayName(weekdayOf(one)))
      yield {
        at: weekdayToken,
        reason: `Unexpected \`${weekdayToken.text}\` for ${dayName(day)}, expected \`${names.join('` or `')}\``,
        expected: names,
        note: `In the calendar ${dayName(day)} is a ${names[0] ?? ''}: mend the weekday or the date.`,
        severity: date.year === undefined ? 'warning' : 'error',
        related: [{at: {start: date.first.start, end: date.last.end}, reason: 'The date'}]
      }
    }
  }
})
