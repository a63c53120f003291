import {unnamedOfficials} from '../../src/analysis/unnamed-officials.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unnamed-official',
  summary: 'Name the holder of an office who acts in the draft.',
  why: `
“The French president said” leaves it to the reader to know who that was on the day, and an archive reader cannot.
Only an office of a country or body that one person holds, and that is the subject of a verb, is asked about,
and only where the draft names nobody with such an office.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The French president, Emmanuel Macron, said that it was late. The French president left.',
      'A delegation of farmers met the French president.',
      'The president said that it was late.'
    ],
    bad: [
      {
        text: '⟦The Norwegian foreign minister⟧ said that the talks would go on. Berg left on Monday.',
        reasons: ['Unexpected office without a name, expected who holds it']
      }
    ]
  },
  *check(tree) {
    for (const at of unnamedOfficials(tree))
      yield {
        at,
        reason: 'Unexpected office without a name, expected who holds it',
        note: 'Give the name at the first mention.'
      }
  }
})
