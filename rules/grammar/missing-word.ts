import {lostWords} from '../../src/analysis/lost-words.js'
import {repeatedPhrases} from '../../src/analysis/repeated-phrases.js'
import {defineRule} from '../../src/rule.js'
import {contains} from '../../src/span.js'

export default defineRule({
  id: 'missing-word',
  summary: 'Do not leave an article or a preposition without its noun.',
  why: `
When a link is stripped from a page its words may go with it: “according to the , officials”, “in the of the city”.
An article that a comma, a full stop or a verb follows has lost its noun. A preposition may stand last
(“the house they live in.”), so it is flagged only where a space shows that something stood there.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'This is the house they live in. It was a, frankly, absurd idea.',
      'According to the officials, it stood in the centre of the city.',
      'Points a, b and c; vitamin a. The .net shop is the best.'
    ],
    bad: [
      {
        text: 'According to ⟦the ,⟧ officials met in ⟦the.⟧',
        reasons: ['Unexpected `,` after `the`, expected a noun', 'Unexpected `.` after `the`, expected a noun']
      },
      {
        text: 'He stood in ⟦the of⟧ the city ⟦by .⟧ Nobody saw him.',
        reasons: ['Unexpected `of` after `the`, expected a noun', 'Unexpected `.` after `by`, expected a noun']
      }
    ]
  },
  *check(tree) {
    // In “the price of the of the house” no noun is lost, but a phrase stands twice.
    const twice = repeatedPhrases(tree)
    for (const {start, end, before, after, isCertain} of lostWords(tree)) {
      if (twice.some((phrase) => contains(phrase, {start, end}))) continue
      yield {
        at: {start, end},
        reason: `Unexpected \`${after.text}\` after \`${before.text}\`, expected a noun`,
        note: 'Put back the words that were lost, for example the words of a link.',
        severity: isCertain ? 'error' : 'warning'
      }
    }
  }
})
