import {blocks} from '../../src/analysis/blocks.js'
import {wrongComplements} from '../../src/analysis/complements.js'
import {confusedWords, wrongPatterns} from '../../src/analysis/confusions.js'
import {misgoverned} from '../../src/analysis/misgoverned.js'
import {paragraphsIn} from '../../src/analysis/paragraphs.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'
import {type Span, touches} from '../../src/span.js'
import type {Story} from '../../src/story.js'

export default defineRule({
  id: 'wrong-pattern',
  summary: 'Put words together as English does.',
  why: `
“Informations”, “most of people”, “it was happened”, “he told that it rained”: each word is right,
and the pattern is that of another language. Only patterns are looked at that no English has,
and only where their neighbours leave no other reading.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Most of the people had information. It happened, and he told them that it rained.',
      'So much so that many left. He must, to be fair, pay.'
    ],
    bad: [
      {
        text: 'She had no ⟦informations⟧, and ⟦most of⟧ people left.',
        reasons: ['Unexpected `informations`, expected `information`', 'Unexpected `most of`, expected `most`'],
        fixed: 'She had no information, and most people left.'
      },
      {
        text: 'The fire ⟦was happened⟧ in May, and he ⟦told⟧ that the keeper was asleep.',
        reasons: ['Unexpected `was happened`, expected `happened`', 'Unexpected `told`, expected `said`'],
        fixed: 'The fire happened in May, and he said that the keeper was asleep.'
      }
    ]
  },
  *check(tree) {
    for (const words of wrongPatterns(tree))
      if (!isHeading(tree, words) && !isOtherFault(tree, words)) yield confusionFinding(words)
  }
})

/** Whether words stand in a headline or a caption, which do without articles. */
const isHeading = (tree: Story, words: Span) =>
  [...paragraphsIn(tree, words)].some(({index}) =>
    /^(?:headline|subhead|caption)$/.test(blocks(tree)[index]?.kind ?? '')
  )

/** Whether another rule speaks of the words. */
const isOtherFault = (tree: Story, words: Span) =>
  [confusedWords(tree), misgoverned(tree), wrongComplements(tree)].some((found) =>
    found.some((other) => touches(other, words))
  )
