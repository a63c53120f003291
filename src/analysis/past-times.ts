import {calendarWord} from './calendar.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasCapital} from './tokens.js'

const spans = /^(?:month|night|week|year)$/
const units = /^(?:centuries|days?|decades?|hours?|minutes?|months?|weeks?|years?)$/

/** The end of words at a place that name a time which is over, as “yesterday”, “last week”, “two days ago”; none where none stand. */
export function pastTimeEnd({tokens, tags}: TaggedSentence, at: number): number | undefined {
  const [first, second, third] = [0, 1, 2].map((by) => tokens[at + by]?.lower ?? '')
  if (first === 'yesterday') return at + 1
  if (first === 'last' && spans.test(second ?? '')) return at + 2
  const isCount = tags[at] === 'NUM' || first === 'a' || first === 'an' || first === 'several' || first === 'many'
  return isCount && units.test(second ?? '') && third === 'ago' ? at + 3 : undefined
}

/** The end of a day of the year at a place, as “September 25” or “3 May 2014”; none where none stands. */
export function dayEnd({tokens}: TaggedSentence, at: number): number | undefined {
  const isMonth = (k: number) => calendarWord(tokens[k]?.lower ?? '')?.kind === 'month' && hasCapital(tokens[k])
  const isDay = (k: number) => tokens[k]?.kind === 'number' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[k].lower)
  if (!(isMonth(at) && isDay(at + 1)) && !(isDay(at) && isMonth(at + 1))) return undefined
  const comma = tokens[at + 2]?.text === ',' ? 1 : 0
  return /^(?:1\d|20)\d\d$/.test(tokens[at + 2 + comma]?.text ?? '') ? at + 3 + comma : at + 2
}
