import {list} from '../dictionary.js'
import {isSpeechVerb} from './cues.js'
import type {Paragraph} from './paragraphs.js'
import type {Sentence} from './sentences.js'
import type {Token} from './tokens.js'

/** A paragraph as one may take it for a heading. */
export interface Line {
  readonly paragraph: Paragraph
  readonly words: readonly Token[]
  readonly sentences: readonly Sentence[]
}

const givenNames = list('given-names')

const closing = /^[”’"'»)\]]$/
const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”']
] as const

/** The longest heading, and the longest line that sums a story up below its headline. */
const heading = {characters: 120, words: 16}
const standfirst = {characters: 220, words: 35}

/** Whether a line breaks off: “voted for the”. */
const isCut = (words: readonly Token[]) =>
  /^(?:an?|the|and|or|of|that|which|whose|their|its)$/.test(words.at(-1)?.text ?? '')

/** Whether a line begins with a quotation mark and ends with the one that closes it: a quotation pulled out of the text. */
const isPullQuote = (text: string) => /^[“‘"'«][^“”‘"«»]+[”’"'»]$/u.test(text)

const isBroken = (text: string) => pairs.some(([open, close]) => text.split(open).length !== text.split(close).length)

/** Whether a line stops as a sentence does, its closing marks aside. */
function isStopped(sentence: Sentence): boolean {
  const last = sentence.tokens.findLast(({text}) => !closing.test(text))
  return last !== undefined && (/[.,;:…!?]$/u.test(last.text) || /[。！？]$/u.test(last.text))
}

/** Whether a sentence tells who says what it quotes: “The mayor said: ‘It is over’”. */
const isTold = ({tokens}: Sentence) =>
  tokens.some(
    ({text}, at) => /^[:,]$/.test(text) && /^["“'‘]$/.test(tokens[at + 1]?.text ?? '') && isSpeechVerb(tokens, at - 1)
  )

function hasShape({paragraph: {text}, words, sentences}: Line, most: typeof heading, fewest: number): boolean {
  const [only] = sentences
  return (
    only !== undefined &&
    sentences.length === 1 &&
    text.length <= most.characters &&
    words.length >= fewest &&
    words.length <= most.words &&
    /^[“‘"'(]?[\p{Lu}\p{N}]/u.test(text) &&
    !isStopped(only) &&
    !isPullQuote(text) &&
    !isTold(only) &&
    !isCut(words) &&
    !isBroken(text)
  )
}

/** Whether a paragraph looks like a heading: a short line that begins with a capital and ends without a stop. */
export const looksLikeHeading = (line: Line): boolean => hasShape(line, heading, 2)

/** Whether a paragraph looks like the line that sums a story up: longer than a name, and without a stop. */
export const looksLikeStandfirst = (line: Line): boolean => hasShape(line, standfirst, 6)

/** “Q: Favourite film”, “SMITH: Never”: what opens several lines is the name of who speaks. */
export function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {paragraph} of lines) {
    const label = labelOf(paragraph.text)
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([label, count]) => (count > 1 || label.length === 1 ? [label] : [])))
}

const labelOf = (text: string) => /^([\p{Lu}][\p{L}.’' -]{0,30}):\s/u.exec(text)?.[1]

/** Whether a line is a person’s name, or begins with one that a comma sets off: “Ana Berg, correspondent in Ness”. */
function isPerson(text: string): boolean {
  const name = /^(\p{Lu}\p{Ll}+)(?:\s\p{Lu}[\p{L}.’'-]*){1,2}(?:,|$)/u.exec(text)?.[1]
  return name !== undefined && givenNames().has(name)
}

const streets =
  /^\d+[A-Za-z]?,?\s(?:\p{Lu}[\p{L}’'.]*\s){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard|Blvd|Way|Place|Court|Terrace)\b/u

/** A day of a timeline: “Monday 10 March”. */
const day =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.{0,20}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})$/u

/** What somebody asks, with who does: “Is it rude to leave? – Anon”. */
const signed = /[.?!]\s[–—-]\s?\p{Lu}.{0,40}$/u

const inPicture = /[,(]\s?(?:from )?(?:left|right|cent(?:re|er)|above|below)\b|\bpictured\b/i

/**
 * Whether a line without a stop is something else than a heading: who wrote or speaks it, a greeting, a date, a time, a place, an address,
 * a score or a row of a table, the caption of a picture.
 */
export function isLabel({paragraph: {text}}: Line, speakers: ReadonlySet<string>): boolean {
  return (
    /^(?:(?:by|dear|yours|best wishes|kind regards|sincerely)\b|[-–—])/i.test(text) ||
    /^\p{Lu}{3,}(?:,\s[\p{L}. ]{2,30})?\s[–—-]\s?/u.test(text) ||
    /^[\p{Lu}\d\s,./|:–—-]+$/u.test(text) ||
    day.test(text) ||
    signed.test(text) ||
    /\d{4}|\d:\d\d|\d{1,2}(?:am|pm)\b/.test(text) ||
    /(?<![\p{L}\d-])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\p{L}\d-])/u.test(text) ||
    (text.replace(/^\d{1,2}[.)]?\s/, '').match(/(?<![\p{L}\d-])\d+(?![\p{L}\d-])/gu)?.length ?? 0) > 1 ||
    text.includes('\t') ||
    speakers.has(labelOf(text) ?? '') ||
    inPicture.test(text) ||
    streets.test(text) ||
    isPerson(text)
  )
}
