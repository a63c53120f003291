import {canBe} from '../tagger/words.js'
import {verbForms} from './morphology.js'
import {isPossessive, nounPhrases} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

const ofBe =
  /^(?:am|are|be|been|being|is|was|were|get|gets|got|getting)$|[’'](?:re|m)$|^(?:s?he|it|that|what|who)[’']s$/

/** Whether a form of “be” stands before a verb, with nothing but adverbs between. */
export function isPassive({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tokens[at]?.lower.endsWith('ing')) return false
  let before = at - 1
  while (tags[before] === 'ADV' || tokens[before]?.lower === 'not') before--
  return ofBe.test(tokens[before]?.lower ?? '')
}

/** Whether a sentence has a subject with an article right before a verb, and no other verb with a tense. */
export function isOnlyVerb({tokens, tags}: Pick<TaggedSentence, 'tokens' | 'tags'>, at: number): boolean {
  if (tags[0] !== 'DET' || tags[at - 1] !== 'NOUN' || tokens.at(-1)?.text !== '.') return false
  return tags.every((tag, k) => k === at || !(tag === 'AUX' || (tag === 'VERB' && tokens[k - 1]?.lower !== 'to')))
}

/** Whether what is tagged as a verb may as well be a noun: “the | attack on”, “date | objects with”, “the | searching of”. */
export function mayBeNoun({tokens, tags}: TaggedSentence, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const [before, tag] = [tokens[at - 1]?.lower ?? '', tags[at - 1] ?? '']
  const isOf = tokens[at + 1]?.lower === 'of'
  if (word.endsWith('ing')) return isOf && tag !== 'AUX' && tag !== 'ADV'
  if (word.endsWith('ed') || !canBe(word, 'NOUN')) return false
  if (isOnlyVerb({tokens, tags}, at)) return false
  if (isPossessive(before) || /^(?:him|me|them|these|this|those|us|you)$/.test(before)) return true
  if (word.endsWith('s')) return tag !== 'PRON' && tag !== 'PROPN'
  return !(isOf ? /^(?:AUX|PRON)$/ : /^(?:AUX|PART|PRON)$/).test(tag)
}

/** Whether a verb at a place may be a past participle. */
export const mayBeParticiple = ({tokens}: TaggedSentence, at: number): boolean =>
  verbForms(tokens[at]?.lower ?? '').some(({form}) => form === 'participle')

/**
 * Whether a verb at a place may have its object before its subject: “the men | whom the law forces to serve”,
 * “people it allows to stay”, and not “a law that forces the men to serve”.
 */
export function hasGap(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  let end = at
  while (/^(?:ADV|AUX|PART)$/.test(tags[end - 1] ?? '')) end--
  if (/^(?:that|which|who)$/.test(tokens[end - 1]?.lower ?? '')) return false
  const from = nounPhrases(sentence).find(({to}) => to === end)?.from ?? end - 1
  return (
    /^(?:NOUN|PRON|PROPN)$/.test(tags[from - 1] ?? '') ||
    /^(?:what|whom|which|who)$/.test(tokens[from - 1]?.lower ?? '')
  )
}
