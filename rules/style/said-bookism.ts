import {definePhraseRule} from '../../src/phrases.js'

export default definePhraseRule({
  id: 'said-bookism',
  summary: 'Let the speaker speak, and write “said”.',
  why: `
Nobody barks, gushes or chuckles a sentence. Such a verb turns the reader from the words to the reporter, and adds a judgement that the speaker may contest.
“Said” is the verb that readers do not see. The rule looks only at verbs that give a quotation to its speaker.`,
  category: 'said-bookism',
  otherwise: 'said',
  replaces: true,
  recommended: true,
  examples: {
    ok: ['“We lost,” the coach said, and smiled.', 'The dog barked.', 'The mayor smiled and left.'],
    bad: [
      {
        text: '“We lost,” ⟦quipped⟧ the coach. “It happens,” she ⟦chuckles⟧.',
        reasons: ['Unexpected `quipped`, expected `said`', 'Unexpected `chuckles`, expected `says`'],
        fixed: '“We lost,” said the coach. “It happens,” she says.'
      }
    ]
  }
})
