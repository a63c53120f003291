import type {Story} from '../story.js'
import {type CalendarDay, exists} from './calendar.js'
import {type DateMention, dates} from './dates.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/** A day that is counted from that of the draft and named again: “yesterday (Tuesday)”, “tomorrow, 3 May”. */
export interface RelativeDay {
  readonly relative: DateMention
  readonly named: DateMention
  /** How many days after that of the draft it is. */
  readonly offset: number
  readonly weekday?: number
  readonly day?: CalendarDay
}

const opens = /^[(,[–—-]$/
const closes = /^[,.;:)\]–—!?-]?$/

/** Whether one date only names another again: “yesterday | (Tuesday)”, “Tuesday | (yesterday)”. */
function isAgain(list: readonly Token[], one: DateMention, other: DateMention): boolean {
  const mark = beside(list, one.last.index, 1)
  if (!mark || !opens.test(mark.text) || other.first.index > mark.index + 2) return false
  const next = beside(list, mark.index, 1)
  const begins = next === other.first || next === other.weekdayToken
  const last = Math.max(other.last.index, other.weekdayToken?.index ?? 0)
  const close = beside(list, one.last.index, last - one.last.index + 1)?.text ?? ''
  // “yesterday, Tuesday and Monday” is a list.
  return begins && (mark.text === '(' ? close === ')' : mark.text !== ',' || closes.test(close))
}

/** The relative days of the story that are named again right beside them, in order. */
export const relativeDays = perTree((story: Story): readonly RelativeDay[] => {
  const list = tokens(story)
  const all = dates(story)
  return all.flatMap((one, at): RelativeDay[] => {
    const other = all[at + 1]
    const relative = one.kind === 'relative' ? one : other
    const named = one.kind === 'relative' ? other : one
    if (
      !other ||
      relative?.offset === undefined ||
      !named ||
      !/^(?:weekday|day)$/.test(named.kind) ||
      !isAgain(list, one, other)
    )
      return []
    const [day] = named.days
    return [
      {
        relative,
        named,
        offset: relative.offset,
        ...(named.weekday !== undefined && {weekday: named.weekday}),
        ...(day && named.days.length === 1 && exists(day) && {day})
      }
    ]
  })
})
