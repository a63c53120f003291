import {dateForms, type DayEnding, type DayOrder, type MonthForm} from '../../src/analysis/date-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-dates',
  summary: 'Write dates in one way.',
  why: `
“April 3” in one paragraph, “3rd April” in another and “Sept. 5” beside “September 6” look like three desks.
The order of day and month, the letters after the day and the shortened month are compared each by itself;
the form that is more frequent in the draft is expected, and where none is, the editor is asked. Headlines and quotations are left aside.`,
  options: {
    style: {what: 'The order that is expected', forms: {'day-month': '3 April', 'month-day': 'April 3'}},
    endings: {forms: {plain: '3 April', ordinal: '3rd April'}},
    months: {forms: {full: 'September 3', short: 'Sept. 3'}}
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
  *mixtures(tree, {style, endings, months}) {
    const dates = dateForms(tree)
    yield {
      uses: dates.map(({order}) => order),
      style,
      name: (form: DayOrder) => (form === 'day-month' ? 'day before month' : 'month before day')
    }
    yield {
      uses: dates.map(({ending}) => ending),
      style: endings,
      name: (form: DayEnding) => (form === 'plain' ? 'day without letters' : 'day with letters')
    }
    yield {
      uses: dates.flatMap(({month}) => month ?? []),
      style: months,
      name: (form: MonthForm) => (form === 'full' ? 'month in full' : 'shortened month')
    }
  }
})
