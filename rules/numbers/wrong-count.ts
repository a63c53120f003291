import {enumerations} from '../../src/analysis/enumerations.js'
import {written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-count',
  summary: 'List as many as you count.',
  why: `
“Two regions: Oran, Ghat and Tessa” names three: one was added or lost while the draft was edited.
Only a plain list right after its count is looked at, behind a colon, a dash, a bracket or “namely”; where an “and” may belong to a name, every reading is tried.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The law holds in three regions: Oran, Ghat and Tessa.',
      'The pact binds two pairs: Ann and Bo, Cy and Di. At least two firms (Brask, Holm and Lund) agreed.',
      'It sells to three cities (Ghat and Oran among them) – and had two aims: to grow and to last.'
    ],
    bad: [
      {
        text: 'The law holds in ⟦two⟧ regions: Oran, Ghat and Tessa.',
        reasons: ['Unexpected `two` before a list of 3, expected as many as are named']
      },
      {
        text: 'The tax falls on ⟦four⟧ goods – tea, salt and oil – from May.',
        reasons: ['Unexpected `four` before a list of 3, expected as many as are named']
      }
    ]
  },
  *check(tree) {
    for (const {count, list, least, most} of enumerations(tree)) {
      const {value} = count
      // “Two cities: Paris, France, and Rome, Italy”
      if ((value >= least && value <= most) || most === 2 * value) continue
      yield {
        at: {start: count.start, end: count.end},
        reason: `Unexpected \`${written(count)}\` before a list of ${most}, expected as many as are named`,
        note: `The count is ${written(count)} and the list has ${most}: mend one of the two.`,
        related: [{at: list, reason: 'The list'}]
      }
    }
  }
})
