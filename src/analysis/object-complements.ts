import {ofWord} from '../word.js'
import {verbForms} from './morphology.js'
import {headFrom, isNoun, owners} from './partners.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** Whether a word that the tagger takes for a verb is the noun of its phrase: “at the police | station”. */
const isBareNoun = ({tokens, tags}: TaggedSentence, at: number) => {
  const token = tokens[at]
  return token !== undefined && isNoun(token) && !isTensed(token) && /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')
}

const isTensed = ofWord(({lower}) => verbForms(lower).some(({form}) => form === 'past' || form === 'third'))

/** What says when or how often, and no complement: “last week”, “this year”. */
const times = /^(?:all|each|every|last|late|next|early|this|that|worth)$/
const spans =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|times|per|[ap]m|a\.m\.|p\.m\.|percent|%)$/

/** Whether “a day” or “two years later” begins at a place, or a score: “3-1”. */
const saysWhen = ({tokens, tags}: TaggedSentence, at: number) =>
  spans.test(tokens[at + 1]?.lower ?? '') ||
  (tags[at] === 'NUM' && !/^(?:ADJ|ADP|ADV|NOUN|PROPN|VERB)$/.test(tags[at + 1] ?? ''))

/**
 * Whether more is said of an object by its verb, “made the crime | worse”, or the object is the subject of a clause:
 * “realised the meeting | was over”. In a clause inside another a verb may follow, for the outer one goes on there.
 */
export function isComplemented(sentence: TaggedSentence, to: number, isInner = false): boolean {
  const {tokens, tags} = sentence
  let at = to
  for (let steps = 0; steps < 3 && (tags[at] === 'ADP' || tags[at] === 'CCONJ'); steps++) {
    const next = headFrom(sentence, at + 1)
    const isName = tags[at + 1] === 'PROPN'
    if (!next && !isName) return false
    at = next?.to ?? at + 2
  }
  if (tags[at] === 'ADV') at++
  if (/^[“‘"']$/.test(tokens[at]?.text ?? '') || owners.test(tokens[at]?.lower ?? '')) return true
  if (times.test(tokens[at]?.lower ?? '') || saysWhen(sentence, at)) return false
  const tag = tags[at] ?? ''
  if (isInner && (tag === 'VERB' || tag === 'AUX')) return false
  if (tag === 'VERB') return !(tokens[at]?.lower ?? '').endsWith('ing') && !(at > to && isBareNoun(sentence, at))
  return /^(?:ADJ|AUX|DET|NUM)$/.test(tag)
}
