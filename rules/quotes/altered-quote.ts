import {alteredWords} from '../../src/analysis/altered-quotations.js'
import {excerpt} from '../../src/excerpt.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'altered-quote',
  summary: 'Leave the words inside quotation marks as they were.',
  why: `
Whoever edits a draft may move a quotation, cut it or take it out, but not give the speaker other words.
Where git knows what a draft was, as with \`--base main\` or on a pull request, this compares the quotations of both and shows each word that is another one.
Marks, capitals and American or British spelling may change, and so may what an ellipsis or brackets own up to.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      {
        base: '"The plan will cost us the harbour," Ortiz said. "We will appeal."',
        text: '“We will appeal,” Ortiz said. “The plan will cost us … [it].” Berg said “the harbor” was safe.'
      },
      {
        base: 'Ortiz called the plan “a mistake”.',
        text: 'Ortiz called the plan “a mistake that will cost us the harbour”, and Berg “a gift”.'
      }
    ],
    bad: [
      {
        base: '“We will never accept the plan for the harbour,” Ortiz said.',
        text: 'On Monday Ortiz said: “We will ⟦hardly⟧ accept the plan for the harbour.”',
        reasons: ['Unexpected `hardly` inside quotation marks, expected `never` as it was before']
      },
      {
        base: '“We will not accept the plan for the harbour,” Ortiz said.',
        text: '“We ⟦will accept⟧ the plan for the harbour,” Ortiz said.',
        reasons: ['Unexpected `will accept` inside quotation marks, expected `will not accept` as it was before']
      },
      {
        base: 'Ortiz called the plan for the harbour “a mistake”.',
        text: 'Ortiz called the plan for the harbour “a ⟦disaster⟧”.',
        reasons: ['Unexpected `disaster` inside quotation marks, expected `mistake` as it was before']
      }
    ]
  },
  *check(tree) {
    for (const {start, end, now, before} of alteredWords(tree))
      yield {
        at: {start, end},
        reason: `Unexpected \`${excerpt(now)}\` inside quotation marks, expected \`${excerpt(before)}\` as it was before`,
        expected: [before],
        note: 'Give the speaker’s words back, or show the change: an ellipsis for what is left out, brackets for what is put in.'
      }
  }
})
