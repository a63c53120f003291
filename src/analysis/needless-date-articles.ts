import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {isMonth, isWeekday} from './calendar.js'
import type {NeedlessArticle} from './needless-articles.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** “The” before a year, a month or a day that takes none: “in the 2014 year”, “on the last Monday”. */
export interface NeedlessDateArticle extends NeedlessArticle {
  /** Whether the article could be right in what went before: a last Monday of something. */
  readonly isQuestion: boolean
}

const year = /^(?:1[0-9]|20)\d\d$/

/** Whether no noun goes on from a date that ends before a place: “in the 2014 year | book”, “in the May 2019 | election”. */
function endsAt({tokens, tags}: TaggedSentence, end: number): boolean {
  const next = tokens[end]
  if (!next) return true
  if (next.before === '' && next.kind !== 'mark') return false
  if (/^[.;:!?)]$/.test(next.text)) return true
  if (next.text === ',') return !/^(?:ADJ|NOUN|NUM|PROPN)$/.test(tags[end + 1] ?? '')
  if (next.lower === 'and') return /^(?:AUX|PRON|VERB)$/.test(tags[end + 1] ?? '')
  return !/^(?:of|through|to)$/.test(next.lower) && /^(?:ADP|AUX|DET|PRON|SCONJ)$/.test(tags[end] ?? '')
}

const isThe = (token: Token | undefined) => token?.text === 'the'

/** The places from and to which a date has a needless article, and the words that stay. */
function dateAt({
  sentence,
  at
}: Place): readonly [from: number, to: number, keep: number, isQuestion: boolean] | undefined {
  const {tokens} = sentence
  const word = tokens[at]
  if (!word) return undefined
  const lead = (place: number) => tokens[place]?.lower ?? ''
  // “in the 2014 year”
  if (word.lower === 'year') {
    if (!isThe(tokens[at - 2]) || !year.test(tokens[at - 1]?.text ?? '') || !endsAt(sentence, at + 1)) return undefined
    return /^(?:in|since)$/.test(lead(at - 3)) ? [at - 2, at + 1, at - 1, false] : undefined
  }
  // “in the May 2019”, “on the May 5”
  if (isMonth(word.lower)) {
    const isDate = isThe(tokens[at - 1]) && /^\d+$/.test(tokens[at + 1]?.text ?? '') && endsAt(sentence, at + 2)
    return isDate && /^(?:by|in|on|since|until)$/.test(lead(at - 2)) ? [at - 1, at + 2, at, false] : undefined
  }
  // “on the last Monday”
  const isLast = isThe(tokens[at - 2]) && /^(?:last|next)$/.test(tokens[at - 1]?.text ?? '')
  const hasOther = /^(?:after|before|in|of|that|when)$/.test(lead(at + 1)) || tokens[at + 1]?.text === ','
  return isLast && lead(at - 3) === 'on' && !hasOther ? [at - 2, at + 1, at - 1, true] : undefined
}

const wanted = placesWhere(
  ({text, lower}) => lower === 'year' || (text !== lower && (isWeekday(lower) || isMonth(lower)))
)

/** The needless articles of dates in the body, in order. */
export const needlessDateArticles = perTree((story: Story): readonly NeedlessDateArticle[] =>
  wanted(story).flatMap((place): readonly NeedlessDateArticle[] => {
    const {tokens, paragraph} = place.sentence
    const found = dateAt(place)
    if (!found || blocks(story)[paragraph.index]?.kind !== 'body') return []
    const [from, to, keep, isQuestion] = found
    const textOf = (words: readonly Token[]) => words.map(({text}) => text).join(' ')
    // “the 2014 year” is 2014.
    const kept = tokens.slice(keep, tokens[to - 1]?.lower === 'year' ? to - 1 : to)
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (!first || !last) return []
    return [
      {start: first.start, end: last.end, text: textOf(tokens.slice(from, to)), expected: textOf(kept), isQuestion}
    ]
  })
)
