import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {kindByPlace, type QuantityKind} from './figure-kinds.js'
import {isCounted, rangeEnd, scaleOf} from './figure-ranges.js'
import {numberWord} from './numerals.js'
import {perTree} from './per-tree.js'
import {figureWithUnit, minusBefore} from './signed-figures.js'
import {type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A figure as written, with its sign or unit. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  readonly value: number
  /** The higher end of a range: “10–15”, “between 5 and 7”. */
  readonly high?: number
  /** `%`, `pp` for percentage points, the ISO 4217 code of a currency, or the symbol of a unit. */
  readonly unit?: string
  /** Whether no figure is given: “thousands”. */
  readonly isVague: boolean
  /** The first and the last of its tokens. */
  readonly first: Token
  readonly last: Token
}

/** The words before “$” that belong to the sign, and others that a figure can begin with but that are no number. */
const openers = new Set(['a', 'c', 'hk', 'nt', 'nz', 'r', 'rs', 's', 'us'])

const isYearLike = (value: number) => Number.isInteger(value) && value >= 1100 && value < 2100

function quantityAt(list: readonly Token[], at: number): Quantity | undefined {
  const low = figureWithUnit(list, at)
  const minus = minusBefore(list, at)
  const first = minus ?? list[at]
  if (!low || !first) return undefined
  const end = rangeEnd(list, low, at)
  const whole = end ?? low
  const {unit, isVague = false} = whole
  const last = list[whole.from + whole.length - 1] ?? first
  const isScore = low.kind === 'score' && low.high !== undefined && low.high > low.value && isCounted(list, low)
  const high = end?.value ?? low.high
  // “From 1922 to 1990” is a spell.
  const isSpell =
    !unit && high !== undefined && isYearLike(low.value) && isYearLike(high) && high > low.value && end !== undefined
  const kind = isScore
    ? 'count'
    : isSpell && list[end.from - 1]?.lower === 'to'
      ? 'year'
      : (whole.kind ?? kindByPlace(list, low.from, whole.from + whole.length - low.from, low.value))
  return {
    ...join(first, last),
    kind,
    value: minus ? -low.value : low.value * scaleOf(low, end),
    ...(high !== undefined && {high}),
    ...(unit && {unit}),
    isVague,
    first,
    last
  }
}

/** The tokens that a figure may begin with: a number, a sign, or one of the words for them. */
const beginnings = tokensWhere(
  ({text, lower}) =>
    /^\d|^[^\p{L}\p{N}\p{P}]/u.test(text) ||
    openers.has(lower) ||
    numberWord(lower) !== undefined ||
    lower.startsWith('mid-') ||
    (lower.includes('-') && numberWord(lower.slice(0, lower.indexOf('-'))) !== undefined)
)

/** The figures of the story in order, in digits and in words; none overlaps another. */
export const quantities = perTree((story: Story): readonly Quantity[] => {
  const list = tokens(story)
  const found: Quantity[] = []
  let end = 0
  for (const {index: at} of beginnings(story)) {
    const quantity = at < end ? undefined : quantityAt(list, at)
    if (!quantity) continue
    found.push(quantity)
    end = quantity.last.index + 1
  }
  return found
})
