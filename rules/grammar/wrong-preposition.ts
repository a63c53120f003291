import {misgoverned} from '../../src/analysis/misgoverned.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'wrong-preposition',
  summary: 'Give a verb, an adjective or a noun the preposition that it takes.',
  why: `
“Depend of the weather”, “a ban of flights”, “accused him for theft”: which preposition a word takes is a matter of usage,
and a translator carries over that of the other language.
What verbs, adjectives and nouns take stands in a table. A preposition is flagged where no English has it after that word
and where it leads no time, place or set phrase that would hang on nothing: “responsible in May” and “dependent in part” are left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'It depends on the weather, and they discussed the plan.',
      'He is married with two children, and responsible, of all things, for the weather.',
      'They met in Monday night traffic between 9 and 10.',
      'She has been here since two years ago.',
      'The demand of the union was met, the attack of the army was not, and the ban of 2014 was lifted.'
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
      },
      {
        text: 'The ban ⟦of⟧ flights is an attack ⟦to⟧ the city, they accused him ⟦for⟧ lying, and she ⟦participated⟧ the talks.',
        reasons: [
          'Unexpected `of`, expected `on`',
          'Unexpected `to`, expected `on`',
          'Unexpected `for`, expected `of`',
          'Unexpected `participated`, expected `participated in`'
        ],
        fixed:
          'The ban on flights is an attack on the city, they accused him of lying, and she participated in the talks.'
      }
    ]
  },
  *check(tree) {
    for (const words of misgoverned(tree))
      yield confusionFinding(words, 'Use the preposition that goes with the word beside it.')
  }
})
