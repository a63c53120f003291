import {repeatedPhrases} from '../../src/analysis/repeated-phrases.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'repeated-phrase',
  summary: 'Do not set the same phrase twice in a row.',
  why: `
“He lives in the city in the city”: words that were moved or pasted stand where they stood and where they went.
Rows such as “day after day after day” are left alone, and so is what a mark parts: “I know, I know”.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'It rained day after day after day, on and on and on, and again and again.',
      'Round and round it went. I know, I know. What it is it is not.',
      'He lives in the city. In the city he works.'
    ],
    bad: [
      {
        text: 'He lives ⟦in the city in the city⟧ of Bath.',
        reasons: ['Unexpected `in the city` a second time, expected it once'],
        fixed: 'He lives in the city of Bath.'
      },
      {
        text: 'The price ⟦of the of the⟧ house rose.',
        reasons: ['Unexpected `of the` a second time, expected it once'],
        fixed: 'The price of the house rose.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, words, second} of repeatedPhrases(tree))
      yield {
        at: {start, end},
        reason: `Unexpected \`${words.map(({text}) => text).join(' ')}\` a second time, expected it once`,
        note: 'Delete the repetition, or put the words there that were meant.',
        fix: {safe: false, edits: [{at: second, text: ''}]}
      }
  }
})
