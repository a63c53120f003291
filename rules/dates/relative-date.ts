import {type CalendarDay, daysBetween, dayName, weekdayName, weekdayOf} from '../../src/analysis/calendar.js'
import {dates} from '../../src/analysis/dates.js'
import {draftDay} from '../../src/analysis/draft-day.js'
import {type RelativeDay, relativeDays} from '../../src/analysis/relative-days.js'
import {written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

const week = 7

/** The weekday that the day of the draft has by what is said of a relative day. */
const today = ({weekday = 0, offset}: RelativeDay) => (weekday - offset + 2 * week) % week

/** What a relative day is by the day of the draft, where that is another than it is said to be. */
function clash({weekday, day, offset}: RelativeDay, draft: Required<CalendarDay>): string | undefined {
  const right = (weekdayOf(draft) + offset + week) % week
  if (weekday !== undefined && weekday !== right) return weekdayName(right)
  if (!day || daysBetween(draft, {...day, year: day.year ?? draft.year}) === offset) return undefined
  // “yesterday (31 December)” in a draft of January
  const years = day.year === undefined ? [draft.year - 1, draft.year + 1] : []
  if (years.some((year) => daysBetween(draft, {...day, year}) === offset)) return undefined
  const date = new Date(Date.UTC(draft.year, draft.month - 1, draft.day + offset))
  return dayName({month: date.getUTCMonth() + 1, day: date.getUTCDate()})
}

export default defineRule({
  id: 'relative-date',
  summary: 'Let “yesterday”, “today” and “tomorrow” agree with the day that is named beside them.',
  why: `
A draft that is held over keeps its “yesterday (Tuesday)”, and a paragraph that is added counts from another day.
The day beside the word is compared with the day of the draft where that is known, and with the other such days of the draft.
With the option \`undated\`, “today” and its like are questioned where no day of the draft is known, for on the web nobody knows from which day they count.`,
  severity: 'warning',
  recommended: true,
  options: {
    undated: {
      default: false,
      description: 'Question “yesterday”, “today” and “tomorrow” where the day of the draft is not known.'
    }
  },
  examples: {
    ok: [
      'The court sat yesterday (Tuesday) and rules today, Wednesday.',
      {text: 'The court sat yesterday (11 June) and rules tomorrow, Thursday.', date: '2024-06-12'},
      'It sat yesterday, Monday and Sunday.'
    ],
    bad: [
      {
        text: 'The court sat yesterday (Tuesday) and rules tomorrow (⟦Friday⟧).',
        reasons: ['Unexpected `Friday` for `tomorrow`, expected `Thursday`']
      },
      {
        text: 'The court sat yesterday (⟦Monday⟧) and rules tomorrow, ⟦14 June⟧.',
        reasons: [
          'Unexpected `Monday` for `yesterday`, expected `Tuesday`',
          'Unexpected `14 June` for `tomorrow`, expected `13 June`'
        ],
        date: '2024-06-12'
      },
      {
        text: 'The court sits ⟦today⟧.',
        reasons: ['Unexpected `today` in a draft without a date, expected the day itself'],
        options: {undated: true}
      }
    ]
  },
  *check(tree, {undated}) {
    const draft = draftDay(tree)
    let first: RelativeDay | undefined
    for (const found of relativeDays(tree)) {
      const {relative, named, offset} = found
      if (!draft && found.weekday !== undefined) first ??= found
      const other =
        first && first !== found && found.weekday !== undefined && today(first) !== today(found) ? first : undefined
      const right = draft ? clash(found, draft) : other && weekdayName((today(other) + offset + week) % week)
      if (right === undefined) continue
      yield {
        at: {start: named.start, end: named.end},
        reason: `Unexpected \`${written(named)}\` for \`${written(relative)}\`, expected \`${right}\``,
        expected: [right],
        note: draft
          ? `The draft is of ${dayName(draft)}, a ${weekdayName(weekdayOf(draft))}: mend the day or the word.`
          : 'Count both from the same day.',
        ...(other && {
          related: [{at: {start: other.named.start, end: other.named.end}, reason: 'Counts from another day'}]
        })
      }
    }
    if (!undated || draft) return
    for (const {kind, first: token} of dates(tree))
      if (kind === 'relative')
        yield {
          at: token,
          reason: `Unexpected \`${token.text}\` in a draft without a date, expected the day itself`,
          note: 'Name the weekday or the date, or give the day of the draft.',
          severity: 'info'
        }
  }
})
