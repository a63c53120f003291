import {textAt} from './analysis/paragraphs.js'
import {quotes} from './analysis/quotes.js'
import type {Fix} from './rule.js'
import {overlaps} from './span.js'
import type {Story} from './story.js'

/** What makes words of a text: its letters, their accents, and its digits. */
const wordsOf = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

/**
 * Whether a fix leaves the words of sound quotations as they are: their letters and digits, in their order.
 * Their marks, punctuation and spaces may change. `source` is the text that the edits count in.
 */
export const keepsQuotations = (story: Story, {edits}: Fix, source: string): boolean =>
  edits.every(
    ({at, text}) =>
      wordsOf(textAt(story, at, source)) === wordsOf(text) ||
      !quotes(story).some((quote) => quote.sound && overlaps(quote, at))
  )
