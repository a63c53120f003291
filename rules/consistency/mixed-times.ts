import {clockForms} from '../../src/analysis/clock-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-times',
  summary: 'Write times of the day in one way.',
  why: `
Times such as “5pm”, “5 p.m.” and “17:00” in one draft look like three desks, and “5.30” beside “5:45” like two.
The form that is more frequent in the draft is expected; where none is, the editor is asked.
Times in brackets or with their zone, headlines and quotations are left aside.`,
  options: {
    style: {forms: {'5pm': '', '5 pm': '', '5 p.m.': '', '17:00': ''}},
    minutes: {what: 'The mark before the minutes', forms: {':': '', '.': ''}}
  },
  examples: {
    ok: [
      'The ferry left at 5pm and came back at 7.30pm (18:30 GMT). “It is 9 p.m.,” he said.',
      'The ferry left at 17:00 and came back at 19:30.'
    ],
    bad: [
      {
        text: 'The ferry left at 5pm and came back at 7pm. The train left at ⟦9 p.m.⟧ from the port.',
        reasons: ['Unexpected times such as `5 p.m.` (1 in the draft), expected times such as `5pm` (2)'],
        fixed: 'The ferry left at 5pm and came back at 7pm. The train left at 9pm from the port.'
      },
      {
        text: 'The ferry left at ⟦5.30⟧pm.',
        options: {minutes: ':'},
        reasons: ['Unexpected `.` before minutes (1 in the draft), expected `:` before minutes'],
        fixed: 'The ferry left at 5:30pm.'
      }
    ]
  },
  *mixtures(tree, {style, minutes}) {
    const times = clockForms(tree)
    yield {uses: times, style, name: (form) => `times such as \`${form}\``}
    yield {
      uses: times.flatMap(({minutes}) => minutes ?? []),
      style: minutes,
      name: (form) => `\`${form}\` before minutes`
    }
  }
})
