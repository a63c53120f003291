import {overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import type {Quote} from './quote-reader.js'
import {quotes} from './quotes.js'
import {type Sentence, sentences} from './sentences.js'

/** A sound quotation that stands in no other. */
interface Speech {
  readonly quote: Quote
  /** Whether a sentence begins with it, so that it may stand for itself. */
  readonly isSentence: boolean
  /** The sentence before it in its paragraph; none where it begins the paragraph. */
  readonly before?: Sentence
}

/** What takes quotations up as its content. */
interface Holder {
  readonly cue: Span
  readonly content: readonly Span[]
}

/** Who spoke last, by their place in the list of attributions, and what they said. */
interface Speaker {
  readonly index: number
  readonly quote: Quote
}

const spanOf = ({start, end}: Span): Span => ({start, end})

const speeches = perTree((story: Story): readonly Speech[] => {
  const list = sentences(story)
  let at = 0
  return quotes(story).flatMap((quote): readonly Speech[] => {
    if (!quote.sound || quote.depth > 0) return []
    while (at < list.length && (list[at]?.end ?? 0) <= quote.start) at++
    const sentence = list[at]
    const before = list[at - 1]
    const follows = before?.paragraph === sentence?.paragraph
    return [{quote, isSentence: sentence?.start === quote.start, ...(before && follows && {before})}]
  })
})

/** Of a line that ends in a colon, “The minister said:”, what it opens: the quotation that begins the next paragraph, or all of it. */
export function openedBy(story: Story, sentence: Sentence): Span | undefined {
  const next = paragraphs(story)[sentence.paragraph.index + 1]
  if (!next || sentence.end !== sentence.paragraph.end || sentence.tokens.at(-1)?.text !== ':') return undefined
  return spanOf(quotes(story).find(({start, sound}) => sound && start === next.start) ?? next)
}

/** The attribution that a quotation goes on: of the sentence before, or of a quotation that ran on or ended just before. */
function spokenBefore(
  {quote, before}: Speech,
  list: readonly Holder[],
  last: number,
  speaker: Speaker | undefined
): number | undefined {
  if (!before) return speaker && !speaker.quote.close && speaker.quote.end < quote.start ? speaker.index : undefined
  const isOver =
    speaker &&
    speaker.quote.end > before.start &&
    speaker.quote.end <= before.end &&
    before.end - speaker.quote.end <= 2
  if (isOver) return speaker.index
  const holder = list[last]
  return holder && holder.cue.start >= before.start && holder.cue.end <= before.end ? last : undefined
}

/** Content with a quotation: the part that overlaps it holds all of it, else it is a part of its own. */
function withQuote(content: readonly Span[], quote: Quote): readonly Span[] {
  if (!content.some((span) => overlaps(span, quote))) return [...content, spanOf(quote)]
  return content.map((span) =>
    overlaps(span, quote) ? {start: Math.min(span.start, quote.start), end: Math.max(span.end, quote.end)} : span
  )
}

/**
 * The attributions of a story with its quotations: one of several sentences whole, and one that stands for itself
 * with the source that spoke just before it.
 */
export function takeQuotations<T extends Holder>(story: Story, list: readonly T[]): readonly T[] {
  const result = [...list]
  let at = 0
  let speaker: Speaker | undefined
  for (const speech of speeches(story)) {
    const {quote} = speech
    while (at < result.length && (result[at]?.cue.end ?? 0) <= quote.start) at++
    const own = [at, at - 1, at - 2, at + 1].find((k) => result[k]?.content.some((span) => overlaps(span, quote)))
    const index = own ?? (speech.isSentence ? spokenBefore(speech, result, at - 1, speaker) : undefined)
    const holder = index === undefined ? undefined : result[index]
    if (index === undefined || !holder) continue
    result[index] = {...holder, content: withQuote(holder.content, quote)}
    speaker = {index, quote}
  }
  return result
}
