import {isCapitalWord} from './capitals.js'
import {isSpeechVerb} from './cues.js'
import type {Token} from './tokens.js'

type Line = readonly Token[]

/** The words that can begin whoever speaks: “said the mayor”, “she said”. */
const beginsSpeaker = /^(?:the|a|an|one|he|she|they|his|her|their|its|our|my)$/

const isSpeaker = (token: Token | undefined) =>
  isCapitalWord(token) || (token?.kind === 'word' && beginsSpeaker.test(token.lower))

/** A speaker has few words before the verb: “the county’s manager, Russ Templeman, said” is not looked for. */
const longestSpeaker = 4

/** Whether a place begins an attribution: “said Ortiz”, “she went on”, “the mayor told reporters”. */
export function isAttribution(list: Line, at: number): boolean {
  if (isSpeechVerb(list, at) && isSpeaker(list[at + 1])) return true
  if (!isSpeaker(list[at])) return false
  const isName = isCapitalWord(list[at])
  // “The claims” is no speaker with a verb.
  const first = isName || /^(?:he|she|they)$/.test(list[at]?.lower ?? '') ? at + 1 : at + 2
  for (let verb = at + 1; verb <= at + longestSpeaker; verb++) {
    if (verb >= first && isSpeechVerb(list, verb)) return true
    const token = list[verb]
    if (token?.kind !== 'word' || (isName && !isCapitalWord(token))) return false
  }
  return false
}

/**
 * The place in a paragraph of the mark after which a quotation was to be closed: the comma of “We won, said Ortiz”.
 * Looked for from `from` up to `to`, exclusive; none where no attribution shows it.
 */
export function endOfSpeech(list: Line, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at++)
    if (/^[,?!]$/.test(list[at]?.text ?? '') && list[at]?.before === '' && isAttribution(list, at + 1)) return at
  return undefined
}

/** Whether a sentence ends between two places of a paragraph, or right before the second. */
export const hasStop = (list: Line, from: number, to: number): boolean =>
  list.slice(from, to).some(({text}, k) => {
    const next = list[from + k + 1]
    return /^[.?!]$/.test(text) && next?.before !== '' && (from + k + 1 === to || isCapitalWord(next))
  })

/** Whether what a mark opens is part of a sentence that is not quoted: called it “a farce”, a report called “Human Capital”. */
export const isFragment = (list: Line, at: number): boolean =>
  list[at - 1]?.kind === 'word' && (/^\p{Ll}/u.test(list[at + 1]?.text ?? '') || !isSpeechVerb(list, at - 1))

/** Whether the words before a mark are not quoted, as they lead up to a quotation: described it as “, he added, “. */
export const isLedUpTo = (list: Line, at: number): boolean => {
  const [before, next] = [list[at - 1], list[at + 1]]
  if (next?.kind === 'mark') return false
  return before?.kind === 'word' || before?.text === ':' || (before?.text === ',' && isSpeechVerb(list, at - 2))
}

/** Whether quotation marks of a text are written in a wrong encoding or as references, or stand in a tag, so that none can be missed. */
export const hidesMarks = (text: string): boolean =>
  /â€|â‚¬|â\u0080|ÔÇ|‚Ä|\uFFFD|&(?:[lr][ds]quo|quot|apos|#\d{1,7}|#x[\da-f]{1,6});|<[a-z][^<>=]*=["“]/i.test(text)
