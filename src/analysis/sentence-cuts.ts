import {list} from '../dictionary.js'
import {overlaps, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {abbreviationClass} from './abbreviations.js'
import {tellingEnd} from './attribution-lines.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {isTerminal} from './sentences.js'
import {isTerm, opensApart} from './set-apart.js'
import {isSmallName, lacksCapital, smallParagraphs} from './small-letters.js'
import {longestSentence, taggedSentences} from './tagged-sentences.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import {vocabulary} from './vocabulary.js'

/** A stop in the middle of a sentence: “destroyed 40 homes. houses.” */
export interface SentenceCut {
  readonly stop: Token
  /** The word after it, in small letters. */
  readonly word: Token
  /** Whether neither word may be an abbreviation that no dictionary knows, or a name in small letters. */
  readonly isSure: boolean
}

const functionWords = list('function-words')

/** A mark that may be right before a small letter: after an abbreviation, an initial or the number of a list. */
function isPlausible(all: readonly Token[], at: number): boolean {
  const word = beside(all, at, -1)
  if (!word || word.text.includes('.') || word.kind === 'link') return true
  if (/^(?:\p{L}|\p{Lu}{2,3}|[b-df-hj-np-tv-xzA-Z][b-df-hj-np-tv-xz]*)$/u.test(word.text)) return true
  if (abbreviationClass(`${word.text}.`) !== undefined) return true
  const before = beside(all, at, -2)
  return word.kind === 'number' && (before === undefined || before.kind === 'symbol' || isTerminal(before))
}

/** Whether a mark that asks or exclaims is right before small letters: in a name (“Yahoo! said”), a quotation, or before who said it. */
function isAside(story: Story, all: readonly Token[], at: number): boolean {
  const mark = all[at]
  const word = all[at - 1]
  if (!mark || word?.kind !== 'word' || !/^\p{Ll}{2,}$/u.test(word.text)) return true
  if (quotes(story).some((quote) => overlaps(quote, mark))) return true
  const sentence = spanAt(taggedSentences(story), mark.start)
  if (!sentence || sentence.tokens.length > longestSentence) return true
  const after = at - (sentence.tokens[0]?.index ?? 0) + 1
  const rest = sentence.tokens.slice(after)
  // “A gun? a knife?”, “Why now? she wondered.”
  return rest.some(({text}) => /^(?:[?!)\]—–]|-+)$/.test(text)) || tellingEnd(sentence, after) !== undefined
}

/** Whether a word may be a name in small letters: the draft’s own, or one with a part that is no word (“retext-spell”). */
function mayBeName(story: Story, word: Token): boolean {
  const parts = word.text.split(/[-‐‑]/)
  return isSmallName(story, word) || (parts.length > 1 && !parts.every((part) => vocabulary(story).has(part)))
}

/** The most words of a quotation that shows them as a specimen: “homes. houses” says nothing. */
const specimen = 3

/** Whether a mark stands in a quotation that shows a few words. */
function isShown(story: Story, all: readonly Token[], {index}: Token): boolean {
  // Nearly every mark is settled here: going through all quotations is dear.
  if (!all.slice(Math.max(0, index - specimen - 1), index).some(({text}) => /^["“‘'«„]$/.test(text))) return false
  const quote = quotes(story).find(
    ({sound, open, close}) => sound && close && open.index < index && index < close.index
  )
  if (!quote?.close || quote.close.index - quote.open.index > 2 * specimen) return false
  return all.slice(quote.open.index, quote.close.index).filter(({kind}) => kind !== 'mark').length <= specimen
}

/** Whether a word before a full stop is none that may be an abbreviation. */
const isWhole = (story: Story, before: Token | undefined): boolean =>
  before !== undefined &&
  (before.kind !== 'word' ||
    functionWords().has(before.lower) ||
    (/^(?:\p{Ll}[\p{Ll}’'-]{2,}|\p{Lu}\p{Ll}{4,})$/u.test(before.text) && vocabulary(story).has(before.text)))

const stops = tokensWhere(({text}) => /^[.?!]$/.test(text))

/** The stops that stand in the middle of a sentence, in order. */
export const sentenceCuts = perTree((story: Story): readonly SentenceCut[] => {
  const all = tokens(story)
  return stops(story).flatMap((stop): SentenceCut[] => {
    const {index: at} = stop
    const word = stop.before === '' ? beside(all, at, 1) : undefined
    if (!word || word.before === '' || !lacksCapital(all, at + 1) || isPlausible(all, at)) return []
    if (smallParagraphs(story).has(stop.paragraph) || mayBeName(story, word) || isShown(story, all, stop)) return []
    if (stop.text !== '.' && isAside(story, all, at)) return []
    // “*mode* can be left out.”
    if (isTerm(story, word) && opensApart(story, word)) return []
    const isSure = stop.text === '.' && isWhole(story, all[at - 1]) && vocabulary(story).has(word.text)
    return [{stop, word, isSure}]
  })
})
