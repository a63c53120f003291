import {subjectCommas} from '../../src/analysis/subject-commas.js'
import {thatCommas} from '../../src/analysis/that-commas.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'needless-comma',
  summary: 'Put no comma between a verb of saying and its subject or its “that”, nor right after that.',
  why: `
“He stated, that the talks had ended”: Slavic languages and German want a comma before “that”, and English has none.
One after “that” begins an aside, and an aside wants a second comma at its end.
A comma after the subject leaves the sentence without one. An attribution that is itself set off, as in “the plan, he said, that the council chose”, is left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He stated that the talks had ended, and added that, if need be, they would begin again.',
      'The plan, he said, that the council chose was cheap.',
      'He said, that evening, that he would go.',
      'Maria Ortiz, said the mayor, was late. The old mayor, Maria Ortiz, said that she was late.'
    ],
    bad: [
      {
        text: 'He stated⟦,⟧ that the talks had ended.',
        reasons: ['Unexpected `,` before `that`, expected none'],
        fixed: 'He stated that the talks had ended.'
      },
      {
        text: 'The new mayor of Leeds Maria Ortiz⟦,⟧ said the plan was dead.',
        reasons: ['Unexpected `,` between the subject and its verb, expected none']
      },
      {
        text: 'She added that⟦,⟧ the union will not accept the offer.',
        reasons: ['Unexpected `,` after `that`, expected none'],
        fixed: 'She added that the union will not accept the offer.'
      }
    ]
  },
  *check(tree) {
    for (const comma of subjectCommas(tree))
      yield {
        at: comma,
        reason: 'Unexpected `,` between the subject and its verb, expected none',
        expected: [''],
        note: 'Delete the comma, or set one before the name too.',
        fix: {safe: false, edits: [{at: comma, text: ''}]}
      }

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
