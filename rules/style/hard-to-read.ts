import {paragraphs} from '../../src/analysis/paragraphs.js'
import {readability} from '../../src/analysis/readability.js'
import {defineRule} from '../../src/rule.js'

/** Fewer words say nothing of a text. */
const fewest = 100

export default defineRule({
  id: 'hard-to-read',
  summary: 'Keep the story within the reach of its readers.',
  why: `
The Flesch–Kincaid grade adds up the length of sentences and of words: a text of grade 9 asks for nine years of school.
Much news stands between 9 and 13. A formula knows nothing of thought, so the rule is off unless you turn it on,
and says nothing of fewer than ${fewest} words.`,
  severity: 'info',
  recommended: false,
  scope: 'document',
  options: {grade: {default: 14, description: 'The highest grade that the story may have.'}},
  examples: {
    ok: [`The storm sank two boats. ${'The keeper of the light went home and slept. '.repeat(15).trim()}`],
    bad: [
      {
        text: `⟦The harbour⟧\n\n${'Administrative responsibilities necessitated extraordinarily complicated negotiations between international organisations, notwithstanding considerable difficulties. '.repeat(9).trim()}`,
        reasons: ['Unexpected text of grade 43, expected at most 14']
      }
    ]
  },
  *check(tree, {grade}) {
    const found = readability(tree)
    const [first] = paragraphs(tree)
    if (!first || !found || found.words < fewest || found.grade <= grade) return
    yield {
      at: first,
      reason: `Unexpected text of grade ${Math.round(found.grade)}, expected at most ${grade}`,
      note: `Shorten sentences, which have ${Math.round(found.words / found.sentences)} words on average, and choose shorter words.`
    }
  }
})
