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

/** Quotations of so many words are names and terms, which nobody needs to have said. */
const mostOfTerm = 2

function quotationStatus({text, speaker}: Worksheet['quotes'][number]): string {
  if (speaker) return 'has a speaker'
  return text.trim().split(/\s+/).length > mostOfTerm ? 'no speaker' : 'a term'
}

const quotationsOf = ({quotes}: Worksheet): Item[] =>
  quotes
    .map((quote): Item => ({
      what: 'quotation',
      place: quote.place,
      text: quote.text,
      detail: '',
      source: quote.speaker?.text ?? '',
      status: quotationStatus(quote)
    }))
    .sort((one, other) => Number(one.status !== 'no speaker') - Number(other.status !== 'no speaker'))

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

type Figure = Worksheet['figures'][number]

/** Whether a figure is a small number in words, such as “two” or “second”, or a part of a date. */
const isTrifle = ({text, value, place}: Figure, dates: Worksheet['dates']) =>
  (Number.isInteger(value) && value < 10 && /^\p{L}+$/u.test(text)) ||
  dates.some(({place: {start, end}}) => start.offset <= place.start.offset && place.end.offset <= end.offset)

/** What a figure with words in it amounts to: “4,200,000 GBP” for “£4.2m”; nothing for “4,200” and “thousands”. */
function amountOf({text, value, unit}: Figure): string {
  const digits = text.replaceAll(/[^\d.–-]/g, '')
  if (Number(digits) === value || /\d[–-]\d/.test(digits) || /^\p{L}+s$/u.test(text)) return ''
  const currency = unit !== null && /^[A-Z]{3}$/.test(unit) ? ` ${unit}` : ''
  return value.toLocaleString('en', {maximumFractionDigits: 2}) + currency
}

const figuresOf = ({figures, dates}: Worksheet): Item[] =>
  figures
    .filter((figure) => !isTrifle(figure, dates))
    .map((figure) => ({
      what: 'figure',
      place: figure.place,
      text: figure.text,
      detail: amountOf(figure),
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
