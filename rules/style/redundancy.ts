import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'redundancy',
  summary: 'Leave out a word that another already says.',
  why: `
What is destroyed is destroyed completely, and a gunman is armed.
The second word costs the reader time and makes the first look weak.`,
  category: 'redundancy',
  otherwise: 'nothing',
  replaces: true,
  recommended: true,
  examples: {
    ok: [
      'The bridge was destroyed, and the gunman fled.',
      'The Closed Proximity Ensemble played.',
      '“It was completely destroyed,” she said.'
    ],
    bad: [
      {
        text: 'The bridge was ⟦completely destroyed⟧. ⟦Past history⟧ shows why.',
        reasons: [
          'Unexpected `completely destroyed`, expected `destroyed`',
          'Unexpected `Past history`, expected `History`'
        ],
        fixed: 'The bridge was destroyed. History shows why.'
      },
      {
        text: 'He ⟦returned back⟧ with an ⟦armed gunman⟧.',
        reasons: ['Unexpected `returned back`, expected `returned`', 'Unexpected `armed gunman`, expected `gunman`'],
        fixed: 'He returned with an armed gunman.'
      }
    ]
  }
})
