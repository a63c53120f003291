import {foreignWords} from '../../src/analysis/foreign-words.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'foreign-script',
  summary: 'Translate or transcribe words in another script.',
  why: `
A translation program leaves a word as it is when it does not know it, and a scraper brings along the label of a button.
Few readers can read them.
A native name in brackets after the Latin one is right, and so is one that the text explains somewhere; what stands there several times is reported once.
Whole passages are the matter of foreign-language.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Kyiv (Київ) is the capital. The party, “Слуга народу”, won.',
      'The word спасибо (“thank you”) was on every sign.',
      'The circumference is 2π times the radius, and Ω is a letter.'
    ],
    bad: [
      {
        text: 'The minister of ⟦обороны⟧ left on Monday.',
        reasons: ['Unexpected Cyrillic script in `обороны`, expected English']
      }
    ]
  },
  *check(tree) {
    const seen = new Set(foreignWords(tree).flatMap(({text, isGloss}) => (isGloss ? [text] : [])))
    for (const {start, end, script, text} of foreignWords(tree)) {
      if (seen.has(text)) continue
      seen.add(text)
      yield {
        at: {start, end},
        reason: `Unexpected ${script} in \`${text.slice(0, 60)}\`, expected English`,
        note: 'Translate it, or write a name in Latin letters with the native form in brackets behind it.'
      }
    }
  }
})
