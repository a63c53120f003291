import {type Conversion, conversions} from '../../src/analysis/conversions.js'
import {hedgeOf, stepOf} from '../../src/analysis/figure-margins.js'
import {rewritten, rounded} from '../../src/analysis/figure-writing.js'
import type {Quantity} from '../../src/analysis/quantities.js'
import {type Token, tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** How far a converted figure may be from the exact one, of that: more where it is said to be rough. */
const slack = {exact: 0.025, rough: 0.1}

/** The most that a figure that ends in noughts may be rounded by. */
const mostRounded = 0.1

/** How far a figure may be from what it should be, given how it is written. */
function allowance(list: readonly Token[], figure: Quantity, right: number, isRough: boolean): number {
  const isDegree = figure.unit?.startsWith('°') === true
  const step = isDegree ? 1 : stepOf(figure, list)
  const noughts = figure.value % 10 === 0 && step === 1 && !isDegree ? 10 : step
  const rounding = noughts > 1 ? Math.min(noughts / 2, mostRounded * Math.abs(right)) : noughts / 2
  const degree = isDegree ? 1 : 0
  return Math.max(rounding + 1e-9, Math.abs(right) * (isRough ? slack.rough : slack.exact), degree)
}

/** Whether a measure is given in two units, “6ft 2in”. */
const isCompound = (figure: Quantity) => (written(figure).match(/\d[\d,.]*/g)?.length ?? 0) > 1

/** Whether one figure may have been rounded from the other, either way. */
function fits(list: readonly Token[], {from, to, right, back}: Conversion): boolean {
  const isRough = hedgeOf(list, to) === 'about' || hedgeOf(list, from) === 'about'
  return (
    right.some((value) => Math.abs(to.value - value) <= allowance(list, to, value, isRough)) ||
    // The first may be a round figure for the second.
    back.some(
      (value) =>
        Math.abs(from.value - value) <= Math.min(allowance(list, from, value, isRough), slack.rough * Math.abs(value))
    )
  )
}

export default defineRule({
  id: 'wrong-conversion',
  summary: 'Give a measure the same size in both units.',
  why: `
Readers trust the figure in the unit that they know, and a slip in a conversion goes unseen by those who know the other.
A currency is turned into another only by the rate that the draft states, as in “($1 = 0.92 euros)”.
Both ways are reckoned, with the rounding that the figures show; “about” and “some” allow a tenth more or less. Where a word stands for several units, as “ton” does, each is tried.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The road is 5 miles (8 km) long, the wall 6ft 2in (1.88m) high, the field 100 acres (40 hectares).',
      'It was 70°F (21°C), a rise of 2C (3.6F), and they walked about 60 miles, or some 100 kilometres.',
      'It paid $100 (92 euros), or €50m ($54m). ($1 = 0.92 euros) It paid £5 (7 euros).',
      'They ran 5 miles (8 of them in the rain) or 10 km.'
    ],
    bad: [
      {
        text: 'The road is 5 miles (⟦12 km⟧) long and the field 100 acres, or ⟦400 hectares⟧.',
        reasons: [
          'Unexpected `12 km` for 5 miles, expected `8 km`',
          'Unexpected `400 hectares` for 100 acres, expected `40 hectares`'
        ]
      },
      {
        text: 'It paid $100 (⟦83 euros⟧). ($1 = 0.92 euros)',
        reasons: ['Unexpected `83 euros` for $100, expected `92 euros`']
      },
      {
        text: 'It was 70°F (⟦30°C⟧).',
        reasons: ['Unexpected `30°C` for 70°F, expected `21°C`']
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    for (const conversion of conversions(tree)) {
      if (fits(list, conversion)) continue
      const {from, to, right, back} = conversion
      const expected = rewritten(to, rounded(right[0] ?? 0))
      yield {
        at: {start: to.start, end: to.end},
        reason: `Unexpected \`${written(to)}\` for ${written(from)}, expected \`${expected}\``,
        expected: [expected],
        note: `${written(from)} is about ${expected}${isCompound(from) ? '' : `, and ${written(to)} about ${rewritten(from, rounded(back[0] ?? 0))}`}: mend one of the two.`,
        related: [{at: {start: from.start, end: from.end}, reason: 'What it is converted from'}]
      }
    }
  }
})
