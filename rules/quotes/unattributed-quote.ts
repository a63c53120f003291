import {cutQuotations} from '../../src/analysis/cut-quotations.js'
import {loneQuotations} from '../../src/analysis/lone-quotations.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unattributed-quote',
  summary: 'Name whoever says what is quoted.',
  why: `
A quotation without a speaker is nobody’s word, and the reader cannot weigh it.
A sentence in quotation marks is asked about where its own paragraph and those beside it name nobody who speaks.
Titles, signs and parts of sentences are left alone.`,
  severity: 'info',
  recommended: true,
  examples: {
    ok: [
      '“The harbour will be closed for a year.” Ortiz said so on Monday.',
      'Ortiz spoke to the board on Monday, and said it was late.\n\n“The harbour will be closed for a year.”',
      'The sign on the gate read “The harbour is closed until May.” in red.',
      'Ana Ortiz: “The harbour will be closed for a year.”'
    ],
    bad: [
      {
        text: 'The harbour has been closed since May. ⟦“The board never asked the town about it.”⟧ The gates are shut.',
        reasons: ['Unexpected quotation without a speaker, expected a name beside it']
      }
    ]
  },
  *check(tree) {
    const cut = new Set(cutQuotations(tree).map(({quote}) => quote))
    for (const {quote} of loneQuotations(tree)) {
      // Who speaks may stand inside the marks.
      if (cut.has(quote)) continue
      yield {
        at: {start: quote.start, end: quote.end},
        reason: 'Unexpected quotation without a speaker, expected a name beside it',
        note: 'Say whose words these are, in this paragraph or beside it.'
      }
    }
  }
})
