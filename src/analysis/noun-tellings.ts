import {clauseEnd, isClauseAt, isFinite, trimmed} from './clauses.js'
import {contentBefore} from './contents.js'
import type {Cue} from './cues.js'
import {verbForms} from './morphology.js'
import {isPossessive} from './noun-phrases.js'
import type {Phrases, Range} from './phrases.js'
import {subjectBefore} from './subjects.js'
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

/** Verbs that only lend a noun its subject. */
const lights = new Set('deliver express give have hold issue make offer raise release reiterate share voice'.split(' '))

/** Who does what a noun names, where a verb of no weight stands before it: “| the union | voiced fears that …”. */
function doerOf(phrases: Phrases, cue: Cue): Range | undefined {
  const {sentence} = phrases
  const verb = (phrases.ends.get(cue.to)?.from ?? cue.from) - 1
  const lower = sentence.tokens[verb]?.lower ?? ''
  if (sentence.tags[verb] !== 'VERB' || !verbForms(lower).some(({lemma}) => lights.has(lemma))) return undefined
  let from = verb
  while (sentence.tags[from - 1] === 'AUX' || sentence.tags[from - 1] === 'ADV') from--
  return subjectBefore(phrases, from)
}

/** What a noun of saying tells, where a clause follows it: “X’s claim that”, “a statement by X that”, “fears that”. */
export function nounTelling(phrases: Phrases, cue: Cue): Telling | undefined {
  const {frames} = cue.entry
  const author = authorAfter(phrases, cue.to)
  const from = author?.to ?? cue.to
  const {tokens, tags} = phrases.sentence
  const lower = tokens[from]?.lower
  // “rules that hold”, “a reply to her”: neither leads a clause of content.
  const isRelative = isFinite(phrases.sentence, from + 1) && (tags[from + 1] === 'AUX' || tags[from + 2] !== 'AUX')
  const isThat = lower === 'that' && frames.has('that') && !isRelative
  if (!isThat && !(lower === 'to' && tags[from] === 'PART' && frames.has('to-inf'))) return undefined
  const source = author ?? ownerOf(phrases, cue) ?? doerOf(phrases, cue)
  return {...(source && {source}), cue, content: [{from, to: contentEnd(phrases, from)}], class: cue.entry.class}
}

/** The place after the comma at which the clause that “according to X” leads begins. */
function clauseAfter(phrases: Phrases, from: number): number | undefined {
  const {tokens} = phrases.sentence
  for (let at = from; at < tokens.length - 1; at++)
    if (tokens[at]?.text === ',' && isClauseAt(phrases, at + 1)) return at + 1
  return tokens[from]?.text === ',' ? from + 1 : undefined
}

/** Whose view a phrase itself says: “in | his | opinion”. */
function holderIn({sentence}: Phrases, cue: Cue): Range | undefined {
  const at = sentence.tokens.findIndex(({text}, k) => cue.from < k && k < cue.to && isPossessive(text))
  return at < 0 ? undefined : {from: at, to: at + 1}
}

/** What “according to X” or “in his view” tells: the clause before it, or the one that it leads; “by one estimate” has no source. */
export function prepositionTelling(phrases: Phrases, cue: Cue): Telling | undefined {
  const isWhole = phrases.sentence.tags[cue.to - 1] === 'NOUN'
  const source = isWhole ? holderIn(phrases, cue) : phrases.startingAt(cue.to)
  if (!source && !isWhole) return undefined
  const left = contentBefore(phrases, cue.from) ?? (cue.from > 2 ? {from: 0, to: cue.from} : undefined)
  const from = left ? undefined : clauseAfter(phrases, Math.max(source?.to ?? 0, cue.to))
  const content = left ?? (from === undefined ? undefined : {from, to: clauseEnd(phrases, from)})
  return (
    content && {
      ...(source && {source}),
      cue,
      content: [trimmed(phrases.sentence, content)],
      class: cue.entry.class
    }
  )
}
