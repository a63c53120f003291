import {type MalformedNumber, malformedNumbers} from '../../src/analysis/malformed-numbers.js'
import {paragraphs} from '../../src/analysis/paragraphs.js'
import {isProse} from '../../src/analysis/prose.js'
import {defineRule} from '../../src/rule.js'
import {contains} from '../../src/span.js'

const notes: Readonly<Record<MalformedNumber['kind'], string>> = {
  decimal: 'Write a point before the decimals.',
  thousands: 'Set a comma between the thousands.',
  groups: 'Check the figure: thousands stand in groups of three digits.',
  indian: 'Keep it for readers in India; elsewhere thousands stand in groups of three digits.',
  ending: 'Write the ending that is heard, close to the figure.',
  date: 'Leave a space between day and year.',
  compound: 'Before a noun it is one word without a plural; elsewhere it is three words.',
  split: 'Close the figure up.',
  sign: 'Set the sign of the currency close to the figure.',
  doubled: 'Write the sign once.'
}

/** What a reader may take for another figure, and what may be right in another house, is no certain fault. */
const unsure: ReadonlySet<MalformedNumber['kind']> = new Set(['thousands', 'split', 'sign', 'date'])

const severityOf = (kind: MalformedNumber['kind']) =>
  kind === 'indian' ? 'info' : unsure.has(kind) ? 'warning' : 'error'

/** Only spaces and doubled signs go without a change of the figure. */
const isSafe = ({kind, text, expected = ''}: MalformedNumber) =>
  kind !== 'split' && text.replaceAll(/\s/g, '') === expected.replaceAll(/\s/g, '')

/** Words of Indian numbers, which say that the groups of India are meant. */
const indian = /\b(?:lakh|crore|rupee)s?\b|₹|\bRs\b/i

export default defineRule({
  id: 'malformed-number',
  summary: 'Write numbers as English does: a comma between thousands, a point before decimals, a sign once.',
  why: `
A decimal comma or a point between thousands comes in with a translation, and makes 15.000 people fifteen of them.
Lost digits, doubled signs and spaces inside a figure make readers doubt the figure itself.
Versions, scores, dates, lists of figures and Indian grouping beside rupees are left alone.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'Some 15,000 people paid $2.5 million, or 0.5 per cent, on May 5, 2022.',
      'Version 15.000 ran 9.500 seconds; rows 1,2,3 and 5,10 are empty, and they won 3 : 2.',
      'The firm paid ₹1,00,000. He weighs 12st 4lb and ranks 3rd, 11th and 21st.'
    ],
    bad: [
      {
        text: 'The town spent ⟦2,5⟧ million, ⟦0,5⟧ per cent more.',
        reasons: ['Unexpected `2,5`, expected `2.5`', 'Unexpected `0,5`, expected `0.5`'],
        fixed: 'The town spent 2.5 million, 0.5 per cent more.'
      },
      {
        text: 'Some ⟦15.000⟧ people and ⟦12 000⟧ dogs came on May ⟦5,2022⟧.',
        reasons: [
          'Unexpected `15.000`, expected `15,000`',
          'Unexpected `12 000`, expected `12,000`',
          'Unexpected `5,2022`, expected `5, 2022`'
        ],
        fixed: 'Some 15,000 people and 12,000 dogs came on May 5, 2022.'
      },
      {
        text: 'A ⟦16-years-old⟧ boy and his dog, which is ⟦2-years-old⟧, won.',
        reasons: [
          'Unexpected `16-years-old`, expected `16-year-old`',
          'Unexpected `2-years-old`, expected `2 years old`'
        ],
        fixed: 'A 16-year-old boy and his dog, which is 2 years old, won.'
      },
      {
        text: 'It cost ⟦10,0000⟧ or ⟦15,000,00⟧ pounds.',
        reasons: [
          'Unexpected groups of digits in `10,0000`, expected three in each',
          'Unexpected groups of digits in `15,000,00`, expected three in each'
        ]
      },
      {
        text: 'On the ⟦20 th⟧ day, ⟦10, 000⟧ paid ⟦$ 5⟧ each, 10 ⟦%%⟧ more, on the ⟦22th⟧ too.',
        reasons: [
          'Unexpected `20 th`, expected `20th`',
          'Unexpected `10, 000`, expected `10,000`',
          'Unexpected `$ 5`, expected `$5`',
          'Unexpected `%%`, expected `%`',
          'Unexpected `22th`, expected `22nd`'
        ],
        fixed: 'On the 20th day, 10,000 paid $5 each, 10 % more, on the 22nd too.'
      }
    ]
  },
  *check(tree) {
    const all = paragraphs(tree)
    const isIndian = all.some(({text}) => indian.test(text))
    for (const found of malformedNumbers(tree)) {
      const {kind, text, expected, start, end} = found
      const at = {start, end}
      const paragraph = all.find((one) => contains(one, at))
      if ((kind === 'indian' && isIndian) || !paragraph || !isProse(tree, paragraph)) continue
      yield {
        at,
        reason:
          expected === undefined
            ? `Unexpected groups of digits in \`${text}\`, expected three in each`
            : `Unexpected \`${text}\`, expected \`${expected}\``,
        note: notes[kind],
        severity: severityOf(kind),
        ...(expected !== undefined && {expected: [expected], fix: {safe: isSafe(found), edits: [{at, text: expected}]}})
      }
    }
  }
})
