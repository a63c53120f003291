import {definitions} from '../../src/analysis/definitions.js'
import {fold} from '../../src/analysis/fold.js'
import {grouped} from '../../src/grouped.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'repeated-definition',
  summary: 'Explain an abbreviation once.',
  why: `
“The Water Supply Agency (WSA)” in the second paragraph and again in the ninth shows that the draft was pasted together, or that a paragraph has moved.
Once an abbreviation has been explained, it stands by itself.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  examples: {
    ok: [
      'The Water Supply Agency (WSA) met. The WSA will meet again.',
      'The Water Supply Agency (WSA) met. The Water Supply Agency will meet again.'
    ],
    bad: [
      {
        text: 'The Water Supply Agency (WSA) met. A head of the ⟦Water Supply Agency (WSA)⟧ left, and the WSA is looking for another.',
        reasons: ['Unexpected second explanation of `WSA`, expected `WSA` alone'],
        fixed: 'The Water Supply Agency (WSA) met. A head of the WSA left, and the WSA is looking for another.'
      }
    ]
  },
  *check(tree) {
    for (const [first, ...others] of grouped(
      definitions(tree),
      ({abbreviation, words}) => `${abbreviation} ${fold(words)}`
    ).values())
      for (const at of others)
        yield {
          at,
          reason: `Unexpected second explanation of \`${at.abbreviation}\`, expected \`${at.abbreviation}\` alone`,
          expected: [at.abbreviation],
          note: 'Keep the words where the abbreviation is met first.',
          related: first ? [{at: first, reason: 'It is explained here'}] : [],
          fix: {safe: false, edits: [{at, text: at.abbreviation}]}
        }
  }
})
