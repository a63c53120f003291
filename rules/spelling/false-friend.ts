import {confusedWords, falseFriends} from '../../src/analysis/confusions.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'
import {overlapping} from '../../src/span.js'

export default defineRule({
  id: 'false-friend',
  summary: 'Write the English word that is meant, not one that looks like a word of another language.',
  why: `
A “packet of sanctions” is a package, “military technique” is equipment, and who “assists to” a match attends it:
the word looks like that of the other language and means something else in English. Translators and machines take one for the other.
The rule speaks where the words beside it leave one reading; where another is possible, it asks.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'A packet of crisps, a new technique and a control room. They assisted the team.',
      'She realized that a project in May would fail. He realised a dream.',
      'The choir sang a hymn, and the actual cost was high.'
    ],
    bad: [
      {
        text: 'The new ⟦packet⟧ of sanctions bans military ⟦technique⟧, and the mayor ⟦assisted to⟧ the match.',
        reasons: [
          'Unexpected `packet`, expected `package`',
          'Unexpected `technique`, expected `equipment`',
          'Unexpected `assisted to`, expected `attended`'
        ],
        fixed: 'The new package of sanctions bans military equipment, and the mayor attended the match.'
      },
      {
        text: 'The firm has fierce ⟦concurrence⟧ and ⟦realized⟧ a project in May.',
        reasons: ['Unexpected `concurrence`, expected `competition`', 'Unexpected `realized`, expected `carried out`']
      }
    ]
  },
  *check(tree) {
    for (const word of falseFriends(tree))
      if (!overlapping(confusedWords(tree), word))
        yield confusionFinding(word, `“${word.wrong}” means something else in English.`)
  }
})
