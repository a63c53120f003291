import {passives} from '../../src/analysis/passives.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {vagueAttributions} from '../../src/analysis/vague-sources.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'

export default defineRule({
  id: 'passive',
  summary: 'Say who did it.',
  why: `
“Mistakes were made” hides who made them, and a verb with its doer is shorter and clearer.
Often the passive is right: nobody knows the doer, or the one who suffered matters more. So the rule is off unless you turn it on.
Adjectives (“was tired”) are left alone.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  options: {
    agents: {default: true, description: 'Look also at those that say by whom: “was closed by the council”.'}
  },
  examples: {
    ok: [
      'The council closed the bridge. The keeper was tired.',
      'It was reported that the bridge was old.',
      {text: 'The bridge was closed by the council.', options: {agents: false}}
    ],
    bad: [
      {
        text: 'The bridge ⟦was quickly closed⟧, and mistakes ⟦were made⟧.',
        reasons: [
          'Unexpected passive `was quickly closed`, expected the one who does it',
          'Unexpected passive `were made`, expected the one who does it'
        ]
      }
    ]
  },
  *check(tree, {agents}) {
    for (const {tokens, hasAgent} of passives(tree)) {
      const at = spanOf(tokens)
      // “It was reported” is the matter of vague-attribution.
      if ((hasAgent && !agents) || vagueAttributions(tree).some((vague) => overlaps(vague, at))) continue
      yield {
        at,
        reason: `Unexpected passive \`${textOf(tokens)}\`, expected the one who does it`,
        note: hasAgent ? 'Begin with the one who does it.' : 'Say who does it, where that is known and matters.'
      }
    }
  }
})
