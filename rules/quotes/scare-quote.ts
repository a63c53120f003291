import {scareQuotations} from '../../src/analysis/scare-quotations.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'scare-quote',
  summary: 'Take the marks off words that nobody is quoted with, or say who uses them.',
  why: `
Marks around a word or two that nobody said tell the reader that the writer doubts them, without saying why.
A reporter either reports who calls the thing so, or uses the word.
Names, titles, words that are spoken of as words, and paragraphs in which somebody speaks are left alone.`,
  severity: 'info',
  recommended: false,
  strict: true,
  examples: {
    ok: [
      'Ortiz said the “reform” would cost jobs.',
      'The plan, known as “the wall”, is dead.',
      'They played “Harbour Nights” for an hour.',
      'The word “harbour” has two syllables.'
    ],
    bad: [
      {
        text: 'The town has paid for its ⟦“reform”⟧ ever since.',
        reasons: ['Unexpected quotation marks around `reform`, expected whoever uses the words, or no marks']
      }
    ]
  },
  *check(tree) {
    for (const {quote, words} of scareQuotations(tree))
      yield {
        at: {start: quote.start, end: quote.end},
        reason: `Unexpected quotation marks around \`${words.map(({text}) => text).join(' ')}\`, expected whoever uses the words, or no marks`,
        note: 'Say who uses the words, or take the marks off.'
      }
  }
})
