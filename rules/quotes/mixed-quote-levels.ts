import {singleMarks} from '../../src/analysis/mark-levels.js'
import {quoteMarks, styleOf} from '../../src/analysis/mark-styles.js'
import {defineRule} from '../../src/rule.js'

/** How many of the other single marks are pointed at. */
const shown = 3

export default defineRule({
  id: 'mixed-quote-levels',
  summary: 'Set all quotations of a draft in double marks, or all in single ones.',
  why: `
Single marks inside double ones show a quotation within a quotation; elsewhere in the same draft they only show another hand.
A few single ones among many double ones are told, once a draft.
Headlines keep their single marks, and so does a draft that sets words apart with them more often.`,
  severity: 'info',
  recommended: true,
  scope: 'document',
  examples: {
    ok: [
      'The vote.\n\n“It is over,” she said. “We will appeal,” he said. “They called it ‘a farce’ in May,” she said, and “no”.',
      'The vote is ‘over’.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, for the town’s sake.',
      'The vote.\n\n“It is over,” she said, while the town called it ‘a farce’ and ‘a shame’ in the month of May and in June.'
    ],
    bad: [
      {
        text: "The vote.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, while the town called it ⟦'⟧a farce' in May.",
        reasons: ['Unexpected single quotation marks, 1 beside 4 double in the draft, expected `“`'],
        fixed:
          'The vote.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, while the town called it “a farce” in May.'
      },
      {
        text: 'The vote.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, while the town called it ⟦‘⟧a farce’ in May.',
        reasons: ['Unexpected single quotation marks, 1 beside 4 double in the draft, expected `“`'],
        fixed:
          'The vote.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, while the town called it “a farce” in May.'
      }
    ]
  },
  *check(tree) {
    const {singles, doubles} = singleMarks(tree) ?? {singles: [], doubles: []}
    const [first, ...rest] = singles.map(({open}) => open)
    const [model] = doubles
    if (!first || !model) return
    const [expected, closing] = styleOf(quoteMarks(tree)) === 'curly' ? ['“', '”'] : ['"', '"']
    yield {
      at: first,
      reason: `Unexpected single quotation marks, ${singles.length} beside ${doubles.length} double in the draft, expected \`${expected}\``,
      expected: [expected],
      note: 'Use double marks, and single ones for a quotation inside a quotation.',
      related: [
        {at: model.open, reason: 'The first double one stands here'},
        ...rest.slice(0, shown).map((at) => ({at, reason: 'Another single one stands here'}))
      ],
      fix: {
        safe: false,
        edits: singles.flatMap(({open, close}) => [
          {at: open, text: expected},
          ...(close ? [{at: close, text: closing}] : [])
        ])
      }
    }
  }
})
