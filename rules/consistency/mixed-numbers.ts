import {type SmallNumber, smallNumbers} from '../../src/analysis/small-numbers.js'
import {grouped} from '../../src/grouped.js'
import {defineMixedRule, formSet} from '../../src/mixed-rule.js'

/** The greatest number that a house writes in words. */
const limits: ReadonlyMap<string, number> = new Map([
  ['nine', 9],
  ['ten', 10],
  ['hundred', 100]
])

export default defineMixedRule({
  id: 'mixed-numbers',
  summary: 'Write numbers of one size in words throughout, or in figures.',
  why: `
“Nine ships” and “9 planes” in one draft look like two desks. Numbers are compared by size: up to 10, from 11 to 20, from 21 to 100,
for houses draw the line at one of these. Ages, measures, money, dates, ranges, scores, ordinals, “7 of 10”, first words of a sentence,
small figures in a sentence with a long one, headlines, lists and quotations are left aside.`,
  options: {
    style: {
      default: 'consistent',
      description:
        'The greatest number that is written in words: `nine`, `ten` or `hundred`; `consistent` for what the draft does.'
    }
  },
  examples: {
    ok: [
      'They saw nine ships and 12 planes. Seven planes flew on.',
      'They saw nine ships, 9 km away, led by a captain aged 9. They won 9-3 after 9 hours.',
      {text: 'They saw nine ships and 12 planes.', options: {style: 'nine'}}
    ],
    bad: [
      {
        text: 'They saw nine ships and two boats. Later ⟦7⟧ planes passed.',
        reasons: ['Unexpected figures for numbers up to 10 (1 in the draft), expected words for numbers up to 10 (2)'],
        fixed: 'They saw nine ships and two boats. Later seven planes passed.'
      },
      {
        text: 'They saw twelve ships. Later ⟦11⟧ planes passed.',
        reasons: [
          'Unexpected figures for numbers 11 to 20 (1) and words for numbers 11 to 20 (1) in one draft, expected one form'
        ]
      },
      {
        text: 'They saw ⟦ten⟧ ships. Later ⟦7⟧ planes passed.',
        options: {style: 'nine'},
        reasons: [
          'Unexpected words for numbers over 9 (1 in the draft), expected figures for numbers over 9',
          'Unexpected figures for numbers up to 9 (1 in the draft), expected words for numbers up to 9'
        ],
        fixed: 'They saw 10 ships. Later seven planes passed.'
      }
    ]
  },
  *mixtures(tree, {style}) {
    const limit = limits.get(style)
    const sizeOf = ({value, size}: SmallNumber) =>
      limit === undefined ? size : value <= limit ? `up to ${limit}` : `over ${limit}`
    for (const [size, uses] of grouped(smallNumbers(tree), sizeOf))
      yield {
        uses,
        style: size.startsWith('over')
          ? 'figures'
          : limit === undefined
            ? formSet(style, ['words', 'figures'])
            : 'words',
        name: (form) => `${form} for numbers ${size}`
      }
  }
})
