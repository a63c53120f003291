import {unnamedStudies} from '../../src/analysis/unnamed-studies.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'study-without-name',
  summary: 'Say whose study it is.',
  why: `
“A study found” lends the weight of science to a statement that nobody can look up.
The rule asks where neither the sentence nor any other that speaks of research names an institution, a journal or an
author, and no link leads there.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'A study by the University of Harlow found that bees can count.',
      'A study found that bees can count. The research was done at Harlow.',
      'The study found that bees can count.'
    ],
    bad: [
      {
        text: '⟦A new study⟧ found that bees can count.',
        reasons: ['Unexpected study without a name, expected whose it is']
      },
      {
        text: 'Bees can count, ⟦research⟧ shows.',
        reasons: ['Unexpected study without a name, expected whose it is']
      }
    ]
  },
  *check(tree) {
    for (const {start, end} of unnamedStudies(tree))
      yield {
        at: {start, end},
        reason: 'Unexpected study without a name, expected whose it is',
        note: 'Name the institution, the journal or an author, or link to it.'
      }
  }
})
