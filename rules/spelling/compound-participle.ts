import {cutParticiples} from '../../src/analysis/compound-participles.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'compound-participle',
  summary: 'Write “Beijing-backed”, not “Beijing-back”.',
  why: `
“Beijing-back separatists”, “a state-own firm”, “the so-call republic”: before a noun such a compound ends in a participle,
and its ending is lost in translation or in editing. Only verbs that make these compounds are looked at,
with what may stand before them: a “buy-back” and a “right-hand man” are words of their own.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The state-owned firm met Beijing-backed separatists in the war-torn town.',
      'The right-hand man paid for the buy-back plan and the pay-back period.'
    ],
    bad: [
      {
        text: 'The ⟦Beijing-back⟧ separatists left a ⟦war-tear⟧ land, and the ⟦so-call⟧ republic fell.',
        reasons: [
          'Unexpected `Beijing-back` before a noun, expected `Beijing-backed`',
          'Unexpected `war-tear` before a noun, expected `war-torn`',
          'Unexpected `so-call` before a noun, expected `so-called`'
        ],
        fixed: 'The Beijing-backed separatists left a war-torn land, and the so-called republic fell.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, expected} of cutParticiples(tree))
      yield {
        at: {start, end},
        reason: `Unexpected \`${text}\` before a noun, expected \`${expected}\``,
        expected: [expected],
        note: 'Give the verb of the compound the ending of its participle.',
        fix: {safe: false, edits: [{at: {start, end}, text: expected}]}
      }
  }
})
