import {spanAt} from '../span.js'
import type {Story} from '../story.js'
import {isSpeechVerb} from './cues.js'
import {reach} from './mark-roles.js'
import type {Quote} from './quote-reader.js'
import {outerQuotes} from './quotes.js'
import {tokens} from './tokens.js'

/** Whether somebody is said to speak outside the quotations near one: in its paragraph, or in so many before and after it. */
export function hasSpeaker(story: Story, {open}: Quote, paragraphs = 0): boolean {
  const all = tokens(story)
  for (let at = Math.max(0, open.index - reach); at < open.index + reach; at++) {
    const token = all[at]
    if (!token || Math.abs(token.paragraph.index - open.paragraph.index) > paragraphs) continue
    if (isSpeechVerb(all, at) && !spanAt(outerQuotes(story), token.start)) return true
  }
  return false
}
