import {strayMarks} from '../../src/analysis/quotes.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** Words that take a capital at the start of a sentence alone: no name and no title begins with one after a comma. */
const openers = new Set([
  'And',
  'Because',
  'But',
  'He',
  'However',
  'If',
  'It',
  'Meanwhile',
  'She',
  'So',
  'They',
  'Then',
  'There',
  'These',
  'Those',
  'We',
  'When',
  'While',
  'You'
])

/** A line that capitalises other words too, such as a headline or the title of a book, tells nothing. */
function inTitle(list: readonly Token[], index: number) {
  const near = [-2, -1, 2, 3].map((by) => beside(list, index, by)).filter((token) => token?.kind === 'word')
  return near.some((token) => token && /^\p{Lu}/u.test(token.text))
}

export default defineRule({
  id: 'comma-splice',
  summary: 'End a sentence with a full stop before the next one begins.',
  why: `
A comma before a word that has its capital only because it begins a sentence shows that two sentences were joined,
or that a full stop was lost in editing or translation.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The vote was lost. But nobody left the room.',
      'She said, “But nobody left the room.”',
      'He sang “Hey, You” and “Stay, If You Can”.',
      'The king, He Who Waits, slept.'
    ],
    bad: [
      {
        text: 'The vote was lost by a wide margin⟦,⟧ But nobody left the room.',
        reasons: ['Unexpected comma before the new sentence `But`, expected a full stop'],
        fixed: 'The vote was lost by a wide margin. But nobody left the room.'
      },
      {
        text: '“The vote was lost by a wide margin⟦,⟧ “But nobody left the room,” she said.',
        reasons: ['Unexpected comma before the new sentence `But`, expected a full stop']
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    const reopened = new Set(
      strayMarks(tree)
        .filter(({kind}) => kind === 'reopened')
        .map(({mark}) => mark.index)
    )
    for (const [index, comma] of list.entries()) {
      if (comma.text !== ',') continue
      const at = reopened.has(index + 1) ? index + 2 : index + 1
      const word = list[at]
      if (word?.paragraph !== comma.paragraph || !openers.has(word.text)) continue
      if (list[index + 1]?.before === '' || inTitle(list, at)) continue
      yield {
        at: comma,
        reason: `Unexpected comma before the new sentence \`${word.text}\`, expected a full stop`,
        expected: ['.'],
        note: 'Put a full stop, or begin the next word in lower case.',
        fix: {safe: false, edits: [{at: comma, text: '.'}]}
      }
    }
  }
})
