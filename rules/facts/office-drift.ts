import {officeClashes} from '../../src/analysis/office-clashes.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'office-drift',
  summary: 'Give a person the same office throughout a draft.',
  why: `
Where a draft has “Prime Minister Ortiz” in one paragraph and “President Ortiz” in the next, one of the two is wrong.
Offices that nobody holds together are compared, where both are given as held now and no sentence tells of an election, a post that was left, or a year.
People whose offices are on record are checked by wrong-office instead.`,
  severity: 'warning',
  recommended: true,
  scope: 'document',
  examples: {
    ok: [
      'Prime Minister Rosa Tellez spoke in Lund. Former Mayor Tellez grew up there.',
      'Prime Minister Rosa Tellez spoke in Lund. She was mayor before.',
      'President Rosa Tellez spoke in Lund. Governor Jon Tellez was silent.',
      'Prime Minister Rosa Tellez spoke in Lund. The premier, Rosa Tellez, was cheered.'
    ],
    bad: [
      {
        text: 'Prime Minister Rosa Tellez spoke in Lund. Nobody cheered ⟦President⟧ Tellez.',
        reasons: ['Unexpected `president` for Tellez, expected `prime minister` as before']
      }
    ]
  },
  *check(tree) {
    for (const {first, second} of officeClashes(tree)) {
      const name = second.holder.words.join(' ')
      yield {
        at: second,
        reason: `Unexpected \`${second.title.title}\` for ${name}, expected \`${first.title.title}\` as before`,
        note: 'Check which office it is, or say of one that it was held before.',
        related: [{at: first, reason: 'The other office'}]
      }
    }
  }
})
