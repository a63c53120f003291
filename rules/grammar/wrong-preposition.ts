import {misgoverned} from '../../src/analysis/misgoverned.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-preposition',
  summary: 'Give a verb, an adjective or a noun the preposition that it takes.',
  why: `
“Depend of the weather”, “discuss about the plan”, “in Monday”: which preposition a word takes is a matter of usage,
and a translator carries over that of the other language.
Only words that take one preposition in all English are looked at, and only where their neighbours leave no other reading.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'It depends on the weather, and they discussed the plan.',
      'He is married with two children, and responsible, of all things, for the weather.',
      'They met in Monday night traffic between 9 and 10.',
      'She has been here since two years ago.'
    ],
    bad: [
      {
        text: 'It depends ⟦of⟧ the weather, and they ⟦discussed about⟧ the plan.',
        reasons: ['Unexpected `of`, expected `on`', 'Unexpected `discussed about`, expected `discussed`'],
        fixed: 'It depends on the weather, and they discussed the plan.'
      },
      {
        text: 'They met ⟦in Monday⟧.',
        reasons: ['Unexpected `in Monday`, expected `on Monday`'],
        fixed: 'They met on Monday.'
      },
      {
        text: 'It takes between 9 ⟦to⟧ 10 days.',
        reasons: ['Unexpected `to`, expected `and`'],
        fixed: 'It takes between 9 and 10 days.'
      }
    ]
  },
  *check(tree) {
    for (const words of misgoverned(tree))
      yield confusionFinding(words, 'Use the preposition that goes with the word beside it.')
  }
})
