import {codeDrift} from '../../src/analysis/code-drift.js'
import {namePairs} from '../../src/analysis/name-pairs.js'
import {nameSlips} from '../../src/analysis/name-slips.js'
import {nameVariants} from '../../src/analysis/name-variants.js'
import {oddFillers} from '../../src/analysis/odd-fillers.js'
import {renderingDrift} from '../../src/analysis/rendering-drift.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'name-drift',
  summary: 'Spell a name in one way throughout.',
  why: `
“Farquhar” in the lede and “Ferquhar” below are one man or two, and the reader cannot tell.
No knowledge of the name is needed: the draft is compared with itself. The spelling that stands more often is expected;
where each stands once, beside the same given name, the finding is a question.
Words of English and names that are right by themselves are left alone, but not two renderings of one name from another script:
“Kiev” beside “Kyiv”, “Sergei Ortov” beside “Sergey Ortov”.`,
  severity: 'warning',
  recommended: true,
  scope: 'document',
  examples: {
    ok: [
      'Okwarin spoke first. The mayor thanked Okwarin, and Okwarin sat down. Then Okwarin left.',
      'They met Johansen and Johanssen, both of Bergen.'
    ],
    bad: [
      {
        text: 'Okwarin spoke first. The mayor thanked Okwarin, and Okwarin sat down. Then ⟦Okwarni⟧ left.',
        reasons: ['Unexpected name `Okwarni`, expected `Okwarin`, which stands 3 times in the draft'],
        fixed: 'Okwarin spoke first. The mayor thanked Okwarin, and Okwarin sat down. Then Okwarin left.'
      },
      {
        text: 'The mayor, Brinda Okwarin, spoke first. Nobody thanked Brinda ⟦Okwarni⟧.',
        reasons: ['Unexpected name `Okwarni` beside `Okwarin`, expected one spelling']
      },
      {
        text: 'The envoys met in Kyiv on Monday. Nobody leaves Kyiv in winter, they said, and those who leave ⟦Kiev⟧ return.',
        reasons: ['Unexpected name `Kiev`, expected `Kyiv`, which stands 2 times in the draft']
      }
    ]
  },
  *check(tree) {
    const told = new Set([...nameSlips(tree), ...oddFillers(tree)].map(({start}) => start))
    const slips = new Set<string>()
    for (const {start, end, written, usual, times} of [
      ...nameVariants(tree),
      ...namePairs(tree),
      ...renderingDrift(tree),
      ...codeDrift(tree)
    ]) {
      // What was told to be the slip is nobody’s model.
      if (told.has(start) || slips.has(usual.word)) continue
      told.add(start)
      slips.add(written)
      const at = {start, end}
      const isTie = times === 1
      yield {
        at,
        severity: isTie ? 'info' : 'warning',
        reason: isTie
          ? `Unexpected name \`${written}\` beside \`${usual.word}\`, expected one spelling`
          : `Unexpected name \`${written}\`, expected \`${usual.word}\`, which stands ${times} times in the draft`,
        expected: [usual.word],
        note: 'Check which spelling is right.',
        related: usual.places.slice(0, 1).map((at) => ({at, reason: `“${usual.word}” stands here`})),
        fix: {safe: false, edits: [{at, text: usual.word}]}
      }
    }
  }
})
