import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'translation-idiom',
  summary: 'Say it as English does, not word for word from another language.',
  why: `
Copy that was translated, by people or programs, keeps the phrases of the other language: “the sides exchanged opinions”, “injuries incompatible with life”.
Readers understand the words and stumble all the same.`,
  category: 'translation',
  otherwise: 'plain English',
  recommended: true,
  examples: {
    ok: [
      'The ministry said on Monday that two people had died.',
      'They made a mistake.',
      'The side of the house burned.'
    ],
    bad: [
      {
        text: 'Two people suffered ⟦injuries incompatible with life⟧. They ⟦did a mistake⟧.',
        reasons: [
          'Unexpected `injuries incompatible with life`, expected `fatal injuries`',
          'Unexpected `did a mistake`, expected `made a mistake`'
        ]
      },
      {
        text: '⟦The Polish side noted⟧ that talks go on.',
        reasons: ['Unexpected `The Polish side noted`, expected `Poland said`']
      }
    ]
  }
})
