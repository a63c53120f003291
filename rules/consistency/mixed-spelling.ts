import {endings, freeVariants, varieties} from '../../src/analysis/mixed-spellings.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-spelling',
  summary: 'Spell a draft in one English, and a word in one way.',
  why: `
Readers notice “colour” in one paragraph and “center” in the next, “organise” and “recognize”, “adviser” and “advisor”.
The spelling that is more frequent in the draft is expected; where none is, the editor is asked.
Names and quotations keep their own spelling. Where the config sets the English, other-english sees to it.`,
  options: {style: {what: 'How words such as “organise” are spelled', forms: {ise: '', ize: ''}}},
  examples: {
    ok: [
      'The colour of the theatre was grey, and the centre organised a programme.',
      'The colour of the Lincoln Center was praised. “The color!” he said.',
      'They organized a programme in the harbour centre.'
    ],
    bad: [
      {
        text: 'The colour of the theatre was praised, and the ⟦center⟧ was full.',
        reasons: ['Unexpected American spelling (1 in the draft), expected British spelling (2)'],
        fixed: 'The colour of the theatre was praised, and the centre was full.'
      },
      {
        text: 'They organised a fair and apologised for the noise, but nobody ⟦recognized⟧ them.',
        reasons: ['Unexpected words in `-ize` (1 in the draft), expected words in `-ise` (2)'],
        fixed: 'They organised a fair and apologised for the noise, but nobody recognised them.'
      },
      {
        text: 'The ⟦adviser⟧ left. Another advisor stayed, and that advisor’s aide was ill.',
        reasons: ['Unexpected `adviser` (1 in the draft), expected `advisor` (2)'],
        fixed: 'The advisor left. Another advisor stayed, and that advisor’s aide was ill.'
      },
      {
        text: 'They ⟦organized⟧ a fair.',
        options: {style: 'ise'},
        reasons: ['Unexpected words in `-ize` (1 in the draft), expected words in `-ise`'],
        fixed: 'They organised a fair.'
      }
    ]
  },
  *mixtures(tree, {style}) {
    yield {uses: varieties(tree), name: (form) => `${form} spelling`}
    yield {uses: endings(tree), style, name: (form) => `words in \`-${form}\``}
    for (const uses of freeVariants(tree)) yield {uses}
  }
})
