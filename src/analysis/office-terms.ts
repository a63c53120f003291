import {lazy, table} from '../dictionary.js'

/** A spell in office. Days are counted; of a date that is not exact the earliest and the latest day are kept. */
export interface Term {
  readonly person: string
  readonly office: string
  readonly place: string
  /** As the dictionary has them; `to` is empty where no end is known. */
  readonly from: string
  readonly to: string
  readonly earliestStart: number
  readonly latestStart: number
  /** The last day that is sure. */
  readonly earliestEnd: number
  readonly latestEnd: number
  /** The title of the table that tells it. */
  readonly source: string
}

/** A period of days, both ends included. */
export interface Period {
  readonly from: number
  readonly to: number
}

const perDay = 86_400_000

/** The number of a day, which may be none of the calendar. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / perDay

/** The days that `2017`, `2017-05` or `2017-05-14` can mean. */
export function periodOf(date: string): Period {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return {from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31)}
  if (day === undefined) return {from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 0)}
  return {from: dayNumber(year, month, day), to: dayNumber(year, month, day)}
}

const sources = table('fact-sources', ['source', 'title', 'until'])
const rows = table('offices', ['person', 'office', 'place', 'from', 'to', 'source'])

const terms = lazy((): readonly Term[] => {
  const known = new Map(sources().map((row) => [row.source, row]))
  return rows().map(({person, office, place, from, to, source}) => {
    const start = periodOf(from)
    const end = to === '' ? undefined : periodOf(to)
    return {
      person,
      office,
      place,
      from,
      to,
      earliestStart: start.from,
      latestStart: start.to,
      earliestEnd: end?.from ?? periodOf(known.get(source)?.until ?? from).to,
      latestEnd: end?.to ?? Infinity,
      source: known.get(source)?.title ?? source
    }
  })
})

function grouped(key: (term: Term) => string): ReadonlyMap<string, readonly Term[]> {
  const found = new Map<string, Term[]>()
  for (const term of terms()) {
    const list = found.get(key(term))
    if (list) list.push(term)
    else found.set(key(term), [term])
  }
  return found
}

const byPerson = lazy(() => grouped(({person}) => person))
const byPlace = lazy(() => grouped(({place}) => place))

/** Every known spell in office of a person. */
export const termsOf = (person: string): readonly Term[] => byPerson().get(person) ?? []

/** Every known spell in one of these offices of a country or body. */
export const termsAt = (place: string, offices: readonly string[]): readonly Term[] =>
  byPlace()
    .get(place)
    ?.filter(({office}) => offices.includes(office)) ?? []

/** Days for which a draft may still call somebody by an office that has just begun or ended. */
const grace = 21

/** Whether a spell may touch a period. */
export const mayTouch = (term: Term, {from, to}: Period): boolean =>
  term.earliestStart - grace <= to && from <= term.latestEnd + grace

/** Whether a spell surely holds all of a period. */
export const surelyHolds = (term: Term, {from, to}: Period): boolean =>
  term.latestStart <= from && to <= term.earliestEnd
