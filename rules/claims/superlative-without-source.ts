import {unsourcedClaims} from '../../src/analysis/unsourced-claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'superlative-without-source',
  summary: 'Say who measured that something is the largest or the first of its kind.',
  why: `
“The world’s largest” is easily written and often wrong, and the reader who knows a larger one writes in.
The rule asks where a superlative reaches over a country, the world or the records, and nobody in the story says so;
“one of the largest” is left alone.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The mill is the largest in Europe, according to the guild of millers.',
      'The mill is one of the world’s largest. It was the largest building that he had seen.',
      'Is it the largest mill in Europe?'
    ],
    bad: [
      {
        text: 'The mill burned down on Monday. ⟦It was the largest in Europe⟧.',
        reasons: ['Unexpected superlative without a source, expected who measured it']
      },
      {
        text: 'The mill burned down on Monday. ⟦It had the world’s oldest millstone⟧.',
        reasons: ['Unexpected superlative without a source, expected who measured it']
      }
    ]
  },
  *check(tree) {
    for (const {claim, matter} of unsourcedClaims(tree))
      if (matter === 'superlative')
        yield {
          at: claim,
          reason: 'Unexpected superlative without a source, expected who measured it',
          note: 'Name who keeps the record, or write “one of the”.'
        }
  }
})
