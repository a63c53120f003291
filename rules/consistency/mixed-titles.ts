import type {Capital} from '../../src/analysis/capital-forms.js'
import {titleForms} from '../../src/analysis/title-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const names: Readonly<Record<Capital, string>> = {
  capital: 'title with a capital before a name',
  small: 'title with a small letter before a name'
}

export default defineMixedRule({
  id: 'mixed-titles',
  summary: 'Give titles before names a capital throughout, or not at all.',
  why: `
“President Berg” in one paragraph and “president Varnum” in the next look like two desks, or as if one of them were the lesser.
The form that is more frequent in the draft is expected; where neither is, the capital, as most houses have it.
Titles with a word before them, as “former president Berg”, headlines and quotations are left aside; titles without a name are the matter of mixed-capitals.`,
  options: {style: {forms: {capital: 'President Berg', small: 'president Berg'}}},
  examples: {
    ok: [
      'He spoke with President Berg, and the president answered. Later the former president Ana Varnum came.',
      'He spoke with President Berg. “I wrote to president Varnum,” he said.'
    ],
    bad: [
      {
        text: 'He spoke with President Berg and wrote to ⟦president⟧ Varnum.',
        reasons: [
          'Unexpected title with a small letter before a name (1 in the draft), expected title with a capital before a name (1)'
        ],
        fixed: 'He spoke with President Berg and wrote to President Varnum.'
      },
      {
        text: 'He wrote to ⟦senator⟧ Varnum.',
        options: {style: 'capital'},
        reasons: [
          'Unexpected title with a small letter before a name (1 in the draft), expected title with a capital before a name'
        ],
        fixed: 'He wrote to Senator Varnum.'
      }
    ]
  },
  mixtures: (tree, {style}) => [{uses: titleForms(tree), style, usual: 'capital', name: (form: Capital) => names[form]}]
})
