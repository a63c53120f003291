import {type GroupForm, groupForms} from '../../src/analysis/figure-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const names: Readonly<Record<GroupForm, string>> = {
  comma: 'commas between thousands',
  none: 'figures without commas'
}

export default defineMixedRule({
  id: 'mixed-thousands',
  summary: 'Write long figures with commas between thousands throughout, or without.',
  why: `
Figures such as “15,000” and “23000” in one draft look as if they came from two sources, and the second is slow to read.
Only figures of five digits and more that count something are compared; years, codes and quotations are left aside.`,
  options: {style: {forms: {comma: '15,000', none: '15000'}}},
  examples: {
    ok: [
      'It sold 15,000 copies in 2019 and 23,500 in 2020.',
      'It sold 15000 copies in 2019, and Article 10245 was read 23500 times.'
    ],
    bad: [
      {
        text: 'It sold 15,000 copies in May, 18,000 copies in June and ⟦23500⟧ copies in July.',
        reasons: ['Unexpected figures without commas (1 in the draft), expected commas between thousands (2)'],
        fixed: 'It sold 15,000 copies in May, 18,000 copies in June and 23,500 copies in July.'
      },
      {
        text: 'It sold ⟦1234567⟧ copies.',
        options: {style: 'comma'},
        reasons: ['Unexpected figures without commas (1 in the draft), expected commas between thousands'],
        fixed: 'It sold 1,234,567 copies.'
      }
    ]
  },
  mixtures: (tree, {style}) => [{uses: groupForms(tree), style, name: (form: GroupForm) => names[form]}]
})
