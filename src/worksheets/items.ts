import type {Place} from '../place.js'
import type {Worksheet} from '../worksheet.js'

/** A line of a worksheet that somebody ticks off. */
export interface Item {
  readonly what: 'claim' | 'quotation' | 'name' | 'figure' | 'date'
  readonly place: Place
  readonly text: string
  /** What it claims, how much, or which day it is. */
  readonly detail: string
  /** Who says it, as the draft has it; empty where nobody does. */
  readonly source: string
  readonly status: string
}

const statusOf = {
  attributed: 'has a source',
  vague: 'names nobody',
  linked: 'has a link',
  unattributed: 'no source'
} as const

const claimsOf = ({claims}: Worksheet): Item[] =>
  claims.map(({place, text, kinds, status, source}) => ({
    what: 'claim',
    place,
    text,
    detail: kinds.join(', ') || 'fact',
    source: source?.text ?? '',
    status: statusOf[status]
  }))

const quotationsOf = ({quotes}: Worksheet): Item[] =>
  quotes
    .map(({place, text, speaker}): Item => ({
      what: 'quotation',
      place,
      text,
      detail: '',
      source: speaker?.text ?? '',
      status: speaker ? 'has a speaker' : 'no speaker'
    }))
    .sort((one, other) => Number(one.source !== '') - Number(other.source !== ''))

const namesOf = ({names}: Worksheet): Item[] =>
  names
    .flatMap(({name, kind, role, places: [place], places}): Item[] =>
      place
        ? [
            {
              what: 'name',
              place,
              text: name,
              detail: [role, kind, places.length > 1 ? `${places.length} times` : null].filter(Boolean).join(', '),
              source: '',
              status: kind ? 'is known' : 'not known'
            }
          ]
        : []
    )
    .sort((one, other) => Number(one.status === 'is known') - Number(other.status === 'is known'))

const figuresOf = ({figures}: Worksheet): Item[] =>
  figures.map(({place, text, value, unit}) => ({
    what: 'figure',
    place,
    text,
    detail: unit === null ? `${value}` : `${value} ${unit}`,
    source: '',
    status: ''
  }))

const datesOf = ({dates}: Worksheet): Item[] =>
  dates.map(({place, text, date}) => ({what: 'date', place, text, detail: date, source: '', status: ''}))

/** The lines of a worksheet in groups, in each those first that need a check most; groups may be empty. */
export const groups = (sheet: Worksheet): readonly (readonly [title: string, items: readonly Item[]])[] => [
  ['Claims', claimsOf(sheet)],
  ['Quotations', quotationsOf(sheet)],
  ['Names', namesOf(sheet)],
  ['Figures', figuresOf(sheet)],
  ['Dates', datesOf(sheet)]
]

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How a draft stands, in two sentences. */
export function summaryOf({summary}: Worksheet): string {
  const {claims, attributed, quotations, spoken, named, anonymous} = summary
  const ofClaims = claims > 0 ? `, ${percent(attributed, claims)} with a source` : ''
  const ofQuotations = quotations > 0 ? `, ${percent(spoken, quotations)} with a speaker` : ''
  const names = named.length > 0 ? `: ${named.join(', ')}` : ''
  return [
    `${counted(claims, 'claim')}${ofClaims}; ${counted(quotations, 'quotation')}${ofQuotations}.`,
    `${counted(named.length, 'named source')}${names}; ${counted(anonymous.length, 'source')} without a name.`
  ].join(' ')
}
