import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'loaded-word',
  summary: 'Choose a word that does not judge people or take a side.',
  why: `
Some words are a verdict or a slogan of one party: “cronies”, “welfare queen”, “flood of migrants”.
Others reduce people to an illness or a crime. Style guides name neutral ones. In a quotation the word belongs to the speaker and is left alone.`,
  category: 'loaded',
  otherwise: 'a neutral word',
  recommended: true,
  examples: {
    ok: ['She uses a wheelchair.', 'The mentally ill man was released.', '“They are thugs,” the minister said.'],
    bad: [
      {
        text: 'The minister and his ⟦cronies⟧ spoke of a ⟦flood of migrants⟧.',
        reasons: [
          'Unexpected `cronies`, expected a neutral word',
          'Unexpected `flood of migrants`, expected `many migrants`'
        ]
      },
      {text: 'He ⟦committed suicide⟧ in May.', reasons: ['Unexpected `committed suicide`, expected `died by suicide`']}
    ]
  }
})
