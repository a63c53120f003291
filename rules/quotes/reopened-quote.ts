import {strayMarks} from '../../src/analysis/quotes.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'reopened-quote',
  summary: 'Close a quotation before you open the next one.',
  why: `
A second opening mark inside an open quotation leaves the reader unsure whose words follow:
either the first quotation lost its closing mark, or the second mark does not belong there.
A quotation inside a quotation takes the other kind of marks.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: ['“It is a mistake,” she said. “We will appeal.”', '“He called it ‘a mistake’ at first,” she said.'],
    bad: [
      {
        text: '“It is a mistake. We know that. ⟦“⟧We will appeal,” she said.',
        reasons: ['Unexpected `“` in a quotation that is still open']
      }
    ]
  },
  *check(tree) {
    for (const {mark, kind, other} of strayMarks(tree)) {
      if (kind !== 'reopened' || !other) continue
      yield {
        at: mark,
        reason: `Unexpected \`${mark.text}\` in a quotation that is still open`,
        note: 'Close the first quotation before this mark, delete this mark, or use single marks for a quotation inside a quotation.',
        related: [{at: other, reason: 'The quotation opens here'}]
      }
    }
  }
})
