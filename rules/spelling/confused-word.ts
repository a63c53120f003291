import {confusedWords} from '../../src/analysis/confusions.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'confused-word',
  summary: 'Write the word that is meant, not one that sounds like it.',
  why: `
“Its” for “it’s” and “led” for “lead” pass every spelling checker, for both are right words; only their neighbours show which is meant.
The rule speaks where the words beside it leave one reading, and is silent where both would do.
What was spoken was not spelled, so quotations are read too.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The dog wagged its tail, and it’s a pity that the principal investor had to effect change.',
      'She would lead the team to the lead mine.',
      'The report was longer; then the board met.',
      'He praised its The Times column and its a cappella choir.'
    ],
    bad: [
      {
        text: '⟦Its⟧ a pity that the firm lost ⟦it’s⟧ way and has ⟦lead⟧ the market no more ⟦then⟧ twice.',
        reasons: [
          'Unexpected `Its`, expected `It’s`',
          'Unexpected `it’s`, expected `its`',
          'Unexpected `lead`, expected `led`',
          'Unexpected `then`, expected `than`'
        ],
        fixed: 'It’s a pity that the firm lost its way and has led the market no more than twice.'
      },
      {
        text: 'Ministers ⟦towed⟧ the line, and ⟦for all intensive purposes⟧ that ⟦diffused⟧ the situation.',
        reasons: [
          'Unexpected `towed`, expected `toed`',
          'Unexpected `for all intensive purposes`, expected `for all intents and purposes`',
          'Unexpected `diffused`, expected `defused`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const word of confusedWords(tree))
      yield confusionFinding(
        word,
        `“${word.wrong}” and “${word.right}” are different words; the words beside it show which is meant.`
      )
  }
})
