import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'stock-phrase',
  summary: 'Replace a phrase that language models are fond of.',
  why: `
Programs that write text fall back on the same few phrases: “a rich tapestry”, “a testament to”, “in an ever-changing world”.
They sound well and say nothing; a fact in their place says more.`,
  category: 'ai',
  otherwise: 'a fact',
  recommended: false,
  strict: true,
  examples: {
    ok: ['The town has 3,000 people and a market.', 'He delved for coal.'],
    bad: [
      {
        text: 'The ⟦bustling city⟧ ⟦is a testament to⟧ trade.',
        reasons: ['Unexpected `bustling city`, expected `city`', 'Unexpected `is a testament to`, expected `shows`']
      }
    ]
  }
})
