import {openVerdicts} from '../../src/analysis/open-verdicts.js'
import {vagueAttributions} from '../../src/analysis/vague-sources.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'vague-attribution',
  summary: 'Say which experts, which media, whose report.',
  why: `
“Experts believe” and “Western media claim” lend weight to a statement that nobody can look up.
The rule asks only where nothing in the sentence tells which: “experts at Oxford”, “critics such as Hill”
and “the experts”, who were named before, are left alone. “It is clear who has won” leaves open to whom it is clear.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Experts at Oxford believe that the bridge will hold. The experts said that they had tested it.',
      'Critics such as Ann Hill say that the plan will fail. Kremlin sources said so too.',
      'The mayor reported that the bridge was open.',
      'It is unclear who has won. It is clear who has won, the mayor said.'
    ],
    bad: [
      {
        text: '⟦Some experts⟧ believe that the bridge will fall. ⟦It was reported⟧ that a crack had been found.',
        reasons: [
          'Unexpected source without a name, expected who it is',
          'Unexpected source without a name, expected who it is'
        ]
      },
      {
        text: 'The plan will fail, according to ⟦Western media⟧.',
        reasons: ['Unexpected source without a name, expected who it is']
      },
      {
        text: 'The count goes on, but ⟦it is clear⟧ who has won.',
        reasons: ['Unexpected verdict that nobody gives, expected who finds so']
      }
    ]
  },
  *check(tree) {
    for (const {start, end} of vagueAttributions(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: 'Unexpected source without a name, expected who it is',
        note: 'Name at least one, or say why they cannot be named.'
      }
    }
    for (const at of openVerdicts(tree))
      yield {
        at,
        reason: 'Unexpected verdict that nobody gives, expected who finds so',
        note: 'Say who finds so, or give the facts from which it follows.'
      }
  }
})
