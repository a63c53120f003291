import {definitions} from '../../src/analysis/definitions.js'
import {fold} from '../../src/analysis/fold.js'
import {grouped} from '../../src/grouped.js'
import {defineRule} from '../../src/rule.js'

/** Words without what may differ: capitals, accents, the ending of a plural. */
const bareWords = (words: string) => fold(words).replaceAll(/(?:ies|y|s)(?= |$)/g, '')

export default defineRule({
  id: 'two-expansions',
  summary: 'Let an abbreviation stand for one thing.',
  why: `
“The Water Supply Agency (WSA)” in one paragraph and “the Water Safety Agency (WSA)” in another: one of the names is wrong, or there are two bodies and the reader cannot tell which one is meant later.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  examples: {
    ok: ['The Water Supply Agency (WSA) met. So did the Water Safety Board (WSB).'],
    bad: [
      {
        text: 'The Water Supply Agency (WSA) met. Later the ⟦Water Safety Agency (WSA)⟧ spoke.',
        reasons: ['Unexpected `Water Safety Agency` for `WSA`, expected `Water Supply Agency` as before']
      }
    ]
  },
  *check(tree) {
    for (const [first, ...others] of grouped(definitions(tree), ({abbreviation}) => abbreviation).values()) {
      if (!first) continue
      for (const at of others) {
        if (bareWords(at.words) === bareWords(first.words)) continue
        yield {
          at,
          reason: `Unexpected \`${at.words}\` for \`${at.abbreviation}\`, expected \`${first.words}\` as before`,
          note: 'Look up which name is right; where both are, write one of them out.',
          related: [{at: first, reason: `\`${first.words}\` stands here`}]
        }
      }
    }
  }
})
