import {definitions} from '../../src/analysis/definitions.js'
import {tokens} from '../../src/analysis/tokens.js'
import {isWidelyKnown} from '../../src/analysis/undefined-abbreviations.js'
import {grouped} from '../../src/grouped.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unused-abbreviation',
  summary: 'Give an abbreviation in brackets only where the draft uses it later.',
  why: `
“The Water Supply Agency (WSA)” asks the reader to remember three letters; where the draft never uses them, they are clutter.
An abbreviation in a heading or a quotation counts as used; one that readers know better than its words, such as MRI, may stand.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  examples: {
    ok: [
      'The Water Supply Agency (WSA) met. The WSA’s head left.',
      'The WSA (Water Supply Agency) met.',
      'She had magnetic resonance imaging (MRI) in May.'
    ],
    bad: [
      {
        text: 'The Water Supply Agency⟦ (WSA)⟧ met. The agency will meet again.',
        reasons: ['Unexpected `WSA` in brackets, expected nothing, as the draft does not use it again'],
        fixed: 'The Water Supply Agency met. The agency will meet again.'
      }
    ]
  },
  *check(tree) {
    const found = definitions(tree).filter(({inBracket}) => inBracket)
    if (found.length === 0) return
    // Where it is explained twice, repeated-definition or two-expansions speaks.
    const all = grouped(tokens(tree), ({text}) => text.replace(/(?:[’']?s|[’'])$/, ''))
    for (const {abbreviation, bracket: at} of found)
      if (all.get(abbreviation.replace(/s$/, ''))?.length === 1 && !isWidelyKnown(abbreviation))
        yield {
          at,
          reason: `Unexpected \`${abbreviation}\` in brackets, expected nothing, as the draft does not use it again`,
          expected: [''],
          note: 'Take the brackets out, or use the abbreviation below.',
          fix: {safe: false, edits: [{at, text: ''}]}
        }
  }
})
