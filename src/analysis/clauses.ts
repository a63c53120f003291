import type {Phrases, Range} from './phrases.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** The end of a sentence without the mark that ends it. */
export function bodyEnd({tokens, quoted}: TaggedSentence): number {
  let end = tokens.length
  for (; end > 0 && !quoted[end - 1]; end--) {
    const token = tokens[end - 1]
    if (!token || !isTerminal(token)) break
  }
  return end
}

/** Whether a verb with a tense of its own stands at a place. */
export const isFinite = ({tags, tokens}: TaggedSentence, at: number): boolean =>
  tags[at] === 'AUX' || (tags[at] === 'VERB' && !(tokens[at]?.lower ?? '').endsWith('ing'))

/** How far a relative clause goes at most before the verb of what it hangs on, in tokens. */
const relativeReach = 25

/** The place after a subject that begins at `at` and has its verb in the same word, as “they’re”, or right after it. */
function subjectEnd(phrases: Phrases, at: number): {readonly end: number; readonly isClause: boolean} | undefined {
  const {sentence} = phrases
  const {tokens, tags, quoted} = sentence
  const subject = phrases.startingAt(at)
  if (!subject) return undefined
  const last = tokens[subject.to - 1]
  if (tags[subject.to - 1] === 'PRON' && /[’'](?:s|re|ll|ve|d|m)$/.test(last?.text ?? ''))
    return {end: subject.to, isClause: true}
  let end = subject.to
  while (tags[end] === 'ADV' || (quoted[end] && tags[end] === 'PUNCT')) end++
  return {end, isClause: isFinite(sentence, end)}
}

/** Whether a subject and its verb stand at a place, with nothing set off between them. */
export function isPlainClauseAt(phrases: Phrases, at: number): boolean {
  const subject = subjectEnd(phrases, at)
  if (subject) return subject.isClause
  return phrases.sentence.tokens[at]?.lower === 'there' && phrases.sentence.tags[at + 1] === 'AUX'
}

/** Whether a clause with a subject of its own begins at a place, led or not: “The next day they left”, “In May she left”. */
export function isLedClauseAt(phrases: Phrases, at: number): boolean {
  const {tags} = phrases.sentence
  const from = tags[at] === 'ADP' || tags[at] === 'ADV' ? at + 1 : at
  const end = phrases.startingAt(from)?.to
  return isPlainClauseAt(phrases, from) || (end !== undefined && isPlainClauseAt(phrases, end))
}

/** Whether a clause without “that” begins at a place: a subject, what hangs on it or is set off by commas, and a verb. */
export function isClauseAt(phrases: Phrases, at: number): boolean {
  if (isPlainClauseAt(phrases, at)) return true
  const {sentence} = phrases
  const {tokens} = sentence
  const end = phrases.startingAt(at)?.to
  if (end === undefined || !/^(?:who|which|that|,)$/.test(tokens[end]?.lower ?? '')) return false
  for (let k = end + 1; k < Math.min(end + relativeReach, tokens.length - 1); k++)
    if (isFinite(sentence, k)) return true
  return false
}

/** Whether another attribution follows a comma or a conjunction: “…, adding that”, “… and warned”, “…, but police said”. */
function isNextSaying(phrases: Phrases, at: number): boolean {
  const {sentence, sayings} = phrases
  const isComma = sentence.tokens[at]?.text === ','
  if (!isComma && sentence.tags[at] !== 'CCONJ') return false
  if (sayings.has(at + 1) || (isComma && sentence.tokens[at + 1]?.lower === 'according')) return true
  const subject = isComma ? phrases.startingAt(sentence.tags[at + 1] === 'CCONJ' ? at + 2 : at + 1) : undefined
  return subject !== undefined && sayings.has(subject.to)
}

/** The end of a clause of content that begins at `from`: where its sentence or another attribution stops it. */
export function clauseEnd(phrases: Phrases, from: number): number {
  const {sentence} = phrases
  const {tokens, quoted} = sentence
  const last = bodyEnd(sentence)
  let depth = 0
  for (let at = from; at < last; at++) {
    const text = tokens[at]?.text ?? ''
    if (quoted[at]) {
      // “… a lie,” adding that: a comma inside the marks ends what they close.
      if (at > from && !quoted[at + 1] && tokens[at - 1]?.text === ',') return at + 1
      continue
    }
    if (text === '(') depth++
    if (text === ';' || (text === ')' && --depth < 0)) return at
    if (isNextSaying(phrases, at)) return text !== ',' && tokens[at - 1]?.text === ',' ? at - 1 : at
  }
  return last
}

/** A range without the marks and conjunctions at its edges that belong to the sentence around it. */
export function trimmed({tokens, tags, quoted}: TaggedSentence, {from, to}: Range): Range {
  while (from < to && !quoted[from] && (tokens[from]?.text === ',' || tags[from] === 'CCONJ')) from++
  while (
    to > from &&
    !quoted[to - 1] &&
    (tags[to - 1] === 'CCONJ' || /^(?:[,;:—–]|-+)$/.test(tokens[to - 1]?.text ?? ''))
  )
    to--
  return {from, to}
}
