import {type Repeat, repeatedBlocks, repeatedSentences} from '../../src/analysis/repeats.js'
import type {Sentence} from '../../src/analysis/sentences.js'
import {tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Fix} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

/** A sentence that comes a third time is a refrain. */
const mostTimes = 2

/** Deletes a sentence with the space before it; one that begins its paragraph has none. */
function deletion(tree: Story, {tokens: [first], end}: Sentence): Fix | undefined {
  const before = first && tokens(tree)[first.index - 1]
  if (before?.paragraph !== first?.paragraph || !before) return undefined
  return {safe: false, edits: [{at: {start: before.end, end}, text: ''}]}
}

/** Whether a repeat is worth a word: short sentences come again by chance or on purpose. */
const isLong = ({words, likeness}: Repeat<Sentence>) => words >= (likeness === 1 ? 10 : 15)

export default defineRule({
  id: 'repeated-sentence',
  summary: 'Say a thing once in the same words.',
  why: `
A sentence that stands twice was moved in editing and left where it was, or pasted with two versions of the text.
Readers take it for carelessness, or look for a difference that is not there.
Short sentences, refrains, lists and quotations are left alone; a whole paragraph is the matter of \`repeated-paragraph\`.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The bridge was closed. Nobody knew why. The bridge was closed.',
      'In May the ferry carried 200 people across the bay on every day of the week. In June the ferry carried 300 people across the bay on every day of the week.',
      'She said that she would build the bridge.\n\nShe said later that she would build the ferry, but not the bridge.'
    ],
    bad: [
      {
        text: 'The mayor said that she would build the bridge in spring. Nobody was glad.\n\nThe ferry will go on. ⟦The mayor said that she would build the bridge in spring.⟧ The vote was close.',
        reasons: ['Unexpected sentence that stands in the draft before, expected it once'],
        fixed:
          'The mayor said that she would build the bridge in spring. Nobody was glad.\n\nThe ferry will go on. The vote was close.'
      },
      {
        text: 'The mayor said on Monday that she would build the bridge across the bay in spring, whatever it might cost. Nobody was glad.\n\nThe ferry will go on. ⟦The mayor said that she would build the bridge across the bay in spring, whatever it might cost.⟧',
        reasons: ['Unexpected sentence in nearly the words of one before, expected it once']
      }
    ]
  },
  *check(tree) {
    const paragraphs = new Set(repeatedBlocks(tree).map(({second}) => second.paragraph))
    for (const repeat of repeatedSentences(tree)) {
      const {first, second, likeness, times} = repeat
      if (!isLong(repeat) || times > mostTimes || paragraphs.has(second.paragraph)) continue
      const fix = likeness === 1 ? deletion(tree, second) : undefined
      yield {
        at: second,
        reason:
          likeness === 1
            ? 'Unexpected sentence that stands in the draft before, expected it once'
            : 'Unexpected sentence in nearly the words of one before, expected it once',
        note: 'Keep it where it is needed, and delete the other.',
        severity: likeness === 1 ? 'warning' : 'info',
        related: [{at: first, reason: 'It stands here first'}],
        ...(fix && {fix})
      }
    }
  }
})
