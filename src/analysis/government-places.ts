import {canBe} from '../tagger/words.js'
import type {Entry, Wanted} from './government-rows.js'
import {isPossessive} from './noun-phrases.js'
import {phraseStart, standsPlainly} from './plain-places.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasGap, isOnlyVerb, isPassive, mayBeNoun, mayBeParticiple} from './verb-places.js'

/** “in search | of”, “no need | of”: a bare noun that makes with the word before it a preposition of its own. */
function makesPreposition(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const from = phraseStart(sentence, at)
  if (tags[from] === 'DET' || isPossessive(tokens[from]?.lower ?? '')) return false
  const before = tokens[from - 1]?.lower ?? ''
  return (
    /^(?:at|by|in|on|under)$/.test(before) || (from === at && /^(?:as|for|from|into|to|with|without)$/.test(before))
  )
}

/** Whether a noun at a place may have the preposition after it for its own. */
function governsAsNoun(sentence: TaggedSentence, at: number, preposition: string, wanted: Wanted): boolean {
  if (!isNoun(sentence, at) || makesPreposition(sentence, at)) return false
  const opening = sentence.tokens[phraseStart(sentence, at)]?.lower ?? ''
  if (wanted.has('indefinite') && !/^an?$/.test(opening)) return false
  if (wanted.has('determined') && !/^(?:an?|the|this|that|these|those)$/.test(opening)) return false
  if (wanted.has('anywhere') || (preposition !== 'to' && !wanted.has('plain'))) return true
  return standsPlainly(sentence, at)
}

/** Whether a word stands as a noun; “the key” is tagged as an adjective before “of”. */
const isNoun = ({tags}: TaggedSentence, at: number) =>
  tags[at] === 'NOUN' || (tags[at] === 'ADJ' && tags[at - 1] === 'DET')

/** Whether a verb before a preposition may belong to the noun before it: “the concerns | raised about”. */
const mayBeReduced = (sentence: TaggedSentence, at: number, preposition: string) =>
  /^(?:about|in|on|with)$/.test(preposition) &&
  sentence.tags[at - 1] === 'NOUN' &&
  mayBeParticiple(sentence, at) &&
  !isOnlyVerb(sentence, at)

/** Whether a word stands as an adjective or a participle; “is contrary” is tagged as a noun. */
const isAdjective = ({tokens, tags}: TaggedSentence, at: number) =>
  /^(?:ADJ|ADV|VERB)$/.test(tags[at] ?? '') || (tags[at - 1] === 'AUX' && canBe(tokens[at]?.lower ?? '', 'ADJ'))

/** Whether a word at a place is what a row means, with the preposition right after it. */
export function governs(
  sentence: TaggedSentence,
  at: number,
  {cells}: Entry,
  preposition: string,
  wanted: Wanted
): boolean {
  const {tokens, tags} = sentence
  const [tag, before] = [tags[at], tokens[at - 1]?.lower ?? '']
  switch (cells.pos) {
    case 'noun':
    case 'singular':
      return governsAsNoun(sentence, at, preposition, wanted)
    case 'adj':
      if (!isAdjective(sentence, at)) return false
      if (tags[at - 1] === 'DET' || /^(?:at|by|in|most|least|his|her|its|their)$/.test(before)) return false
      return preposition !== 'for' || !/^(?:enough|so|too)$/.test(before)
    case 'object':
      return tag === 'VERB' && mayBeParticiple(sentence, at)
    case 'verb':
      return tag === 'VERB' && !mayBeNoun(sentence, at)
    default:
      if (tag !== 'VERB' || isPassive(sentence, at) || hasGap(sentence, at)) return false
      return !mayBeNoun(sentence, at) && !mayBeReduced(sentence, at, preposition)
  }
}
