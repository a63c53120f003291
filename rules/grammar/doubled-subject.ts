import {doubledSubjects} from '../../src/analysis/doubled-subjects.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'doubled-subject',
  summary: 'Name the subject or the object of a clause once.',
  why: `
“The doctors they said”, “the company which it was founded”, “the man that I met him”: other languages take up a noun again
with a pronoun, and a translation keeps both. “The doctors they trust said” is right, for there the pronoun
has a verb of its own.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The doctors they trust said that he would recover. The man he served died.',
      'The minister, who he said was late, told the man that he knew him.',
      'The claim that they built it is false.'
    ],
    bad: [
      {
        text: 'The doctors ⟦they⟧ said that the house which ⟦it⟧ was built in May was unsafe.',
        reasons: [
          'Unexpected `they` after `doctors`, expected one of the two',
          'Unexpected `it` after `which`, expected one of the two'
        ]
      },
      {
        text: 'The house that they built ⟦it⟧ in spring has collapsed.',
        reasons: ['Unexpected `it` after `house`, expected one of the two']
      }
    ]
  },
  *check(tree) {
    for (const {pronoun, first} of doubledSubjects(tree))
      yield {
        at: pronoun,
        reason: `Unexpected \`${pronoun.text}\` after \`${first.text}\`, expected one of the two`,
        expected: [''],
        note: 'Delete the pronoun, for the clause has the word that it stands for.',
        related: [{at: first, reason: 'What it stands for'}]
      }
  }
})
