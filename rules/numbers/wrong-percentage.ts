import {marginOf, meets} from '../../src/analysis/figure-margins.js'
import {rewritten, rounded} from '../../src/analysis/figure-writing.js'
import {type Percentage, percentages} from '../../src/analysis/percentages.js'
import {shareLists} from '../../src/analysis/share-lists.js'
import {tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

/** How far a percentage may be off beside its own rounding. */
const slack = 0.5

/** Whether a change of so many per cent is one of so many percentage points. */
const arePoints = ({kind, percent, first, second}: Percentage) =>
  kind === 'change' &&
  first.kind === 'percent' &&
  Math.abs(Math.abs(second.value - first.value) - percent.value) < 0.051

/** The figures and what they come to. */
function reckoning({kind, first, second, exact}: Percentage): string {
  const [one, other] = [written(first), written(second)]
  const value = rounded(exact).toLocaleString('en')
  if (kind === 'points') return `From ${one} to ${other} it is ${value} percentage points`
  if (kind === 'change') return `From ${one} to ${other} it is ${value} per cent`
  return first === second ? `${one} is ${value} per cent` : `${one} of ${other} is ${value} per cent`
}

export default defineRule({
  id: 'wrong-percentage',
  summary: 'Give the percentage that the figures beside it come to.',
  why: `
A share or a change that does not follow from the figures beside it tells readers that one of the three is wrong.
A rise from 10 per cent to 15 per cent is one of 5 percentage points, and of 50 per cent.
The rounding that the figures show is allowed for, and so are “about”, “nearly” and “more than”; a percentage that goes by another figure is left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'In all, 12 of 40 members (30%) voted, and sales rose from 10 to 15, up 50%.',
      'Support rose 5 percentage points, from 10% to 15%. Some 12 of 40 members, 35 per cent of them women, came.',
      'Some 60% said yes, 30% said no and 10% were undecided; 60% of men, 50% of women and 40% of boys said no.',
      'Nearly two-thirds (65%) came. Profit fell 20% to $1.2bn from $1.5bn.'
    ],
    bad: [
      {
        text: 'In all, 12 of 40 members (⟦35%⟧) voted, and sales rose from 10 to 15, up ⟦40%⟧.',
        reasons: ['Unexpected `35%`, expected `30%`', 'Unexpected `40%`, expected `50%`']
      },
      {
        text: 'In all, ⟦60% said yes, 30% said no and 20%⟧ were undecided.',
        reasons: ['Unexpected shares of 110 per cent in all, expected no more than 100']
      },
      {
        text: 'Profit rose ⟦20 per cent⟧ to $12m from $15m.',
        reasons: ['Unexpected rise of `20 per cent` from $15m to $12m, expected a fall']
      },
      {
        text: 'Support rose ⟦5 per cent⟧, from 10% to 15%.',
        reasons: ['Unexpected `5 per cent`, expected percentage points']
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    for (const {shares, sum} of shareLists(tree)) {
      const [first, last] = [shares[0], shares.at(-1)]
      if (!first || !last || sum <= 100 + slack * shares.length) continue
      yield {
        at: join(first, last),
        reason: `Unexpected shares of ${rounded(sum)} per cent in all, expected no more than 100`,
        note: `${shares.map(written).join(' + ')} = ${rounded(sum)} per cent: mend one of them, or say that several answers could be given.`
      }
    }
    for (const found of percentages(tree)) {
      const {percent, first, second, exact, low, high} = found
      const figures = first.start < second.start ? join(first, second) : join(second, first)
      const related = [{at: figures, reason: 'The figures'}]
      const direction = second.value < first.value ? 'fall' : 'rise'
      if (found.told && found.told !== direction && first.value !== second.value) {
        yield {
          at: {start: percent.start, end: percent.end},
          reason: `Unexpected ${found.told} of \`${written(percent)}\` from ${written(first)} to ${written(second)}, expected a ${direction}`,
          note: 'Swap the figures, or mend the word.',
          related
        }
        continue
      }
      if (meets(marginOf(list, percent), {low: low - slack, high: high + slack})) continue
      const isPoints = arePoints(found)
      const expected = rewritten(percent, rounded(exact))
      yield {
        at: {start: percent.start, end: percent.end},
        reason: `Unexpected \`${written(percent)}\`, expected ${isPoints ? 'percentage points' : `\`${expected}\``}`,
        ...(!isPoints && {expected: [expected]}),
        note: isPoints
          ? `${reckoning(found)}: write “percentage points”.`
          : `${reckoning(found)}: mend one of the figures.`,
        related
      }
    }
  }
})
