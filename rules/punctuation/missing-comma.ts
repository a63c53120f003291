import {openAges} from '../../src/analysis/age-commas.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'missing-comma',
  summary: 'Close with a comma the age that a comma opens.',
  why: `
“Ana Ortiz, 59 told the court”: an age after a name stands between two commas, and without the second
the reader takes the figure into what follows. Only whole numbers after a person’s full name are looked at.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Maria Ortiz, 59, told the court that she had seen nobody.',
      'Of all the friends of Maria Ortiz, 20 came and 30 of them stayed.'
    ],
    bad: [
      {
        text: 'Maria Ortiz, ⟦59⟧ told the court that she had seen nobody.',
        reasons: ['Unexpected age `59` without a comma after it, expected `59,`'],
        fixed: 'Maria Ortiz, 59, told the court that she had seen nobody.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text} of openAges(tree))
      yield {
        at: {start, end},
        reason: `Unexpected age \`${text}\` without a comma after it, expected \`${text},\``,
        expected: [`${text},`],
        note: 'Set a comma after the age.',
        fix: {safe: false, edits: [{at: {start: end, end}, text: ','}]}
      }
  }
})
