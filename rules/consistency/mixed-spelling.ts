import {endings, freeVariants, varieties} from '../../src/analysis/mixed-spellings.js'
import {defineRule} from '../../src/rule.js'
import {variantFindings} from '../../src/variants.js'

export default defineRule({
  id: 'mixed-spelling',
  summary: 'Spell a draft in one English, and a word in one way.',
  why: `
Readers notice “colour” in one paragraph and “center” in the next, “organise” and “recognize”, “adviser” and “advisor”.
The spelling that is more frequent in the draft is expected; where none is, the editor is asked.
Names and quotations keep their own spelling. Where the config sets the English, other-english sees to it.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  options: {
    style: {
      default: 'consistent',
      description: 'How words such as “organise” are spelled: `consistent`, `ise` or `ize`.'
    }
  },
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
  *check(tree, {style}) {
    yield* variantFindings(varieties(tree), {name: (form) => `${form} spelling`})
    yield* variantFindings(endings(tree), {style, styles: ['ise', 'ize'], name: (form) => `words in \`-${form}\``})
    for (const uses of freeVariants(tree)) yield* variantFindings(uses)
  }
})
