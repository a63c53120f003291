import {stagedContrasts} from '../../src/analysis/staged-contrasts.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'staged-contrast',
  summary: 'Say what a thing is without saying first what it is not.',
  why: `
“It’s not just a museum, it’s a journey”: programs that write text, and advertisements, deny what nobody claimed
so that the next words sound greater. The second half says it alone.`,
  severity: 'info',
  recommended: false,
  strict: true,
  quoted: 'skip',
  examples: {
    ok: ['It is not just a museum but a library too.', 'The museum is not only old. The keeper says so.'],
    bad: [
      {
        text: 'It’s ⟦not just a museum, it’s⟧ a journey. This is ⟦not about money. It is⟧ about trust.',
        reasons: [
          'Unexpected denial before the point, expected the point alone',
          'Unexpected denial before the point, expected the point alone'
        ]
      }
    ]
  },
  *check(tree) {
    for (const at of stagedContrasts(tree))
      yield {
        at,
        reason: 'Unexpected denial before the point, expected the point alone',
        note: 'Begin with what it is, and leave out what it is not.'
      }
  }
})
