import {danglingParticiples} from '../../src/analysis/dangling-participles.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'dangling-participle',
  summary: 'Let “Citing a report” belong to whoever cites it.',
  why: `
“Citing a report, the bridge was closed”: the bridge has read no report. What opens a sentence belongs to its subject,
so that the reader is told who speaks; a subject that has something done to it does not.
Only words for speaking are looked at, and only before a subject that is nobody.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Citing a report, the council closed the bridge. Citing a report, the mayor was said to agree.',
      'Citing a report, Anna Berg was late. The bridge was closed, the keeper said, citing a report.'
    ],
    bad: [
      {
        text: 'Citing a report, ⟦the old bridge⟧ was closed.',
        reasons: ['Unexpected `the old bridge` after `Citing`, expected who speaks']
      }
    ]
  },
  *check(tree) {
    for (const {participle, subject} of danglingParticiples(tree))
      yield {
        at: spanOf(subject),
        reason: `Unexpected \`${textOf(subject)}\` after \`${participle.text}\`, expected who speaks`,
        note: 'Name who speaks as the subject of the sentence.',
        related: [{at: participle, reason: 'What hangs on it'}]
      }
  }
})
