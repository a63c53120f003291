import {type Claim, claims} from '../../src/analysis/claims.js'
import {taggedSentences} from '../../src/analysis/tagged-sentences.js'
import type {Story} from '../../src/story.js'
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
    if (isFirstPerson(tree)) return
    for (const claim of claims(tree)) {
      const what = claim.status === 'unattributed' ? matter(claim) : undefined
      if (what) yield {at: claim, severity: claim.kinds.includes('figure') || claim.kinds.includes('money') ? 'info' : 'warning', reason: `Unexpected ${what} without a source`}
    }
  }
})

function isFirstPerson(tree: Story) { let n = 0; for (const {tokens, quoted} of taggedSentences(tree)) tokens.forEach((token, k) => { if (!quoted[k] && /^(?:i|i[’'].+|my|me)$/.test(token.lower)) n++ }); return n >= 3 }

const matter = ({kinds, figures, checkWorthiness}: Claim) => checkWorthiness < 0.45 ? undefined : kinds.includes('toll') ? 'toll' : kinds.includes('accusation') ? 'accusation' : figures.some(({kind, value}) => kind === 'percent' || kind === 'money' || kind === 'fraction' || (kind === 'count' && value >= 100)) ? 'figure': undefined
