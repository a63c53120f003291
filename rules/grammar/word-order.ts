import {wrongPatterns} from '../../src/analysis/confusions.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {wordOrders} from '../../src/analysis/word-orders.js'
import {defineRule} from '../../src/rule.js'
import {touches} from '../../src/span.js'

export default defineRule({
  id: 'word-order',
  summary: 'Set words in the order of English: “asked where it is”, “such a big house”.',
  why: `
“She asked why did they leave”, “it was so big house”, “never he had seen”: each word is right, and the order is that of another language,
or of a question. After “what is” and “where are” careful writers differ, so that these are questions to the editor.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'She asked why they left, where the hospital is and what is known. What is the time?',
      'It was such a big house that nobody could heat it, and so big a house was rare.',
      'Never had he seen it. Not only did he lose, he left. There are enough big towns.'
    ],
    bad: [
      {
        text: 'She asked why ⟦did they⟧ leave. Nobody knows where ⟦are the children⟧.',
        reasons: [
          'Unexpected `did they`, expected `they`',
          'Unexpected `are the children`, expected `the children are`'
        ],
        fixed: 'She asked why they leave. Nobody knows where the children are.'
      },
      {
        text: 'It was ⟦so big⟧ house that nobody could heat it, and he was not ⟦enough clever⟧ to win.',
        reasons: ['Unexpected `so big`, expected `such a big`', 'Unexpected `enough clever`, expected `clever enough`']
      },
      {
        text: 'Never ⟦he had⟧ seen it. She likes ⟦very much the town⟧.',
        reasons: [
          'Unexpected `he had`, expected `had he`',
          'Unexpected `very much the town`, expected `the town very much`'
        ],
        fixed: 'Never had he seen it. She likes the town very much.'
      }
    ]
  },
  *check(tree) {
    const others = wrongPatterns(tree)
    for (const {words, expected, severity} of wordOrders(tree)) {
      const at = spanOf(words)
      if (others.some((other) => touches(other, at))) continue
      yield {
        at,
        reason: `Unexpected \`${textOf(words)}\`, expected \`${expected}\``,
        expected: [expected],
        note: 'Change the order, and the form of the verb where it needs another.',
        severity,
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
