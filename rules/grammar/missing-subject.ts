import {lostSubjects} from '../../src/analysis/lost-subjects.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'missing-subject',
  summary: 'Give a verb its subject: “It is a great day”.',
  why: `
“Is a great day for the town.”, “When was young, he worked there”: many languages leave out “it” and “he” where the verb shows them,
and English never does in a statement. Questions, and clauses without a verb (“when young”), are left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'It is a great day for the town. When young, he worked there.',
      'Is a ferry enough for the town? She asked when was best.',
      'Said to be worth millions, the painting was sold.'
    ],
    bad: [
      {
        text: 'The council met in May. ⟦Is⟧ a great day for the town. When ⟦was⟧ young, he worked there.',
        reasons: [
          'Unexpected `Is` at the start of a statement, expected a subject before it',
          'Unexpected `was` after `When`, expected a subject before it'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {verb, leader} of lostSubjects(tree))
      yield {
        at: verb,
        reason: `Unexpected \`${verb.text}\` ${leader ? `after \`${leader.text}\`` : 'at the start of a statement'}, expected a subject before it`,
        note: 'Say who or what: “It is”, “when he was”.'
      }
  }
})
