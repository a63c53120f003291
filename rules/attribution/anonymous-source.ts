import {anonymousSources} from '../../src/analysis/anonymous-sources.js'
import {vagueAttributions} from '../../src/analysis/vague-sources.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'

export default defineRule({
  id: 'anonymous-source',
  summary: 'Say why a source is not named.',
  why: `
Readers weigh what is said by who says it, and they cannot do so where nobody is named.
Most houses let a source stay nameless only for a good reason, with an editor’s knowledge, and tell the reader the reason.
Where the sentence gives one, “because he was not allowed to speak”, the rule is silent.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'An aide, who asked not to be named because she was not authorised to speak, said that the bridge would close.',
      'He was close to the source of the river, and people close to the stage fell asleep.',
      'Anna Berg, an aide to the mayor, said that the bridge would close.'
    ],
    bad: [
      {
        text: 'The bridge will close, said an aide who ⟦asked not to be named⟧.',
        reasons: ['Unexpected source without a name, expected the reason why it has none']
      },
      {
        text: 'A ⟦source close to⟧ the mayor said that the bridge would close.',
        reasons: ['Unexpected source without a name, expected the reason why it has none']
      }
    ]
  },
  *check(tree) {
    for (const {hasReason, ...at} of anonymousSources(tree)) {
      if (hasReason || vagueAttributions(tree).some((vague) => overlaps(vague, at))) continue
      yield {
        at,
        reason: 'Unexpected source without a name, expected the reason why it has none',
        note: 'Name the source, or tell the reader why it cannot be named.'
      }
    }
  }
})
