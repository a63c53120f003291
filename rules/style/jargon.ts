import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'jargon',
  summary: 'Use a word that readers outside the trade use.',
  why: `
Offices, armies and police forces have words of their own, and some were made to hide something: “headcount reduction”, “collateral damage”.
A reader outside the trade is helped by the plain word.`,
  category: 'jargon',
  otherwise: 'plain words',
  recommended: true,
  examples: {
    ok: ['The company cut 300 jobs.', 'The leader of the party spoke.'],
    bad: [
      {
        text: 'The company ⟦utilized⟧ the software, and announced a ⟦headcount reduction⟧.',
        reasons: ['Unexpected `utilized`, expected `used`', 'Unexpected `headcount reduction`, expected `job cuts`']
      }
    ]
  }
})
