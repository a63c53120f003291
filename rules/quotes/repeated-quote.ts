import {repeatedQuotations} from '../../src/analysis/repeated-quotations.js'
import {repeatedBlocks, repeatedSentences} from '../../src/analysis/repeats.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'

export default defineRule({
  id: 'repeated-quote',
  summary: 'Quote the same words once, and in one wording.',
  why: `
A quotation that stands in a draft twice was left over when a paragraph was moved.
Where the two differ in a few words, one of them is not what the speaker said.
Quotations of fewer than six words, and those in headlines, captions and pull quotes, are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      '“It is over,” Ortiz said in May. “It is over,” she said in June.',
      'Ortiz said: “We will never accept the plan for the harbour.” She said the town would “never accept the plan for the harbour”.',
      'Ortiz said: “We will never accept the plan for the harbour.” Berg said: “We will gladly accept the plan for the harbour.”'
    ],
    bad: [
      {
        text: '“We will never accept the plan for the harbour,” Ortiz said.\n\nThe board met in May. ⟦“We will never accept the plan for the harbour,”⟧ she said.',
        reasons: ['Unexpected quotation that stands above, expected it once']
      },
      {
        text: '“We will never accept the plan for the harbour,” Ortiz said.\n\n⟦“We can never accept a plan for the harbour,”⟧ Ortiz said in May.',
        reasons: ['Unexpected second wording of a quotation, expected the speaker’s words']
      }
    ]
  },
  *check(tree) {
    const repeats = repeatedQuotations(tree)
    const wider = repeats.length > 0 ? [...repeatedBlocks(tree), ...repeatedSentences(tree)] : []
    for (const {first, again, isSame} of repeats) {
      const {start, end} = again.quote
      // More than the quotation stands twice, and is told as that.
      if (wider.some(({second}) => overlaps(second, again.quote))) continue
      const related = [
        {at: {start: first.quote.start, end: first.quote.end}, reason: 'The quotation stands here first'}
      ]
      const at = {start, end}
      if (isSame)
        yield {
          at,
          reason: 'Unexpected quotation that stands above, expected it once',
          note: 'Keep the one that the story needs.',
          related
        }
      else
        yield {
          at,
          severity: 'info',
          reason: 'Unexpected second wording of a quotation, expected the speaker’s words',
          note: 'Check both against the recording: if the same was said twice, say so; if not, keep the right one.',
          related
        }
    }
  }
})
