import {draftDay} from '../../src/analysis/draft-day.js'
import {dayName, daysBetween} from '../../src/analysis/calendar.js'
import {intervals} from '../../src/analysis/intervals.js'
import {tensedDays} from '../../src/analysis/tensed-days.js'
import {written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'date-order',
  summary: 'Let an interval end after it begins, and put what is past in the past.',
  why: `
“From 2010 to 2005” has its years swapped, or one of them is wrong. What is told as done on a day after that of the draft cannot have been done, and what “will” be done cannot lie before it.
An end that was moved, as in “brought forward from 2040 to 2035”, is left alone, and so are years before Christ. The tense is looked at only where the day of the draft is known and the verb stands right beside the date.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'She reigned from 2005 to 2010, and Brask (1950–1999) before her; the show ran from 3 to 5 May 2024.',
      'The target was brought forward from 2040 to 2035, and they lived between 500 and 300 BC.',
      {
        text: 'The council met on 3 June 2024 and will meet on 3 July 2024. The vote was set for 1 August 2024.',
        date: '2024-06-12'
      }
    ],
    bad: [
      {
        text: 'She reigned between 2010 and ⟦2005⟧; the show ran from 5 May 2024 to ⟦3 May 2024⟧.',
        reasons: [
          'Unexpected `2005` as the end of what begins with `2010`, expected a later one',
          'Unexpected `3 May 2024` as the end of what begins with `5 May 2024`, expected a later one'
        ]
      },
      {
        text: 'The council met on ⟦3 July 2024⟧. The fair will open on ⟦3 June 2024⟧.',
        reasons: [
          'Unexpected past tense for `3 July 2024`, expected a day before that of the draft',
          'Unexpected future tense for `3 June 2024`, expected a day after that of the draft'
        ],
        date: '2024-06-12'
      }
    ]
  },
  *check(tree) {
    for (const {from, to, isReversed} of intervals(tree))
      if (isReversed)
        yield {
          at: {start: to.first.start, end: to.last.end},
          reason: `Unexpected \`${written(to)}\` as the end of what begins with \`${written(from)}\`, expected a later one`,
          note: 'Swap the two, or find the one that is wrong.',
          related: [{at: {start: from.first.start, end: from.last.end}, reason: 'The beginning'}]
        }
    const draft = draftDay(tree)
    if (!draft) return
    for (const {day, date, tense} of tensedDays(tree)) {
      const after = daysBetween(draft, day)
      if (tense === 'past' ? after <= 0 : after >= 0) continue
      yield {
        at: {start: date.first.start, end: date.last.end},
        reason: `Unexpected ${tense} tense for \`${written(date)}\`, expected a day ${tense === 'past' ? 'before' : 'after'} that of the draft`,
        note: `The draft is of ${dayName(draft)}: mend the tense or the date.`
      }
    }
  }
})
