import {percentForms} from '../../src/analysis/figure-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-percent',
  summary: 'Write percentages in one way: per cent, percent or %.',
  why: `
A draft with “5 per cent” in one paragraph and “7%” in the next was put together from two sources.
The form that is more frequent after figures is expected; where none is, the editor is asked.
Headlines and quotations are left aside, and so are percentages in words.`,
  options: {style: {forms: {'per cent': '', percent: '', '%': ''}}},
  examples: {
    ok: [
      'Rents rose 5 per cent. Wages rose 2 per cent, half a percentage point more.',
      'Rents rose 5%. “Wages rose 2 per cent,” she said.',
      'Five percent of rents rose. Wages rose 2%.'
    ],
    bad: [
      {
        text: 'Rents rose 5 per cent in May and 4 per cent in June. Wages rose ⟦2%⟧.',
        reasons: ['Unexpected `%` (1 in the draft), expected `per cent` (2)'],
        fixed: 'Rents rose 5 per cent in May and 4 per cent in June. Wages rose 2 per cent.'
      },
      {
        text: 'Rents rose 5 per cent. Wages rose ⟦2%⟧.',
        reasons: ['Unexpected `%` (1) and `per cent` (1) in one draft, expected one form']
      },
      {
        text: 'Rents rose ⟦5.5 percent⟧.',
        options: {style: '%'},
        reasons: ['Unexpected `percent` (1 in the draft), expected `%`'],
        fixed: 'Rents rose 5.5%.'
      }
    ]
  },
  mixtures: (tree, {style}) => [{uses: percentForms(tree), style}]
})
