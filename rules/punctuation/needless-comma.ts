import {thatCommas} from '../../src/analysis/that-commas.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'needless-comma',
  summary: 'Put no comma between a verb of saying and its “that”, nor right after it.',
  why: `
“He stated, that the talks had ended”: Slavic languages and German want a comma before “that”, and English has none.
One after “that” begins an aside, and an aside wants a second comma at its end.
An attribution that is itself set off, as in “the plan, he said, that the council chose”, is left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He stated that the talks had ended, and added that, if need be, they would begin again.',
      'The plan, he said, that the council chose was cheap.',
      'He said, that evening, that he would go.'
    ],
    bad: [
      {
        text: 'He stated⟦,⟧ that the talks had ended.',
        reasons: ['Unexpected `,` before `that`, expected none'],
        fixed: 'He stated that the talks had ended.'
      },
      {
        text: 'She added that⟦,⟧ the union will not accept the offer.',
        reasons: ['Unexpected `,` after `that`, expected none'],
        fixed: 'She added that the union will not accept the offer.'
      }
    ]
  },
  *check(tree) {
    for (const {comma, side} of thatCommas(tree))
      yield {
        at: comma,
        reason: `Unexpected \`,\` ${side} \`that\`, expected none`,
        expected: [''],
        note: 'Delete the comma.',
        fix: {safe: false, edits: [{at: comma, text: ''}]}
      }
  }
})
