import {lazy, table} from '../dictionary.js'
import type {Story} from '../story.js'
import {hedgeOf} from './figure-margins.js'
import {figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {beside, type Token, tokens} from './tokens.js'

/** A measure that is given again in another unit: “5 miles (8 km)”. */
export interface Conversion {
  readonly from: Quantity
  readonly to: Quantity
  /** What the first is in the unit of the second; several where a word stands for several units, as “ton”. */
  readonly right: readonly number[]
  /** What the second is in the unit of the first, in the same order. */
  readonly back: readonly number[]
}

type Convert = (value: number) => number

const rows = table('conversions', ['from', 'to', 'factor', 'add'])
const converters = lazy(() => {
  const found = new Map<string, Convert[]>()
  const add = (key: string, convert: Convert) => found.set(key, [...(found.get(key) ?? []), convert])
  for (const row of rows()) {
    const [factor, plus] = [Number(row.factor), Number(row.add)]
    add(`${row.from} ${row.to}`, (value) => value * factor + plus)
    add(`${row.to} ${row.from}`, (value) => (value - plus) / factor)
    if (plus === 0) continue
    // A rise of 2°C is one of 3.6°F.
    add(`${row.from} ${row.to}`, (value) => value * factor)
    add(`${row.to} ${row.from}`, (value) => value / factor)
  }
  return found
})

/** The unit of a figure; “pounds” are a weight beside another. */
const unitOf = ({unit = '', last}: Quantity) => (last.lower === 'pounds' ? 'lb' : unit)

/** The smaller unit that a larger one goes with, and how many make one: “6ft 2in”. */
const parts: Readonly<Record<string, readonly [unit: string, count: number]>> = {
  ft: ['in', 12],
  st: ['lb', 14],
  lb: ['oz', 16]
}

/** A measure in two units taken as one in the smaller: “6ft 2in” is 74 inches. */
function joined(figures: readonly Quantity[]): Quantity[] {
  const found: Quantity[] = []
  for (const figure of figures) {
    const before = found.at(-1)
    const [unit, count = 0] = parts[before?.unit ?? ''] ?? []
    if (before && unit === figure.unit && before.last.index === figure.first.index - 1)
      found.splice(-1, 1, {
        ...figure,
        value: before.value * count + figure.value,
        start: before.start,
        first: before.first
      })
    else found.push(figure)
  }
  return found
}

/** Whether a measure gives the one before it again: “5 miles | (8 km)”, “5 miles, | or about 8 km”. */
function repeats(list: readonly Token[], from: Quantity, to: Quantity): boolean {
  const at = from.last.index
  const lower = (by: number) => beside(list, at, by)?.lower
  const gap = to.first.index - at - 1
  const lead =
    lower(1) === '(' || lower(1) === '[' || lower(1) === '/'
      ? 1
      : lower(1) === ',' && lower(2) === 'or'
        ? 2
        : lower(1) === 'or'
          ? 1
          : 0
  if (lead === 0 || gap < lead || gap > lead + 3) return false
  const isHedged = gap > lead && hedgeOf(list, to) !== undefined
  const next = beside(list, to.last.index, 1)?.lower ?? ''
  const closes = !/^[([]$/.test(lower(1) ?? '') || /^(?:[)\],;/]|or)$/.test(next)
  return closes && (gap === lead || isHedged)
}

const lengths = new Set(['ft', 'in', 'yd', 'mi', 'km'])

/** The figure as a measure beside another: the “m” of “150m (500ft)” is no million. */
function asMeasure(figure: Quantity, beside: Quantity | undefined): Quantity {
  const isMetre = figure.kind === 'count' && /\dm$/.test(figure.last.lower) && lengths.has(beside?.unit ?? '')
  return isMetre ? {...figure, kind: 'measure', value: figure.value / 1e6, unit: 'm'} : figure
}

/** The measures of the story that are given in two units, in order. */
export const conversions = perTree((story: Story): readonly Conversion[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap(({figures}) => {
    if (figures.length < 2 || !figures.some(({kind}) => kind === 'measure')) return []
    const measures = joined(figures)
    return measures.flatMap((second, k): Conversion[] => {
      const first = measures[k - 1]
      const from = first && asMeasure(first, second)
      const to = asMeasure(second, first)
      if (!from || !repeats(list, from, to)) return []
      const forth = converters().get(`${unitOf(from)} ${unitOf(to)}`)
      const back = converters().get(`${unitOf(to)} ${unitOf(from)}`)
      if (!forth || !back) return []
      return [{from, to, right: forth.map((one) => one(from.value)), back: back.map((one) => one(to.value))}]
    })
  })
})
