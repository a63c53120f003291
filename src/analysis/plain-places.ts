import {list} from '../dictionary.js'
import {verbForms} from './morphology.js'
import {nounPhrases} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

const light = list('light-verbs')
const isLight = (lower: string) => verbForms(lower).some(({lemma}) => light().has(lemma))

/** Whether a verb that takes nothing but an object stands before a place, or a form of “be”. */
function afterLightVerb({tokens, tags}: TaggedSentence, from: number): boolean {
  const first = tokens[from - 2]?.lower ?? ''
  const before = tokens[from - 1]?.lower ?? ''
  if (tags[from - 1] === 'AUX' || isLight(before)) return true
  if (before === 'for' && first.startsWith('call')) return true
  return before === 'out' && first.startsWith('carr')
}

/**
 * Whether the noun at a place opens a clause or hangs on a verb that takes nothing but an object, so that what follows
 * belongs to the noun: “showed an | interest to”, but not “took the | interest to the bank”.
 */
export function standsPlainly(sentence: TaggedSentence, at: number): boolean {
  const phrase = nounPhrases(sentence).find(({from, to}) => from <= at && at < to)
  if (!phrase) return false
  const {from} = phrase
  const {tokens, tags} = sentence
  const before = tokens[from - 1]
  if (!before || /^[.:;“"(—–]$/.test(before.text)) return true
  if (tags[from - 1] === 'SCONJ' && before.lower !== 'as') return true
  return afterLightVerb(sentence, from)
}

/** The place where the phrase of the noun at a place begins. */
export const phraseStart = (sentence: TaggedSentence, at: number): number =>
  nounPhrases(sentence).find(({from, to}) => from <= at && at < to)?.from ?? at
