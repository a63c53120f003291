import {unsourcedClaims} from '../../src/analysis/unsourced-claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'crime-without-allegation',
  summary: 'Do not say that someone committed a crime unless a court found so, or somebody alleges it.',
  why: `
To write that a person stole or killed is to convict them, and a paper that cannot prove it can be sued.
The rule speaks where a person is the doer, nobody in the story says so, and neither the paragraph nor one beside it
tells of a court, the police, a charge, a confession or an allegation.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Anna Berg allegedly embezzled the money. She left the town in May, and the roof was never mended.',
      'A court found that Anna Berg had embezzled the money. She bribed two clerks, too.',
      'Anna Berg embezzled the money, the auditors said, and the roof was never mended.',
      'Anna Berg did not embezzle the money. The money was embezzled, and nobody knows why.'
    ],
    bad: [
      {
        text: '⟦Anna Berg embezzled the money⟧, and the roof was never mended.',
        reasons: ['Unexpected crime as a fact, expected who alleges it or which court found so']
      }
    ]
  },
  *check(tree) {
    for (const {claim, matter} of unsourcedClaims(tree))
      if (matter === 'crime')
        yield {
          at: claim,
          reason: 'Unexpected crime as a fact, expected who alleges it or which court found so',
          note: 'Name the court or whoever makes the accusation, or write “allegedly”.'
        }
  }
})
