import {attributions} from '../../src/analysis/attributions.js'
import {type Claim, claims} from '../../src/analysis/claims.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unattributed-claim',
  summary: 'Say who counted, and who accuses.',
  why: `
A figure, a toll or an accusation that nobody in the story gives is the paper’s own word.
Readers cannot weigh it, and the desk cannot stand behind it without knowing where it is from.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: ['At least 40 people were killed in the floods, the interior ministry said.'],
    bad: [
      {
        text: 'The river rose on Sunday. ⟦At least 40 people were killed in the floods⟧.',
        reasons: ['Unexpected toll without a source, expected who counted']
      }
    ]
  },
  *check(tree) {
    void attributions
    for (const claim of claims(tree))
      if (claim.status === 'unattributed' && isGrave(claim))
        yield {
          at: claim,
          severity: claim.kinds.includes('toll') ? 'warning' : 'info',
          reason: 'Unexpected toll without a source, expected who counted'
        }
  }
})

const isGrave = ({kinds, figures}: Claim) =>
  kinds.includes('toll') ||
  kinds.includes('accusation') ||
  figures.some(
    ({kind, value}) => kind === 'percent' || kind === 'fraction' || (kind === 'money' && value >= 1e6) || value >= 1000
  )
