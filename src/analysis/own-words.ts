import {grouped} from '../grouped.js'
import {type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {ownParagraphs} from './own-paragraphs.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {type Token, tokens} from './tokens.js'

const soundQuotes = perTree((story: Story): readonly Span[] =>
  quotes(story).filter(({sound, depth}) => sound && depth === 0)
)

/** Whether a place in a paragraph is the writer’s: no quotation, no other language, no code, no furniture of the page. */
export const isOwn = (story: Story, paragraph: Paragraph, {start}: Span): boolean =>
  ownParagraphs(story).has(paragraph) && spanAt(soundQuotes(story), start) === undefined

const headings: ReadonlySet<string> = new Set(['headline', 'subhead', 'table', 'alt'])

/** Whether a paragraph is in sentences; headings and tables write numbers and abbreviations in a shorter way. */
export const isRunning = (story: Story, {index}: Paragraph): boolean => !headings.has(blocks(story)[index]?.kind ?? '')

/** Whether a token stands in the writer’s own sentences. */
export const isInText = (story: Story, token: Token): boolean =>
  isOwn(story, token.paragraph, token) && isRunning(story, token.paragraph)

/** A word in lower case without its possessive ending; nearly no word has one. */
export function keyOf({lower}: Pick<Token, 'lower'>): string {
  const mark = lower.charCodeAt(lower.length - (lower.endsWith('s') ? 2 : 1))
  return mark === 0x27 || mark === 0x2019 ? lower.slice(0, lower.lastIndexOf(String.fromCharCode(mark))) : lower
}

/**
 * Every word and number that the writer uses, in lower case and without a possessive ending, with its places in order.
 * What compares forms of a word in one draft asks here, so that it need not go through all the words.
 */
export const ownWords = perTree((story: Story): ReadonlyMap<string, readonly Token[]> => {
  const [own, quoted] = [ownParagraphs(story), soundQuotes(story)]
  let at = 0
  const isWriters = ({kind, start, paragraph}: Token) => {
    while ((quoted[at]?.end ?? Infinity) <= start) at++
    return (kind === 'word' || kind === 'number') && (quoted[at]?.start ?? Infinity) > start && own.has(paragraph)
  }
  return grouped(tokens(story).filter(isWriters), keyOf)
})

/** The places of a word of the writer. */
export const usesOf = (story: Story, lower: string): readonly Token[] => ownWords(story).get(lower) ?? []
