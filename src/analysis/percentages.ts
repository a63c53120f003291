import {lazy, table} from '../dictionary.js'
import type {Story} from '../story.js'
import {gapBetween, hedgeOf, type Margin, marginOf} from './figure-margins.js'
import {figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {beside, type Token, tokens} from './tokens.js'

/** A percentage that stands beside the figures that it follows from. */
export interface Percentage extends Margin {
  /** `share`: “12 of 40 (30%)”; `change`: “rose from 10 to 15, up 50%”; `points`: the same where both are percentages. */
  readonly kind: 'share' | 'change' | 'points'
  readonly percent: Quantity
  /** The part and the whole, or what was and what is; both are one where one figure says both, as “two-thirds”. */
  readonly first: Quantity
  readonly second: Quantity
  /** What the figures come to, before their rounding is taken into account. */
  readonly exact: number
  /** Whether the words beside the percentage tell of a rise or of a fall. */
  readonly told?: Direction
}

export type Direction = 'rise' | 'fall'

const directions = lazy(
  () => new Map(table('directions', ['word', 'direction'])().map(({word, direction}) => [word, direction as Direction]))
)

/** How many words stand between a rise and its percentage: “rose by nearly | 20%”. */
const longestLead = 3

/** What the words before a percentage, or right after it, say of its direction: “down 8%”, “a 20% increase”. */
function directionOf(list: readonly Token[], {first, last}: Quantity): Direction | undefined {
  const next = directions().get(beside(list, last.index, 1)?.lower ?? '')
  if (next) return next
  for (let by = 1; by <= longestLead; by++) {
    const token = beside(list, first.index, -by)
    if (token?.kind !== 'word') return undefined
    const told = directions().get(token.lower)
    if (told) return told
  }
  return undefined
}

/** What leads from the figures to their percentage: “(”, “, or about”, “, an increase of”. */
const lead =
  /^(?:[\p{L}\d’'-]+ ){0,4}(?:\(|, or|or|[–—-]|,)(?: (?:or|about|around|nearly|almost|roughly|some|just|over|under|more|less|than|up|down|by|approximately|a|an|rise|increase|drop|fall|decline|growth|jump|gain|loss|reduction|decrease|of|sharp|that|which|is|was|means|meaning|marking|represents|representing))*$/u
const beforeWhole = /^(?:out )?of(?: [\p{L}’'-]+){0,3}$/u

/** What after a percentage says that it is one of something else. */
const ofElse = /^(?:of|more|less|fewer|higher|lower|in|among|share|points?|an?|each|every|annually|yearly|per)$/

/** Whether a percentage is led to by the figure before it, and closes what opens it. */
function follows(list: readonly Token[], before: Quantity, percent: Quantity): boolean {
  const gap = gapBetween(list, before, percent)
  const next = beside(list, percent.last.index, 1)
  if (!lead.test(gap) || ofElse.test(next?.lower ?? '')) return false
  if (gap.includes('(')) return next?.text === ')'
  return !gap.endsWith(',') || next === undefined || /^[,.;)]$/.test(next.text)
}

const isExact = ({kind, first, last}: Quantity) => kind === 'fraction' && first !== last

/** The share that a part has of its whole, in percent. */
function shareOf(list: readonly Token[], part: Quantity, whole: Quantity): Pick<Percentage, 'low' | 'high' | 'exact'> {
  if (part === whole) {
    const slack = isExact(part) ? 0 : 4
    return {low: 100 * part.value - slack, high: 100 * part.value + slack, exact: 100 * part.value}
  }
  const [a, b] = [marginOf(list, part), marginOf(list, whole)]
  return {
    low: (100 * a.low) / b.high,
    high: (100 * a.high) / Math.max(b.low, Number.MIN_VALUE),
    exact: (100 * part.value) / whole.value
  }
}

const isCount = (quantity: Quantity | undefined) =>
  quantity !== undefined &&
  (quantity.kind === 'count' || quantity.kind === 'money') &&
  !quantity.isVague &&
  quantity.high === undefined

/** Whether two figures are a part and its whole: “12 of the 40”, “Of 40 members, 12”. */
function isPart(list: readonly Token[], one: Quantity, other: Quantity): 'part first' | 'whole first' | undefined {
  if (!isCount(one) || !isCount(other) || one.kind !== other.kind || one.unit !== other.unit) return undefined
  const gap = gapBetween(list, one, other)
  if (one.value <= other.value && beforeWhole.test(gap)) return 'part first'
  const lead = [1, 2].some((by) => beside(list, one.first.index, -by)?.lower === 'of')
  return lead && one.value >= other.value && /^(?:[\p{L}’'-]+ ){0,4},$/u.test(gap) ? 'whole first' : undefined
}

/** The shares that stand beside a percentage. */
function* sharesIn(list: readonly Token[], figures: readonly Quantity[], at: number): Generator<Percentage> {
  const percent = figures[at]
  if (percent?.unit !== '%' || percent.high !== undefined) return
  const share = (first: Quantity, second: Quantity): Percentage => ({
    kind: 'share',
    percent,
    first,
    second,
    ...shareOf(list, first, second)
  })
  const [before, last, next, after] = [at - 2, at - 1, at + 1, at + 2].map((k) => figures[k])
  if (last?.kind === 'fraction' && follows(list, last, percent)) yield share(last, last)
  else if (before && last && follows(list, last, percent)) {
    const order = isPart(list, before, last)
    if (order === 'part first') yield share(before, last)
    if (order === 'whole first') yield share(last, before)
  }
  const opens = next && /^(?:\(|, or)(?: [a-z]+)?$/.test(gapBetween(list, percent, next))
  if (next && opens && isExact(next)) yield share(next, next)
  else if (next && after && opens && isPart(list, next, after) === 'part first') yield share(next, after)
}

const changing = new Set<Quantity['kind']>(['count', 'money', 'measure', 'percent'])

/** Whether one figure can change into another: they count or measure the same, and neither is vague or a range. */
const isLike = (one: Quantity, other: Quantity) =>
  [one, other].every(({kind, isVague, high}) => changing.has(kind) && !isVague && high === undefined) &&
  (one.unit ?? other.unit) === other.unit

/** Whether two figures are what was and what is: “from 10 to 15”, “to 15 from 10”. */
function isChange(list: readonly Token[], one: Quantity, other: Quantity): 'old first' | 'new first' | undefined {
  if (!isLike(one, other)) return undefined
  const lower = (by: number) => beside(list, one.first.index, by)?.lower
  const lead = hedgeOf(list, one) ? (lower(-2) ?? lower(-1)) : lower(-1)
  const gap = gapBetween(list, one, other)
  if (lead === 'from' && /^(?:(?:[\p{L}’'-]+|[12]\d{3}) ){0,4}to(?: [a-z]+){0,2}$/u.test(gap)) return 'old first'
  return lead === 'to' && /^(?:[\p{L}’'-]+ ){0,2}from(?: [a-z]+)?$/u.test(gap) ? 'new first' : undefined
}

/** The change from one figure to another, in percent, or in points where both are percentages. */
function changeOf(list: readonly Token[], percent: Quantity, first: Quantity, second: Quantity): Percentage {
  const [a, b] = [marginOf(list, first), marginOf(list, second)]
  const kind = percent.unit === 'pp' ? 'points' : 'change'
  const reckon = (from: number, to: number) => (kind === 'points' ? to - from : 100 * (to / from - 1))
  const ends = [reckon(a.low, b.low), reckon(a.low, b.high), reckon(a.high, b.low), reckon(a.high, b.high)]
  const sign = second.value < first.value ? -1 : 1
  const known = ends.map((end) => (Number.isFinite(end) ? sign * end : end))
  const told = directionOf(list, percent)
  return {
    ...(told && {told}),
    kind,
    percent,
    first,
    second,
    low: Math.min(...known),
    high: Math.max(...known),
    exact: sign * reckon(first.value, second.value)
  }
}

/** What leads from a percentage to the figures that changed: “20% | on Thursday to”, “20% | from”. */
const beforeChange =
  /^(?:(?:rise|increase|drop|fall|decline|jump) ?)?(?:(?:on|in|at|last|this) \p{L}+ ?)?,?(?: ?(?:from|to))(?: [a-z]+)?$/u

/** “$25bn in the quarter, | down 8% from | $27bn”. */
function changeAround(
  list: readonly Token[],
  percent: Quantity,
  last: Quantity | undefined,
  next: Quantity | undefined
): Percentage | undefined {
  if (!last || !next || percent.unit === 'pp' || last.kind === 'percent' || !isLike(last, next)) return undefined
  const isLed = /^(?:[\p{L}’'-]+ ){0,6},? ?(?:up|down)(?: (?:by|about|around|nearly|almost|some))?$/u
  const isFrom = /^(?:on the year |year on year )?from(?: [a-z]+)?$/
  return isLed.test(gapBetween(list, last, percent)) && isFrom.test(gapBetween(list, percent, next))
    ? changeOf(list, percent, next, last)
    : undefined
}

/** The changes that stand beside a percentage. */
function* changesIn(list: readonly Token[], figures: readonly Quantity[], at: number): Generator<Percentage> {
  const percent = figures[at]
  if (percent?.kind !== 'percent' || percent.high !== undefined) return
  const [before, last, next, after] = [at - 2, at - 1, at + 1, at + 2].map((k) => figures[k])
  const around = changeAround(list, percent, last, next)
  if (around) yield around
  const pairs = [
    [next, after, next && beforeChange.test(gapBetween(list, percent, next))],
    [before, last, last && follows(list, last, percent)]
  ] as const
  for (const [one, other, isBeside] of pairs) {
    const order = one && other && isBeside ? isChange(list, one, other) : undefined
    if (one && other && order)
      yield order === 'old first' ? changeOf(list, percent, one, other) : changeOf(list, percent, other, one)
  }
}

/** The percentages of the story that stand beside the figures that they follow from, in order. */
export const percentages = perTree((story: Story): readonly Percentage[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap((sentence) => {
    if (!sentence.figures.some(({kind}) => kind === 'percent')) return []
    const figures = sentence.figures.filter(({kind}) => kind !== 'year')
    return figures.flatMap(({kind}, at) =>
      kind === 'percent' ? [...sharesIn(list, figures, at), ...changesIn(list, figures, at)] : []
    )
  })
})
