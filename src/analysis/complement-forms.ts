import {canBe} from '../tagger/words.js'
import {isPerson} from './person-nouns.js'
import {inflect, verbForms} from './morphology.js'
import {nounPhrases} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** A form at some places of a sentence, with the one that is right; none where it cannot be written. */
export interface WrongForm {
  readonly from: number
  readonly to: number
  readonly expected?: string
}

const determiners = /^(?:an?|her|him|his|it|its|my|our|the|their|them|us|your)$/
const pronouns = new Map([
  ['her', 'she'],
  ['him', 'he'],
  ['me', 'I'],
  ['people', 'people'],
  ['them', 'they'],
  ['us', 'we']
])

/** The lemma of a word that is nothing but the base of a verb, where it stands as one. */
export function baseAt({tokens, tags}: TaggedSentence, at: number): string | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text !== token.lower || tags[at] !== 'VERB' || !canBe(token.lower, 'VERB'))
    return undefined
  // “I told him everything.”
  if (/^(?:any|every|no|some)(?:body|one|thing)$/.test(token.lower)) return undefined
  return verbForms(token.lower).find(({form}) => form === 'base')?.lemma
}

/** Whether the base at a place may be a noun or an adjective: “look forward to | work”, but “to | work the land”. */
function mayBeOther({tokens, tags}: TaggedSentence, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return (canBe(word, 'ADJ') || canBe(word, 'NOUN')) && !/^(?:DET|PRON|PROPN)$/.test(tags[at + 1] ?? '')
}

/** “avoid | to go”: the base after “to” becomes a gerund, after a preposition if one is meant. */
export function infinitive(sentence: TaggedSentence, at: number, preposition: string): WrongForm | undefined {
  const lemma = sentence.tokens[at]?.lower === 'to' ? baseAt(sentence, at + 1) : undefined
  const [gerund] = lemma === undefined ? [] : inflect(lemma).gerund
  if (gerund === undefined || lemma === 'have') return undefined
  if (preposition === 'to' && mayBeOther(sentence, at + 1)) return undefined
  return {from: at, to: at + 2, expected: preposition ? `${preposition} ${gerund}` : gerund}
}

function gerundAt({tokens, tags}: TaggedSentence, at: number): string | undefined {
  const token = tokens[at]
  if (!token?.lower.endsWith('ing') || token.text !== token.lower || tags[at] !== 'VERB') return undefined
  return verbForms(token.lower).find(({form}) => form === 'gerund')?.lemma
}

/** “decided | leaving the town”: a gerund that can be no noun and has an object. */
export function gerund(sentence: TaggedSentence, at: number): WrongForm | undefined {
  const lemma = gerundAt(sentence, at)
  if (lemma === undefined || /^(?:concern|consider|follow|include|regard)$/.test(lemma)) return undefined
  if (!determiners.test(sentence.tokens[at + 1]?.lower ?? '')) return undefined
  return {from: at, to: at + 1, expected: `to ${lemma}`}
}

/** “afraid | to losing” */
export function gerundAfterTo(sentence: TaggedSentence, at: number): WrongForm | undefined {
  const lemma = sentence.tokens[at]?.lower === 'to' ? gerundAt(sentence, at + 1) : undefined
  if (lemma === undefined || !determiners.test(sentence.tokens[at + 2]?.lower ?? '')) return undefined
  return {from: at, to: at + 2, expected: `to ${lemma}`}
}

/** The end of a person at a place, as the object of a verb: “him”, “the protesters”. */
export function personEnd(sentence: TaggedSentence, at: number): number | undefined {
  const token = sentence.tokens[at]
  if (!token) return undefined
  if (pronouns.has(token.lower) && !(token.lower === 'her' && sentence.tokens[at + 1]?.lower !== 'to')) return at + 1
  const to = nounPhrases(sentence).find(({from}) => from === at)?.to
  const last = to === undefined ? undefined : sentence.tokens[to - 1]
  return last && last.text === last.lower && isPerson(last.lower) && !/^an?$/.test(token.lower) ? to : undefined
}

/** “made | him to go”, “made | the men to go”: the infinitive loses its “to”. */
export function toAfterObject(sentence: TaggedSentence, at: number): WrongForm | undefined {
  const end = personEnd(sentence, at)
  if (end === undefined || sentence.tokens[end]?.lower !== 'to') return undefined
  const lemma = baseAt(sentence, end + 1)
  if (lemma === undefined || mayBeOther(sentence, end + 1)) return undefined
  if (end > at + 1) return {from: end, to: end + 2, expected: lemma}
  return {from: at, to: end + 2, expected: `${sentence.tokens[at]?.text ?? ''} ${lemma}`}
}

/** “accused | him to steal”, “prevented | the men to go” */
export function infinitiveAfterObject(
  sentence: TaggedSentence,
  at: number,
  preposition: string
): WrongForm | undefined {
  const end = personEnd(sentence, at)
  return end === undefined ? undefined : infinitive(sentence, end, preposition)
}

/** “allowed | him go” */
export function bareAfterObject(sentence: TaggedSentence, at: number): WrongForm | undefined {
  if (!/^(?:him|me|them|us)$/.test(sentence.tokens[at]?.lower ?? '')) return undefined
  const lemma = baseAt(sentence, at + 1)
  const word = sentence.tokens[at + 1]?.lower ?? ''
  if (lemma === undefined || mayBeOther(sentence, at + 1) || verbForms(word).some(({form}) => form !== 'base'))
    return undefined
  return {from: at + 1, to: at + 2, expected: `to ${lemma}`}
}

/** “suggested | him to rest” */
export function objectForThat(sentence: TaggedSentence, at: number): WrongForm | undefined {
  const end = personEnd(sentence, at)
  if (end === undefined || sentence.tokens[end]?.lower !== 'to') return undefined
  const lemma = baseAt(sentence, end + 1)
  if (lemma === undefined) return undefined
  const object = sentence.tokens
    .slice(at, end)
    .map(({text}) => text)
    .join(' ')
  return {from: at, to: end + 2, expected: `that ${pronouns.get(object.toLowerCase()) ?? object} ${lemma}`}
}
