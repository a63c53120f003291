import type {Story} from '../story.js'
import {daysBetween, exists} from './calendar.js'
import {type DateMention, dates} from './dates.js'
import {perTree} from './per-tree.js'
import {quantities} from './quantities.js'
import {sentences} from './sentences.js'
import {spanAt} from '../span.js'
import {beside, type Token, tokens} from './tokens.js'

/** Two years or two days, of which the first is told to begin what the second ends. */
export interface Interval {
  readonly from: {readonly first: Token; readonly last: Token}
  readonly to: {readonly first: Token; readonly last: Token}
  /** Whether the end comes before the beginning. */
  readonly isReversed: boolean
}

interface End {
  readonly first: Token
  readonly last: Token
  readonly year?: number
  readonly date?: DateMention
}

/** Words with which “from … to …” tells of a plan that is moved, or of a way back. */
const moved = new Set(
  'forward moved move moves moving brought bring back postponed delayed pushed shifted changed cut earlier advanced rescheduled fell fall dropped down reversed accelerated sooner'.split(
    ' '
  )
)
const era = /^(?:b\.?c\.?(?:e\.?)?|bc|bce|million|per|people)$/

/** How an interval is written: by words on both sides, or as the years of a life in brackets. */
function isInterval(list: readonly Token[], from: End, to: End): 'from' | 'between' | undefined {
  const opener = beside(list, from.first.index, -1)?.lower
  const gap = to.first.index - from.last.index
  const link = gap === 2 ? (list[from.last.index + 1]?.lower ?? '') : ''
  if (opener === 'between' && link === 'and') return 'between'
  if (opener === 'from' && /^(?:until|till|through)$/.test(link)) return 'between'
  if (opener === 'from' && /^(?:to|[–—-])$/.test(link)) return 'from'
  const isLife = opener === '(' && /^[–—-]$/.test(link) && beside(list, to.last.index, 1)?.text === ')'
  return isLife ? 'between' : undefined
}

function isReversed({year, date}: End, to: End): boolean {
  const [one, other] = [date?.days[0], to.date?.days[0]]
  if (one && other) {
    if (one.year !== undefined && other.year !== undefined)
      return exists(one) && exists(other) && daysBetween(one, other) < 0
    return one.year === other.year && one.month === other.month && one.day > other.day
  }
  if (one || other || year === undefined || to.year === undefined) return false
  const months = [date?.month, to.date?.month]
  return year > to.year || (year === to.year && (months[0] ?? 0) > (months[1] ?? 12))
}

/** The years and dates of the story, in order. */
function endsOf(story: Story): readonly End[] {
  const days = dates(story).filter(({kind, days}) => kind === 'month' || days.length === 1)
  const years = quantities(story).flatMap(({kind, value, first, last}): End[] =>
    kind === 'year' && /^[12]\d{3}$/.test(first.text) && first === last ? [{first, last, year: value}] : []
  )
  const dated = days.map((date): End => ({
    first: date.first,
    last: date.last,
    date,
    ...(date.year !== undefined && {year: date.year})
  }))
  const free = years.filter(
    ({first}) => !dated.some((one) => one.first.index <= first.index && first.index <= one.last.index)
  )
  return [...dated, ...free].sort((a, b) => a.first.index - b.first.index)
}

/** The intervals of the story in order. */
export const intervals = perTree((story: Story): readonly Interval[] => {
  const list = tokens(story)
  const ends = endsOf(story)
  return ends.flatMap((from, at): Interval[] => {
    const to = ends[at + 1]
    const kind = to && isInterval(list, from, to)
    if (!kind || era.test(beside(list, to.last.index, 1)?.lower ?? '')) return []
    const sentence = spanAt(sentences(story), from.first.start)
    if (kind === 'from' && sentence?.tokens.some(({lower}) => moved.has(lower))) return []
    return [{from, to, isReversed: isReversed(from, to)}]
  })
})
