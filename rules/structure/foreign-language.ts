import {foreignPassages} from '../../src/analysis/languages.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'foreign-language',
  summary: 'Translate a passage in another language, or know that it is not checked.',
  why: `
Every other rule reads English and leaves a passage in another language alone; this note says so:
a quotation in the original may be wanted, a paragraph that was never translated is not.`,
  severity: 'info',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: [
      '“Ça va?” asked the chef de mission of the Fédération Internationale de Football Association, Jean de La Fontaine.'
    ],
    bad: [
      {
        text: '⟦La ministre a déclaré que le gouvernement ne changerait pas de politique dans les prochains mois.⟧',
        reasons: ['Unexpected French, expected English: the draft is not checked']
      },
      {
        text: 'The minister spoke in Berlin.\n\n⟦Die Regierung wird sich nicht ändern, und das ist auch gut so für die Menschen in diesem Land.⟧\n\nShe left on Monday.',
        reasons: ['Unexpected German, expected English: the passage is not checked']
      }
    ]
  },
  *check(tree) {
    for (const passage of foreignPassages(tree)) {
      yield {
        at: passage,
        reason: `Unexpected ${passage.language}, expected English: the ${passage.whole ? 'draft' : 'passage'} is not checked`,
        note: 'Translate it, or leave it as it is if the original is wanted.'
      }
    }
  }
})
