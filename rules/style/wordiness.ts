import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'wordiness',
  summary: 'Say it in one word where one word says it.',
  why: `
“Because” says all that “due to the fact that” does, and “decided” has more life than “made the decision to”.
Such phrases come from offices, where length passes for care.`,
  category: 'wordiness',
  otherwise: 'plain words',
  replaces: true,
  recommended: true,
  examples: {
    ok: [
      'The road was closed because it rained.',
      'She was given approval to build.',
      'He made a decision that he regrets.'
    ],
    bad: [
      {
        text: 'The road was closed ⟦due to the fact that⟧ it rained.',
        reasons: ['Unexpected `due to the fact that`, expected `because`'],
        fixed: 'The road was closed because it rained.'
      },
      {
        text: 'The council ⟦made the decision to⟧ wait.',
        reasons: ['Unexpected `made the decision to`, expected `decided to`'],
        fixed: 'The council decided to wait.'
      }
    ]
  }
})
