import {lazy, table} from '../dictionary.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {kindByPlace, type QuantityKind} from './figure-kinds.js'
import {type Figure, figureAt, unitOf} from './figures.js'
import {numberWord} from './numerals.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A figure as written, with its sign or unit. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  readonly value: number
  /** `%`, the ISO 4217 code of a currency, or the symbol of a unit. */
  readonly unit?: string
  /** Whether no figure is given: “thousands”. */
  readonly isVague: boolean
  /** The first and the last of its tokens. */
  readonly first: Token
  readonly last: Token
}

const rows = table('currencies', ['currency', 'code', 'place'])
const currencies = lazy(() => new Map(rows().map(({currency, code, place}) => [`${place} ${currency}`, code])))

/** The words before “$” that belong to the sign, and others that a figure can begin with but that are no number. */
const openers = new Set(['a', 'c', 'hk', 'nt', 'nz', 'r', 'rs', 's', 'us'])

/** “%”, “per cent”, “percentage points”, “dollars”. */
function unitAfter(list: readonly Token[], at: number, figure: Figure): Figure {
  const token = beside(list, at, figure.length)
  const lower = token?.lower ?? ''
  const percent =
    lower === '%' || lower === 'percent'
      ? 1
      : lower === 'per' && beside(list, at, figure.length + 1)?.lower === 'cent'
        ? 2
        : 0
  if (percent > 0) return {...figure, length: figure.length + percent, kind: 'percent', unit: '%'}
  if (lower === 'percentage' && /^points?$/.test(beside(list, at, figure.length + 1)?.lower ?? ''))
    return {...figure, length: figure.length + 2, kind: 'percent', unit: '%'}
  const code = token && (currencies().get(`after ${token.text}`) ?? currencies().get(`after ${lower}`))
  if (code !== undefined) return {...figure, length: figure.length + 1, kind: 'money', ...(code && {unit: code})}
  if (/^years?$/.test(lower) && beside(list, at, figure.length + 1)?.lower === 'old')
    return {...figure, length: figure.length + 2, kind: 'age'}
  const measure = figure.kind ? undefined : unitOf(lower)
  return measure === undefined ? figure : {...figure, length: figure.length + 1, kind: 'measure', unit: measure}
}

/** The code of the currency whose sign begins at a place, and how many tokens the sign takes: “$”, “US$”. */
function signAt(list: readonly Token[], at: number, token: Token): readonly [string | undefined, number] {
  const next = beside(list, at, 1)
  const long = next?.text === '$' && next.before === '' ? currencies().get(`before ${token.text}$`) : undefined
  if (long !== undefined) return [long, 2]
  const sign = token.kind === 'symbol' || token.text === 'Rs' ? currencies().get(`before ${token.text}`) : undefined
  return [sign, sign === undefined ? 0 : 1]
}

function quantityAt(list: readonly Token[], at: number): Quantity | undefined {
  const first = list[at]
  if (!first) return undefined
  const [sign, length] = signAt(list, at, first)
  const from = at + length
  const number = beside(list, at, length)
  const figure = number && (sign === undefined || number.kind === 'number') ? figureAt(list, from) : undefined
  if (!figure) return undefined
  const whole: Figure = sign === undefined ? unitAfter(list, from, figure) : {...figure, kind: 'money', unit: sign}
  const {value, unit, kind, isVague = false} = whole
  const last = list[from + whole.length - 1] ?? first
  return {
    ...join(first, last),
    kind: kind ?? kindByPlace(list, from, whole.length, value),
    value,
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
