import {overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {type Quote, quotes} from './quotes.js'
import {type Sentence, sentences} from './sentences.js'

/** A quotation that stands for itself, and where it stands. */
interface Speech {
  readonly quote: Quote
  readonly paragraph: Paragraph
  /** The sentence before it in its paragraph; none where it begins the paragraph. */
  readonly before?: Sentence
}

/** What takes quotations up as its content. */
interface Holder {
  readonly cue: Span
  readonly content: readonly Span[]
}

const sameParagraph = ({paragraph}: Sentence, other: Sentence | undefined) => other?.paragraph === paragraph

/** The sound quotations that stand in no other, and of those that begin a sentence the sentence before. */
const speeches = perTree((story: Story): readonly (Speech | Quote)[] => {
  const list = sentences(story)
  const found: (Speech | Quote)[] = []
  let at = 0
  for (const quote of quotes(story)) {
    if (!quote.sound || quote.depth > 0) continue
    while (at < list.length && (list[at]?.end ?? 0) <= quote.start) at++
    const sentence = list[at]
    if (sentence?.start !== quote.start) found.push(quote)
    else {
      const before = list[at - 1]
      found.push({quote, paragraph: sentence.paragraph, ...(before && sameParagraph(sentence, before) && {before})})
    }
  }
  return found
})

/** Of a line that ends in a colon, “The minister said:”, what it opens: the quotation that begins the next paragraph, or all of it. */
export function openedBy(story: Story, sentence: Sentence): Span | undefined {
  const last = sentence.tokens.at(-1)
  if (last?.text !== ':') return undefined
  const next = paragraphs(story)[sentence.paragraph.index + 1]
  if (!next || sentence.end !== sentence.paragraph.end) return undefined
  const quote = quotes(story).find(({start, sound}) => sound && start === next.start)
  return quote ? {start: quote.start, end: quote.end} : {start: next.start, end: next.end}
}

/** Widen the content that a quotation overlaps, so that it holds all of it. */
const widened = (content: readonly Span[], quote: Quote): Span[] =>
  content.map((span) => (overlaps(span, quote) ? {start: Math.min(span.start, quote.start), end: Math.max(span.end, quote.end)} : span))

/**
 * Give the quotations of a story to the attributions of its sentences, in place: a quotation of several sentences
 * whole, and one that stands for itself to the source that spoke just before it.
 */
export function takeQuotations<T extends Holder>(story: Story, list: readonly T[]): readonly T[] {
  const result = [...list]
  let at = 0
  let speaker: {index: number; quote: Quote} | undefined
  for (const speech of speeches(story)) {
    const quote = 'quote' in speech ? speech.quote : speech
    while (at < result.length && (result[at]?.cue.end ?? 0) <= quote.start) at++
    let index = [at, at - 1, at - 2, at + 1].find((k) => result[k]?.content.some((span) => overlaps(span, quote)))
    const own = index !== undefined
    if (index === undefined && 'quote' in speech) index = spokenBefore(speech, result, at - 1, speaker)
    const holder = index === undefined ? undefined : result[index]
    if (index === undefined || !holder) continue
    result[index] = {...holder, content: own ? widened(holder.content, quote) : [...holder.content, {start: quote.start, end: quote.end}]}
    speaker = {index, quote}
  }
  return result
}

/** The attribution that a quotation goes on: of the sentence before, of a line that ends in a colon, of a quotation that runs on. */
function spokenBefore({quote, paragraph, before}: Speech, list: readonly Holder[], last: number, speaker: {index: number; quote: Quote} | undefined): number | undefined {
  const holder = list[last]
  if (!before) {
    if (speaker && !speaker.quote.close && speaker.quote.end < quote.start) return speaker.index
    return undefined
  }
  if (speaker && before.end - speaker.quote.end <= 2 && before.end >= speaker.quote.end && before.paragraph === paragraph) return speaker.index
  return holder && holder.cue.start >= before.start && holder.cue.end <= before.end ? last : undefined
}
