import {textOf} from '../../src/analysis/tokens.js'
import {wrongComplements} from '../../src/analysis/complements.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-complement',
  summary: 'Give what follows a verb, an adjective or a noun the form that the word takes.',
  why: `
“Avoid going”, but “decide to go”, “make him go” and “capable of going”: which form follows is a matter of the first word,
and a translation keeps the form of the other language. Words that take more than one form (“begin”, “like”) are left alone,
and so is a purpose: “the vote was postponed to save money”. What some English has is a question and no more.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'She avoided going there, decided to stay and made him wait.',
      'The vote was postponed to save money, and she was made to wait.',
      'The dress is made to measure, and they object to the plan.',
      'It is prohibited to smoke. She is too busy to talk, and the question is whether to go.'
    ],
    bad: [
      {
        text: 'She avoided ⟦to go⟧ there and decided ⟦leaving⟧ the town.',
        reasons: [
          'Unexpected `to go` after `avoided`, expected `going`',
          'Unexpected `leaving` after `decided`, expected `to leave`'
        ],
        fixed: 'She avoided going there and decided to leave the town.'
      },
      {
        text: 'They made ⟦him to go⟧ home, and he looks forward ⟦to see⟧ it.',
        reasons: [
          'Unexpected `him to go` after `made`, expected `him go`',
          'Unexpected `to see` after `looks`, expected `to seeing`'
        ],
        fixed: 'They made him go home, and he looks forward to seeing it.'
      },
      {
        text: 'He is capable ⟦to win⟧, was accused ⟦to cheat⟧ and explained ⟦reporters⟧ why. The debate ⟦whether⟧ to go went on.',
        reasons: [
          'Unexpected `to win` after `capable`, expected `of winning`',
          'Unexpected `to cheat` after `accused`, expected `of cheating`',
          'Unexpected `reporters` after `explained`, expected `to reporters`',
          'Unexpected `whether` after `debate`, expected `on whether`'
        ],
        fixed:
          'He is capable of winning, was accused of cheating and explained to reporters why. The debate on whether to go went on.'
      },
      {
        text: 'The law obliges ⟦to register⟧ all boats.',
        reasons: ['Unexpected `to register` after `obliges`, expected an object between them']
      }
    ]
  },
  *check(tree) {
    for (const {start, end, words, head, expected, level} of wrongComplements(tree)) {
      const at = {start, end}
      const wrong = `Unexpected \`${textOf(words)}\` after \`${head.text}\``
      if (expected === undefined)
        yield {at, reason: `${wrong}, expected an object between them`, note: 'Name who does it, or take another verb.'}
      else
        yield {
          at,
          reason: `${wrong}, expected \`${expected}\``,
          expected: [expected],
          ...(level && {severity: level}),
          note: 'Change the form of what follows, or take another first word.',
          fix: {safe: false, edits: [{at, text: expected}]}
        }
    }
  }
})
