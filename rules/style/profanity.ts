import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'profanity',
  summary: 'Keep profanity and slurs out of the house’s own voice.',
  why: `
Most houses print such a word only in a quotation that the story needs, and many not even there.
Quotations are left alone.`,
  category: 'profanity',
  otherwise: 'a word that the house prints',
  recommended: true,
  examples: {
    ok: ['“It is bullshit,” the coach said.', 'The shitake mushrooms were good.'],
    bad: [{text: 'The plan is ⟦bullshit⟧.', reasons: ['Unexpected `bullshit`, expected a word that the house prints']}]
  }
})
