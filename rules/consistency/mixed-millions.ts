import {moneyScales, type ScaleForm} from '../../src/analysis/figure-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const names: Readonly<Record<ScaleForm, string>> = {
  million: '`million` or `billion`',
  m: '`m` or `bn`',
  mn: '`mn` or `bn`',
  mln: '`mln` or `bln`'
}

export default defineMixedRule({
  id: 'mixed-millions',
  summary: 'Write millions and billions of money in one way: in full or in short.',
  why: `
An amount of “$48bn” beside one of “$5 million” looks like two desks. The form that is more frequent is expected; where none is, the editor is asked.
Only amounts of money are compared, for many houses write “£5m” but “5 million people”. Headlines, which have little room, and quotations are left aside.`,
  options: {style: {forms: {million: '$5 million', m: '$5m, $5bn', mn: '', mln: ''}}},
  examples: {
    ok: [
      'Bridge to Cost $48bn\n\nThe bridge will cost $48 billion, or $3 billion a year.',
      'The bridge will cost £48m. It will serve 5 million people.'
    ],
    bad: [
      {
        text: 'The bridge cost $48 million and the road $3.5 million. The tunnel is to cost ⟦$2bn⟧.',
        reasons: ['Unexpected `m` or `bn` (1 in the draft), expected `million` or `billion` (2)'],
        fixed: 'The bridge cost $48 million and the road $3.5 million. The tunnel is to cost $2 billion.'
      },
      {
        text: 'The bridge cost ⟦£48 million⟧.',
        options: {style: 'm'},
        reasons: ['Unexpected `million` or `billion` (1 in the draft), expected `m` or `bn`'],
        fixed: 'The bridge cost £48m.'
      }
    ]
  },
  mixtures: (tree, {style}) => [{uses: moneyScales(tree), style, name: (form: ScaleForm) => names[form]}]
})
