import {accentForms} from '../../src/analysis/accent-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-accents',
  summary: 'Give a word its accents throughout, or not at all.',
  why: `
“Café” in one paragraph and “cafe” in the next, or “Erdoğan” and “Erdogan”, look like two desks, and a name without its accent may be taken for another.
The form that is more frequent in the draft is expected; where none is, the editor is asked.
Pairs that are two words, as “exposé” and “expose”, and quotations are left aside.`,
  examples: {
    ok: ['The exposé will expose the café. “The cafe was full,” she said.', 'José met Josef.'],
    bad: [
      {
        text: 'The café was full. Another café was empty, and a third ⟦cafe⟧’s door was locked.',
        reasons: ['Unexpected `cafe` (1 in the draft), expected `café` (2)'],
        fixed: 'The café was full. Another café was empty, and a third café’s door was locked.'
      },
      {
        text: 'Ana Núñez met the council. It was said that ⟦Nunez⟧ left early.',
        reasons: ['Unexpected `Nunez` (1) and `Núñez` (1) in one draft, expected one form']
      }
    ]
  },
  mixtures: (tree) => accentForms(tree).map((uses) => ({uses}))
})
