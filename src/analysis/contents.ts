import type {Cue, Frame} from './cues.js'
import {bodyEnd, clauseEnd, isClauseAt} from './clauses.js'
import type {Phrases, Range} from './phrases.js'

/** How far from its cue content can begin, in tokens. */
const reach = 18

const prepositions = new Set(['of', 'about', 'against', 'over', 'on', 'with', 'at', 'to', 'in', 'as', 'into'])
const questions = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which', 'whose'])
const told: readonly Frame[] = ['obj-that', 'obj-of', 'to-inf', 'quote', 'for']

const some = (frames: ReadonlySet<Frame>, ...wanted: readonly Frame[]) => wanted.some((frame) => frames.has(frame))

/** What follows a cue in its sentence and is its content. */
export function contentAfter(phrases: Phrases, cue: Cue, isCueAt: (at: number) => boolean): Range | undefined {
  const {sentence} = phrases
  const {tokens, tags, quoted} = sentence
  const {frames} = cue.entry
  const last = bodyEnd(sentence)
  const clause = (from: number): Range => ({from, to: clauseEnd(phrases, from, isCueAt)})
  let fallback: Range | undefined
  for (let at = cue.to; at < Math.min(last, cue.to + reach); ) {
    const lower = tokens[at]?.lower ?? ''
    if (quoted[at]) return some(frames, 'quote', 'that', 'bare', 'np') ? clause(at) : (fallback ?? clause(at))
    if (lower === 'that' && some(frames, 'that', 'obj-that') && (tags[at] === 'SCONJ' || isClauseAt(phrases, at + 1))) return clause(at)
    if (lower === ':') return {from: at + 1, to: tokens.length}
    if (lower === 'to' && tags[at] === 'PART' && frames.has('to-inf')) return clause(fallback?.from ?? at)
    if (questions.has(lower) && some(frames, 'wh', 'that')) return clause(at)
    if ((frames.has('bare') || (at === cue.to && frames.has('that'))) && isClauseAt(phrases, at)) return clause(at)
    if (tags[at] === 'CCONJ' || tags[at] === 'SCONJ' || tags[at] === 'AUX' || lower === ';') break
    const phrase = phrases.startingAt(at)
    if (phrase) {
      if (some(frames, 'np') && !fallback && at === cue.to) fallback = phrase
      else if (frames.has('to-inf') && at === cue.to) fallback = phrase
      else if (!some(frames, ...told) && at === cue.to && !(tokens[phrase.to - 1]?.lower ?? '').endsWith("day")) break
      at = phrase.to
      continue
    }
    const isFrame = (frames.has('prep') && prepositions.has(lower)) || (frames.has('obj-of') && lower === 'of') || (frames.has('for') && lower === 'for')
    const object = phrases.startingAt(at + 1)
    if (isFrame && !some(frames, 'that', 'bare') && (object || tags[at + 1] === 'VERB')) return clause(at + 1)
    if (isFrame && !fallback && (object || tags[at + 1] === 'VERB')) fallback = clause(at + 1)
    if (tags[at] === 'VERB') break
    at = object && tags[at] === 'ADP' ? object.to : at + 1
  }
  return fallback
}
