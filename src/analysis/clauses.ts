import {isTerminal} from './sentences.js'
import type {Phrases, Range} from './phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

const gerundsOfSaying = new Set(['adding', 'saying', 'calling', 'noting', 'citing', 'warning', 'arguing', 'claiming', 'insisting', 'suggesting', 'according', 'telling', 'explaining', 'pointing', 'asking', 'urging', 'stating', 'writing', 'describing', 'accusing'])

/** The end of a sentence without the mark that ends it. */
export function bodyEnd({tokens, quoted}: TaggedSentence): number {
  let end = tokens.length
  while (end > 0 && tokens[end - 1] && !quoted[end - 1] && isTerminal(tokens[end - 1]!)) end--
  return end
}

/** Whether a verb with a tense of its own stands at a place. */
export const isFinite = ({tags, tokens}: TaggedSentence, at: number) =>
  tags[at] === 'AUX' || (tags[at] === 'VERB' && !(tokens[at]?.lower ?? '').endsWith("ing"))

/** Whether a clause without “that” begins at a place: a phrase, what hangs on it, and a verb. */
export function isClauseAt(phrases: Phrases, at: number): boolean {
  const {sentence} = phrases
  const subject = phrases.startingAt(at)
  if (!subject) return sentence.tokens[at]?.lower === 'there' && sentence.tags[at + 1] === 'AUX'
  if (/[’'](?:s|re|ll|ve|d|m)$/.test(sentence.tokens[subject.to - 1]?.text ?? '') && sentence.tags[subject.to - 1] === 'PRON') return true
  let end = subject.to
  if (/^(?:who|which|that|,)$/.test(sentence.tokens[end]?.lower ?? '')) {
    for (let k = end; k < Math.min(end + 25, sentence.tokens.length - 1); k++)
      if (sentence.tokens[k]?.text !== ',' && isFinite(sentence, k)) return true
    return false
  }
  while (sentence.tags[end] === 'ADV' || sentence.quoted[end] && sentence.tags[end] === 'PUNCT') end++
  return isFinite(sentence, end)
}

/** The end of a clause of content that begins at `from`: where its sentence or another attribution stops it. */
export function clauseEnd(phrases: Phrases, from: number, isCueAt: (at: number) => boolean): number {
  const {sentence} = phrases
  const {tokens, tags, quoted} = sentence
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
    if (text === ')' && --depth < 0) return at
    if (text === ';') return at
    if (text === ',' && (gerundsOfSaying.has(tokens[at + 1]?.lower ?? '') || isCueAt(at + 1))) return at
    if (tags[at] === 'CCONJ' && isCueAt(at + 1)) return tokens[at - 1]?.text === ',' ? at - 1 : at
    if (text === ',' && tags[at + 1] !== 'CCONJ') {
      const subject = phrases.startingAt(at + 1)
      if (subject && isCueAt(subject.to)) return at
    }
    if (text === ',' && tags[at + 1] === 'CCONJ') {
      const subject = phrases.startingAt(at + 2)
      if (subject && isCueAt(subject.to)) return at
    }
  }
  return last
}

/** A range without the marks and conjunctions at its edges that belong to the sentence around it. */
export function trimmed({tokens, tags, quoted}: TaggedSentence, {from, to}: Range): Range {
  while (from < to && !quoted[from] && (tokens[from]?.text === ',' || tags[from] === 'CCONJ')) from++
  while (to > from && !quoted[to - 1] && tokens[to - 1]?.text === ',') to--
  return {from, to}
}
