import {runOns} from '../../src/analysis/run-ons.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

export default defineRule({
  id: 'run-on-sentence',
  summary: 'Set a full stop between one sentence and the next.',
  why: `
A full stop that is lost in editing leaves two sentences that are read as one, until the reader stumbles over a capital letter.
The rule speaks where a whole clause stands on both sides, and the second begins with a small word
such as “The” or “He” that has a capital at the start of a sentence alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The council met on Monday. The mayor was away.',
      'She worked in The Hague and read The Economist. They saw The Who play in May the year before.',
      'He reads The art of fishing. She says that in The art of fishing nothing is caught.',
      'Her sign said We are open and nobody came. It says that He is near.'
    ],
    bad: [
      {
        text: 'The council met on ⟦time The⟧ mayor was away.',
        reasons: ['Unexpected `The` after `time` without a mark, expected a full stop between the sentences'],
        fixed: 'The council met on time. The mayor was away.'
      },
      {
        text: 'Nobody had told the ⟦drivers They⟧ found the bridge closed, and they turned ⟦back In⟧ the end they took the ferry.',
        reasons: [
          'Unexpected `They` after `drivers` without a mark, expected a full stop between the sentences',
          'Unexpected `In` after `back` without a mark, expected a full stop between the sentences'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {last, next} of runOns(tree))
      yield {
        at: join(last, next),
        reason: `Unexpected \`${next.text}\` after \`${last.text}\` without a mark, expected a full stop between the sentences`,
        expected: [`${last.text}. ${next.text}`],
        note: 'Put a full stop, or what was lost; or begin the word with a small letter.',
        fix: {safe: false, edits: [{at: {start: last.end, end: last.end}, text: '.'}]}
      }
  }
})
