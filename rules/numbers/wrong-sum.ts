import {hedgeOf, marginOf, meets, stepOf} from '../../src/analysis/figure-margins.js'
import {rewritten} from '../../src/analysis/figure-writing.js'
import {type Sum, sums} from '../../src/analysis/sums.js'
import {type Token, tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** A sum that is further off is of other things: “40 schools: 3 heads and 2 teachers”. */
const farthest = 0.5

/** Whether the parts may be what the total counts. */
const isNear = ({total, exact}: Sum) => Math.abs(exact - total.value) <= farthest * total.value

/** Whether the figures are said to be rough, or show by a decimal or by noughts that they are rounded. */
const isRough = (list: readonly Token[], {total, parts}: Sum) =>
  [total, ...parts].some((figure) => hedgeOf(list, figure) !== undefined || written(figure).includes('.')) ||
  stepOf(total, list) > Math.min(...parts.map((part) => stepOf(part, list)))

export default defineRule({
  id: 'wrong-sum',
  summary: 'Let the parts add up to the total.',
  why: `
Where 12 men, 20 women and 8 children are said to be 41 people, one of the figures is wrong, and readers who add them up stop believing the others.
Only a total right before or after the full list of its parts is looked at, and the rounding that the figures show is allowed for; of “including” it is only asked that no part is more than the whole.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The ship had 40 people aboard: 12 men, 20 women and 8 children. It cost $3m for food and $2m for fuel, a total of $5m.',
      'The town has 40 schools: 12 teachers and 30 pupils were ill. Police held 12 people, including 7 men and 4 women.',
      'About 12,000 tonnes of rice, 20,000 tonnes of wheat and 8,000 tonnes of maize, 40,500 tonnes in all, were lost.'
    ],
    bad: [
      {
        text: 'The ship had ⟦41⟧ people aboard: 12 men, 20 women and 8 children. It cost $3m for food and $2m for fuel, a total of ⟦$6m⟧.',
        reasons: [
          'Unexpected `41`, expected `40` as the sum of the parts',
          'Unexpected `$6m`, expected `$5m` as the sum of the parts'
        ]
      },
      {
        text: 'Police held 12 people, including ⟦14⟧ women.',
        reasons: ['Unexpected `14`, expected no more than the 12 of which they are a part']
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    for (const sum of sums(tree)) {
      const {total, parts, exact, isPartial} = sum
      const whole = marginOf(list, total)
      const [part] = parts
      if (isPartial && part && sum.low > whole.high)
        yield {
          at: {start: part.start, end: part.end},
          reason: `Unexpected \`${written(part)}\`, expected no more than the ${written(total)} of which they are a part`,
          note: `A part of ${written(total)} cannot be more: mend one of the two.`,
          related: [{at: {start: total.start, end: total.end}, reason: 'The total'}]
        }
      if (isPartial || !isNear(sum) || exact === total.value) continue
      const isRounded = meets(whole, sum)
      if (isRounded && isRough(list, sum)) continue
      const expected = rewritten(total, exact)
      yield {
        at: {start: total.start, end: total.end},
        reason: `Unexpected \`${written(total)}\`, expected \`${expected}\` as the sum of the parts`,
        expected: [expected],
        note: isRounded
          ? `${parts.map(written).join(' + ')} = ${expected}: if the figures are rounded, say so.`
          : `${parts.map(written).join(' + ')} = ${expected}: mend the total or a part.`,
        severity: isRounded ? 'info' : 'warning',
        related: parts.map(({start, end}) => ({at: {start, end}, reason: 'A part'}))
      }
    }
  }
})
