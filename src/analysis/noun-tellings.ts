import {clauseEnd, isClauseAt, isFinite, trimmed} from './clauses.js'
import {contentBefore} from './contents.js'
import type {Cue} from './cues.js'
import {isPossessive} from './noun-phrases.js'
import type {Phrases, Range} from './phrases.js'
import type {Telling} from './telling.js'

/** The owner in the phrase that a noun ends: “the mayor’s | claim”. */
function ownerOf(phrases: Phrases, cue: Cue): Range | undefined {
  const phrase = phrases.ends.get(cue.to)
  for (let k = cue.from - 1; phrase && k >= phrase.from; k--)
    if (isPossessive(phrases.sentence.tokens[k]?.text ?? '')) return {from: phrase.from, to: k + 1}
  return undefined
}

/** “a statement | by the union | that …”: a source between a noun and its content. */
function authorAfter(phrases: Phrases, at: number): Range | undefined {
  const {tokens} = phrases.sentence
  const found = /^(?:by|from|of)$/.test(tokens[at]?.lower ?? '') ? phrases.startingAt(at + 1) : undefined
  return found && tokens[found.to]?.lower === 'that' ? found : undefined
}

/** The end of the content of a noun, before the verb that the noun is the subject of: “fears that the dam would break | grew”. */
function contentEnd(phrases: Phrases, from: number): number {
  const {sentence} = phrases
  const end = clauseEnd(phrases, from)
  let verb: number | undefined
  for (let at = from; at < end; at++) {
    const phrase = phrases.starts.get(at)
    if (verb !== undefined && phrase && sentence.tags[phrase.to - 1] !== 'ADJ') return end
    if (at < from + 2 || !isFinite(sentence, at)) continue
    const goesOn = verb === undefined || (at === verb + 1 && sentence.tags[verb] === 'AUX')
    if (!goesOn) return at
    verb = at
  }
  return end
}

/** What a noun of saying tells, where a clause follows it: “X’s claim that”, “a statement by X that”, “fears that”. */
export function nounTelling(phrases: Phrases, cue: Cue): Telling | undefined {
  const {frames} = cue.entry
  const author = authorAfter(phrases, cue.to)
  const from = author?.to ?? cue.to
  const lower = phrases.sentence.tokens[from]?.lower
  if (!(lower === 'that' && frames.has('that')) && !(lower === 'to' && frames.has('to-inf'))) return undefined
  const source = author ?? ownerOf(phrases, cue)
  return {...(source && {source}), cue, content: [{from, to: contentEnd(phrases, from)}], class: cue.entry.class}
}

/** The place after the comma at which the clause that “according to X” leads begins. */
function clauseAfter(phrases: Phrases, from: number): number | undefined {
  const {tokens} = phrases.sentence
  for (let at = from; at < tokens.length - 1; at++)
    if (tokens[at]?.text === ',' && isClauseAt(phrases, at + 1)) return at + 1
  return tokens[from]?.text === ',' ? from + 1 : undefined
}

/** What “according to X” or “in the words of X” tells: the clause before it, or the one that it leads. */
export function prepositionTelling(phrases: Phrases, cue: Cue): Telling | undefined {
  const source = phrases.startingAt(cue.to)
  if (!source) return undefined
  const left = contentBefore(phrases, cue.from) ?? (cue.from > 2 ? {from: 0, to: cue.from} : undefined)
  const from = left ? undefined : clauseAfter(phrases, source.to)
  const content = left ?? (from === undefined ? undefined : {from, to: clauseEnd(phrases, from)})
  return content && {source, cue, content: [trimmed(phrases.sentence, content)], class: cue.entry.class}
}
