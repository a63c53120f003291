import {isIsoDate} from '../iso-date.js'
import {storyData, type Story} from '../story.js'
import {type CalendarDay, exists, readIsoDay} from './calendar.js'
import {isCapitalWord} from './capitals.js'
import {dates} from './dates.js'
import {marksOf} from './marks.js'
import {paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/** A dateline stands above the story or opens it. */
const lastParagraph = 2
const longestDateline = 14

const isPlace = (token: Token) => isCapitalWord(token) || /^[,.()/]$/.test(token.text)

/** The day of “LONDON, 3 April 2024 – …”: names and a full date, then a dash. */
function ofDateline(story: Story): Required<CalendarDay> | undefined {
  const list = tokens(story)
  for (const {days, first, last, weekdayToken} of dates(story)) {
    if (first.paragraph.index > lastParagraph) return undefined
    const [day] = days
    if (day?.year === undefined || days.length > 1 || !exists(day)) continue
    const before = list
      .slice(Math.max(0, first.index - longestDateline), first.index)
      .filter((token) => token.paragraph === first.paragraph)
    let end = last.index + 1
    // “LONDON, 3 April 2024 (Island Press) – …”
    if (beside(list, last.index, 1)?.text === '(')
      while (beside(list, last.index, end - last.index) && list[end - 1]?.text !== ')') end++
    const isDash = /^(?:[–—-]|--)$/.test(beside(list, last.index, end - last.index)?.text ?? '')
    const isOpening =
      before[0]?.start === first.paragraph.start && before.every((token) => token === weekdayToken || isPlace(token))
    if (isDash && isOpening) return {...day, year: day.year}
  }
  return undefined
}

/** The day that the markup gives the first words of the story. */
function ofMark(story: Story): Required<CalendarDay> | undefined {
  const mark = marksOf(story, 'time').find(({paragraph}) => paragraph.index <= lastParagraph)
  return mark && isIsoDate(mark.value.slice(0, 10)) ? readIsoDay(mark.value) : undefined
}

/**
 * The day of the draft: as its front matter, the config or the command gives it, else of its dateline, else of a time that is
 * marked at its head; nothing where none of these tells. It never comes from a clock.
 */
export const draftDay = perTree((story: Story): Required<CalendarDay> | undefined => {
  const {date} = storyData(story)
  if (date !== undefined) return readIsoDay(date)
  // A story without a paragraph has no dateline.
  return paragraphs(story).length > 0 ? (ofDateline(story) ?? ofMark(story)) : undefined
})
