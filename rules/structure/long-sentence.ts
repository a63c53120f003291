import {sentences} from '../../src/analysis/sentences.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'long-sentence',
  summary: 'Split a sentence that is longer than readers can hold.',
  why: `
A reader keeps the beginning of a sentence in mind until its end. Most news keeps to 25 words on average,
and few sentences of edited copy pass 40. A sentence that is mostly quotation is somebody’s own.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  options: {words: {default: 40, description: 'How many words a sentence may have.'}},
  examples: {
    ok: ['The storm sank two boats, and the keeper went home.'],
    bad: [
      {
        text: '⟦The storm that came from the west on Monday sank two boats in the harbour, and the keeper went home.⟧',
        options: {words: 15},
        reasons: ['Unexpected sentence of 20 words, expected at most 15']
      }
    ]
  },
  *check(tree, {words}) {
    for (const sentence of sentences(tree)) {
      if (sentence.tokens.length <= words) continue
      const count = sentence.tokens.filter(({kind}) => kind === 'word' || kind === 'number').length
      if (count > words)
        yield {
          at: sentence,
          reason: `Unexpected sentence of ${count} words, expected at most ${words}`,
          note: 'Split it where a second thought begins.'
        }
    }
  }
})
