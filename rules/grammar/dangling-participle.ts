import {danglingOpenings} from '../../src/analysis/dangling-openings.js'
import {danglingParticiples} from '../../src/analysis/dangling-participles.js'
import {spanOf, textOf, type Token} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'

export default defineRule({
  id: 'dangling-participle',
  summary: 'Let “Citing a report” and “After reading it” belong to whoever did so.',
  why: `
“Citing a report, the bridge was closed”: the bridge has read no report. What opens a sentence belongs to its subject,
so that the reader is told who speaks; a subject that has something done to it does not.
“After a few days of staying home, the fever rose” says that the fever stayed home.
Only what somebody must do is looked at, and only before a subject that is nobody.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Citing a report, the council closed the bridge. Citing a report, the mayor was said to agree.',
      'After reading the report, the council closed the bridge. After falling for weeks, the price rose.',
      'When driving, it is illegal to use a phone. Walking along the street is dangerous after dark.',
      'Citing a report, Anna Berg was late. The bridge was closed, the keeper said, citing a report.'
    ],
    bad: [
      {
        text: 'Citing a report, ⟦the old bridge⟧ was closed.',
        reasons: ['Unexpected `the old bridge` after `Citing`, expected who speaks']
      },
      {
        text: 'After a few days of staying home, ⟦the fever⟧ rose. Having read the report, ⟦the decision⟧ was put off.',
        reasons: [
          'Unexpected `the fever` after `staying`, expected who did that',
          'Unexpected `the decision` after `Having`, expected who did that'
        ]
      }
    ]
  },
  *check(tree) {
    const cited = danglingParticiples(tree)
    for (const {participle, subject} of cited) yield finding(participle, subject, 'who speaks')
    for (const {participle, subject} of danglingOpenings(tree))
      if (!cited.some((other) => other.participle === participle)) yield finding(participle, subject, 'who did that')
  }
})

const finding = (participle: Token, subject: readonly Token[], expected: string): Finding => ({
  at: spanOf(subject),
  reason: `Unexpected \`${textOf(subject)}\` after \`${participle.text}\`, expected ${expected}`,
  note: 'Name who it was as the subject of the sentence, or give the opening a subject of its own.',
  related: [{at: participle, reason: 'What hangs on it'}]
})
