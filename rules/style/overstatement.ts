import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'overstatement',
  summary: 'Claim no more than can be proved.',
  why: `
“Everyone agrees” and “unprecedented in history” are claims that nobody can check.
One reader who disagrees, or one older case, makes them wrong.`,
  category: 'absolute',
  otherwise: 'proof or a source',
  recommended: true,
  column: 'skip',
  examples: {
    ok: [
      'Seven of the nine judges agreed.',
      'It was the worst flood since 1953, the agency said.',
      'No bridge is totally safe.'
    ],
    bad: [
      {
        text: '⟦Everyone agrees⟧ that the bridge is ⟦totally safe⟧.',
        reasons: [
          'Unexpected `Everyone agrees`, expected proof or a source',
          'Unexpected `totally safe`, expected `safe`'
        ]
      }
    ]
  }
})
