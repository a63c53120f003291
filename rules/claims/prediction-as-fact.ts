import {unsourcedClaims} from '../../src/analysis/unsourced-claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'prediction-as-fact',
  summary: 'Say who predicts what will happen.',
  why: `
Nobody knows the future, so a forecast is worth what its source is worth.
Plans and dates, “the museum will open in May”, are left alone: the rule asks where something is to grow, fall, change,
or cause something else, and nobody in the story says so.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Prices will fall by 10% next year, the bank said.',
      'Economists at the bank expect that prices will fall by 10% next year.',
      'The museum will open in May, and the mayor will speak.'
    ],
    bad: [
      {
        text: '⟦Prices will fall by 10% next year⟧.',
        reasons: ['Unexpected prediction without a source, expected who makes it']
      },
      {
        text: 'The bridge was shut on Monday. ⟦It will be hard to cross the river for years⟧.',
        reasons: ['Unexpected prediction without a source, expected who makes it']
      }
    ]
  },
  *check(tree) {
    for (const {claim, matter} of unsourcedClaims(tree))
      if (matter === 'prediction')
        yield {
          at: claim,
          reason: 'Unexpected prediction without a source, expected who makes it',
          note: 'Name who predicts it, or say that it may happen.'
        }
  }
})
