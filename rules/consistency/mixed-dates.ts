import {dateForms} from '../../src/analysis/date-forms.js'
import {defineRule} from '../../src/rule.js'
import {variantFindings} from '../../src/variants.js'

export default defineRule({
  id: 'mixed-dates',
  summary: 'Write dates in one way.',
  why: `
“April 3” in one paragraph, “3rd April” in another and “Sept. 5” beside “September 6” look like three desks.
The order of day and month, the letters after the day and the shortened month are compared each by itself;
the form that is more frequent in the draft is expected, and where none is, the editor is asked. Headlines and quotations are left aside.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  options: {
    style: {
      default: 'consistent',
      description: 'The order that is expected: `consistent`, `day-month` (3 April) or `month-day` (April 3).'
    },
    endings: {
      default: 'consistent',
      description: 'What is expected: `consistent`, `plain` (3 April) or `ordinal` (3rd April).'
    },
    months: {
      default: 'consistent',
      description: 'What is expected: `consistent`, `full` (September 3) or `short` (Sept. 3).'
    }
  },
  examples: {
    ok: [
      'They met on 3 April and on 12 May 2019. “We met on June 5,” he said.',
      'They met on Sept. 3 and again on April 5. In September they parted.'
    ],
    bad: [
      {
        text: 'They met on 3 April and on 4 May. They parted on ⟦June 5⟧.',
        reasons: ['Unexpected month before day (1 in the draft), expected day before month (2)'],
        fixed: 'They met on 3 April and on 4 May. They parted on 5 June.'
      },
      {
        text: 'They met on 3 April and on 4 May. They parted on ⟦5th⟧ June.',
        reasons: ['Unexpected day with letters (1 in the draft), expected day without letters (2)'],
        fixed: 'They met on 3 April and on 4 May. They parted on 5 June.'
      },
      {
        text: 'They met on Sept. 3 and parted on ⟦October⟧ 4.',
        options: {style: 'month-day', months: 'short'},
        reasons: ['Unexpected month in full (1 in the draft), expected shortened month (1)']
      }
    ]
  },
  *check(tree, {style, endings, months}) {
    const dates = dateForms(tree)
    yield* variantFindings(
      dates.map(({order}) => order),
      {
        style,
        styles: ['day-month', 'month-day'],
        name: (form) => (form === 'day-month' ? 'day before month' : 'month before day')
      }
    )
    yield* variantFindings(
      dates.map(({ending}) => ending),
      {
        style: endings,
        styles: ['plain', 'ordinal'],
        name: (form) => (form === 'plain' ? 'day without letters' : 'day with letters')
      }
    )
    yield* variantFindings(
      dates.flatMap(({month}) => month ?? []),
      {
        style: months,
        styles: ['full', 'short'],
        name: (form) => (form === 'full' ? 'month in full' : 'shortened month')
      }
    )
  }
})
