import {mixedWords} from '../../src/analysis/mixed-scripts.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'mixed-script',
  summary: 'Write a word in the letters of one script.',
  why: `
A Cyrillic “а” looks like a Latin “a”, and comes in with names and links that were copied from elsewhere, at times on purpose.
No search finds such a word, a spelling checker rejects it, and a link with one may lead to another place than it shows.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: ['The bank closed.', 'The Ukrainian word is банк.', 'It grew by 5 μm at a ΔT of 3 K, in a β-blocker of 5 kΩ.'],
    bad: [
      {
        text: 'The ⟦bаnk⟧ closed.',
        reasons: ['Unexpected Cyrillic `а` in `bаnk`, expected `bank` in Latin letters'],
        fixed: 'The bank closed.'
      },
      {
        text: 'The Ukrainian word is ⟦бaнк⟧.',
        reasons: ['Unexpected Latin `a` in `бaнк`, expected `банк` in Cyrillic letters'],
        fixed: 'The Ukrainian word is банк.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, expected, script, letters, isLink} of mixedWords(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected ${script} \`${letters}\` in \`${text}\`, expected \`${expected}\` in ${script === 'Latin' ? 'Cyrillic' : 'Latin'} letters`,
        expected: [expected],
        note: 'Retype the word: a letter of it only looks like the right one.',
        fix: {safe: !isLink, edits: [{at, text: expected}]}
      }
    }
  }
})
