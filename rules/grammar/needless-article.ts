import {needlessArticles} from '../../src/analysis/needless-articles.js'
import {needlessDateArticles} from '../../src/analysis/needless-date-articles.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'needless-article',
  summary: 'Give a name that stands alone no “the”: “Russia”, “President Putin”, “in 2014”.',
  why: `
Many languages put an article before countries, titles, months and languages, and it stays in a translation:
“the France”, “the President Putin said”, “in the 2014 year”.
Where a noun, “of” or a clause goes on from the name (“the France of his youth”, “the Kyiv school”) it is right and is left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The Russia of his youth is gone, and the Kyiv school is shut.',
      'The President said so. The Prime Minister Kallas met in May has resigned.',
      'It was the 2014 vote, and the March 2014 one. The Gambia signed.',
      'He spoke the French of the court. It was the last Monday of May.'
    ],
    bad: [
      {
        text: '⟦The Russia⟧ shut the border, and ⟦the President Petrov⟧ flew to ⟦the France⟧.',
        reasons: [
          'Unexpected `The Russia`, expected `Russia`',
          'Unexpected `the President Petrov`, expected `President Petrov`',
          'Unexpected `the France`, expected `France`'
        ],
        fixed: 'Russia shut the border, and President Petrov flew to France.'
      },
      {
        text: 'It was built in ⟦the 2014 year⟧ and opened in ⟦the May 2016⟧.',
        reasons: ['Unexpected `the 2014 year`, expected `2014`', 'Unexpected `the May 2016`, expected `May 2016`'],
        fixed: 'It was built in 2014 and opened in May 2016.'
      },
      {
        text: 'She speaks ⟦the French⟧ and met him on ⟦the last Monday⟧.',
        reasons: ['Unexpected `the French`, expected `French`', 'Unexpected `the last Monday`, expected `last Monday`']
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, expected} of needlessArticles(tree)) yield finding({start, end}, text, expected)
    for (const {start, end, text, expected, isQuestion} of needlessDateArticles(tree))
      yield {...finding({start, end}, text, expected), ...(isQuestion && {severity: 'info' as const})}
  }
})

const finding = (at: {start: number; end: number}, text: string, expected: string) => ({
  at,
  reason: `Unexpected \`${text}\`, expected \`${expected}\``,
  expected: [expected],
  note: 'Take “the” away.',
  fix: {safe: false, edits: [{at, text: expected}]}
})
