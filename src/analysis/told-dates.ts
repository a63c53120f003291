import {isIsoDate} from '../iso-date.js'
import {overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {exists} from './calendar.js'
import {type DateMention, dates} from './dates.js'
import {marksOf} from './marks.js'

/** A date that the draft tells in full, as `YYYY-MM-DD`, or as `YYYY-MM` without a day. */
export interface ToldDate extends Span {
  readonly date: string
}

/** A date as `YYYY-MM-DD` or `YYYY-MM`; nothing where it has no year, may be one of two, or is none. */
function isoDate({year, month, days}: DateMention): string | undefined {
  if (year === undefined || month === undefined || days.length > 1 || !days.every(exists)) return undefined
  return [year, month, ...days.map(({day}) => day)].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The dates of the story in order: as the markup gives them, or else as they are written. */
export function toldDates(story: Story): readonly ToldDate[] {
  const marked = marksOf(story, 'time').flatMap(({value, start, end}): ToldDate[] =>
    isIsoDate(value.slice(0, 10)) ? [{start, end, date: value.slice(0, 10)}] : []
  )
  const read = dates(story).flatMap((mention): ToldDate[] => {
    const date = isoDate(mention)
    const isMarked = marked.some((mark) => overlaps(mark, mention))
    return date === undefined || isMarked ? [] : [{start: mention.start, end: mention.end, date}]
  })
  return [...marked, ...read].sort((a, b) => a.start - b.start)
}
