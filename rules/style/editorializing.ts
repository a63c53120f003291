import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'editorializing',
  summary: 'Leave out what makes the writer a party to the story.',
  why: `
“Unfortunately” takes a side, “it is worth noting that” tells readers what to find important, and “he even claimed” shows that the reporter does not believe it.
A sentence says more when the fact stands alone. In columns, reviews and features the words may be meant, so it is a question.
Adverbs of the writer count where marks set them off (“he died tragically” is about the death), and those before a verb only where the verb gives somebody’s words.`,
  category: 'editorializing',
  otherwise: 'nothing',
  recommended: true,
  column: 'skip',
  examples: {
    ok: [
      'He died tragically, and it was noted.',
      'Even the mayor said that the dam was safe.',
      'She did not even say that she was sorry.',
      '“Unfortunately, we lost,” the coach said.',
      'The council is aware of the course of the river.'
    ],
    bad: [
      {
        text: '⟦It is worth noting that⟧ the dam is old. ⟦Unfortunately⟧, repairs cost more.',
        reasons: [
          'Unexpected `It is worth noting that`, expected nothing',
          'Unexpected `Unfortunately`, expected nothing'
        ],
        fixed: 'The dam is old. Repairs cost more.'
      },
      {
        text: 'The minister ⟦even⟧ accused the miners of lying.',
        reasons: ['Unexpected `even`, expected nothing'],
        fixed: 'The minister accused the miners of lying.'
      },
      {
        text: 'The ministry ⟦categorically denied⟧ the report.',
        reasons: ['Unexpected `categorically denied`, expected `denied`']
      }
    ]
  }
})
