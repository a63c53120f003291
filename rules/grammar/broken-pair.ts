import {brokenPairs} from '../../src/analysis/broken-pairs.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'broken-pair',
  summary: 'Give “both” its “and”, “neither” its “nor” and “either” its “or”.',
  why: `
“Neither the army or the police”, “both the army as well as the police”: two ways to say it are mixed, and the reader
waits for the half that never comes. “Both sides, as well as the mayor” is right, for both are named.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Neither the army nor the police came. Both sides as well as the mayor were late.',
      'Neither of them knew when or where. She did not go either, nor did he.'
    ],
    bad: [
      {
        text: 'Neither the army ⟦or⟧ the police came, and both the keeper ⟦as well as⟧ the mayor left.',
        reasons: [
          'Unexpected `or` after `Neither`, expected `nor`',
          'Unexpected `as well as` after `both`, expected `and`'
        ],
        fixed: 'Neither the army nor the police came, and both the keeper and the mayor left.'
      },
      {
        text: 'They want either a ferry ⟦nor⟧ a bridge.',
        reasons: ['Unexpected `nor` after `either`, expected `or`']
      }
    ]
  },
  *check(tree) {
    for (const {first, second, expected} of brokenPairs(tree)) {
      const at = spanOf(second)
      yield {
        at,
        reason: `Unexpected \`${textOf(second)}\` after \`${first.text}\`, expected \`${expected}\``,
        expected: [expected],
        related: [{at: first, reason: 'The first half'}],
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
