import {spanAt} from '../span.js'
import type {Story} from '../story.js'
import {type CalendarDay, exists} from './calendar.js'
import {type DateMention, dates} from './dates.js'
import {verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {type TaggedSentence, taggedSentences} from './tagged-sentences.js'

/** A day with its year, and the tense of the verb that stands right before it: “met on 3 July 2024”. */
export interface TensedDay {
  readonly date: DateMention
  readonly day: CalendarDay
  readonly tense: 'past' | 'future'
}

/** The most words between the verb and its day: “met | in Leeds on”. */
const longestGap = 3
/** Words with which a past tense tells of a plan. */
const plans = new Set(
  'will would could should may might shall scheduled due planned expected set until till deadline by expire expires expired postponed booked fixed announced proposed agreed ordered told said promised called moved delayed pushed to for if before ahead'.split(
    ' '
  )
)

/** The tense of the verb before a place. */
function tenseBefore({tokens, tags}: TaggedSentence, at: number): TensedDay['tense'] | undefined {
  for (let k = at - 1; k >= Math.max(0, at - longestGap - 1); k--) {
    const token = tokens[k]
    if (token?.kind !== 'word') return undefined
    if (tokens[k - 1]?.lower === 'will') return 'future'
    if (tags[k] !== 'VERB') continue
    const isPast = verbForms(token.lower).some(({form}) => form === 'past') && tags[k - 1] !== 'AUX'
    return isPast && tags[k - 1] !== 'PART' ? 'past' : undefined
  }
  return undefined
}

/** The days with their year that a verb stands right before, outside quotations, in order. */
export const tensedDays = perTree((story: Story): readonly TensedDay[] => {
  const days = dates(story).filter(
    ({days: [day], kind, year}) => kind === 'day' && year !== undefined && day && exists(day)
  )
  if (days.length === 0) return []
  const all = taggedSentences(story)
  return days.flatMap((date): TensedDay[] => {
    const [day] = date.days
    const sentence = spanAt(all, date.first.start)
    const at = sentence
      ? (date.weekdayToken && date.weekdayToken.index < date.first.index ? date.weekdayToken : date.first).index -
        (sentence.tokens[0]?.index ?? 0)
      : 0
    if (!day || !sentence || sentence.tokens[at - 1]?.lower !== 'on' || sentence.quoted[at] || date.days.length > 1)
      return []
    const tense = tenseBefore(sentence, at - 1)
    const isPlan = tense === 'past' && sentence.tokens.some(({lower}) => plans.has(lower))
    return tense && !isPlan ? [{date, day, tense}] : []
  })
})
