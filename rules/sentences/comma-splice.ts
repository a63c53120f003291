import {cues} from '../../src/analysis/cues.js'
import {isFinite, isLedClauseAt} from '../../src/analysis/clauses.js'
import {Phrases} from '../../src/analysis/phrases.js'
import {strayMarks} from '../../src/analysis/quotes.js'
import {beside, hasCapital, signs, type Token, tokens} from '../../src/analysis/tokens.js'
import {longestSentence, type TaggedSentence, taggedSentences} from '../../src/analysis/tagged-sentences.js'
import {list as words} from '../../src/dictionary.js'
import {defineRule} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'

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
  return near.some(hasCapital)
}

const functionWords = words('function-words')

/** Whether the comma comes after a verb of saying or thinking: “He thought, This is the end.” */
const isSaid = (sentence: TaggedSentence, comma: number) =>
  cues(sentence).some(({entry, from, to}) => entry.pos === 'verb' && from < comma && comma - to < 4)

/** Whether whole clauses stand before a comma and after it, and the second begins with a small word in capitals. */
function joinsClauses(sentence: TaggedSentence, comma: number): boolean {
  const word = sentence.tokens[comma + 1]
  if (!word || word.text === 'I' || !/^\p{Lu}\p{Ll}*$/u.test(word.text) || !functionWords().has(word.lower))
    return false
  // “The Post has learned”
  if (/^(?:An?|The)$/.test(word.text) && hasCapital(sentence.tokens[comma + 2])) return false
  if (sentence.quoted[comma] !== sentence.quoted[comma + 1] || isSaid(sentence, comma)) return false
  const hasVerb = sentence.tokens.slice(0, comma).some((_, at) => isFinite(sentence, at))
  return hasVerb && isLedClauseAt(new Phrases(sentence), comma + 1)
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
      'The king, He Who Waits, slept.',
      'He thought, This is the end. She read his book, The art of fishing, and The Hague was far away.',
      'They left Amsterdam, The Hague and Delft behind.'
    ],
    bad: [
      {
        text: 'The vote was lost by a wide margin⟦,⟧ But nobody left the room.',
        reasons: ['Unexpected comma before the new sentence `But`, expected a full stop'],
        fixed: 'The vote was lost by a wide margin. But nobody left the room.'
      },
      {
        text: 'They left in the night⟦,⟧ The next day the bridge was closed.',
        reasons: ['Unexpected comma before the new sentence `The`, expected a full stop']
      },
      {
        text: '“The vote was lost by a wide margin⟦,⟧ “But nobody left the room,” she said.',
        reasons: ['Unexpected comma before the new sentence `But`, expected a full stop']
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    const tagged = taggedSentences(tree)
    const reopened = new Set(
      strayMarks(tree)
        .filter(({kind}) => kind === 'reopened')
        .map(({mark}) => mark.index)
    )
    for (const comma of signs(tree)) {
      if (comma.text !== ',') continue
      const {index} = comma
      const at = reopened.has(index + 1) ? index + 2 : index + 1
      const word = list[at]
      if (word?.paragraph !== comma.paragraph || !hasCapital(word)) continue
      // A new line of verse begins with a capital, whatever it says.
      const {before = ''} = list[index + 1] ?? {}
      if (before === '' || /[\n\u2028]/.test(before) || inTitle(list, at)) continue
      const sentence = spanAt(tagged, comma.start)
      const place = comma.index - (sentence?.tokens[0]?.index ?? 0)
      if (!sentence || sentence.tokens.length > longestSentence) continue
      if (openers.has(word.text) ? isSaid(sentence, place) : !joinsClauses(sentence, place)) continue
      yield {
        at: comma,
        reason: `Unexpected comma before the new sentence \`${word.text}\`, expected a full stop`,
        expected: ['.'],
        note: 'Put a full stop, or begin the next word with a small letter.',
        fix: {safe: false, edits: [{at: comma, text: '.'}]}
      }
    }
  }
})
