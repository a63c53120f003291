import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'cliche',
  summary: 'Replace a phrase that everybody has read a thousand times.',
  why: `
A worn phrase says less than a plain one, and often not quite what happened.
It is a question: a headline or a column may play with a phrase on purpose.`,
  category: 'cliche',
  otherwise: 'plain words',
  recommended: true,
  examples: {
    ok: ['The talks failed.', 'She read The Final Straw on the train.', '“It is the tip of the iceberg,” he said.'],
    bad: [
      {
        text: 'The verdict ⟦sent shockwaves through⟧ the town, and the mayor ⟦left no stone unturned⟧.',
        reasons: [
          'Unexpected `sent shockwaves through`, expected `shocked`',
          'Unexpected `left no stone unturned`, expected plain words'
        ]
      }
    ]
  }
})
