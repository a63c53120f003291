import {lazy, table} from '../dictionary.js'
import {canBe} from '../tagger/words.js'
import {inflect, verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {formsOfVerb} from './phrase-index.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {spanOf, type Token} from './tokens.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'

/** A verb after another in a form that this one does not take: “avoid | to go”. */
export interface WrongComplement extends Span {
  readonly words: readonly Token[]
  readonly verb: Token
  readonly expected: string
}

interface Entry {
  readonly words: readonly string[]
  readonly takes: string
}

/** The verbs by the forms of their first word. */
const entries = lazy(() => {
  const found = new Map<string, Entry[]>()
  for (const {verb, takes} of table('verb-complements', ['verb', 'takes'])()) {
    const [first = '', ...rest] = verb.split(' ')
    for (const form of formsOfVerb(first).keys())
      found.set(form, [...(found.get(form) ?? []), {words: [form, ...rest], takes}])
  }
  return found
})

const ofBe = /^(?:am|are|be|been|being|is|was|were|get|gets|got)$|[’'](?:re|m)$/
const determiners = /^(?:an?|her|him|his|it|its|my|our|the|their|them|us|your)$/
const objects = /^(?:her|him|me|people|them|us)$/

/** The lemma of a word that can be nothing but the base of a verb, where it stands as one. */
function baseAt({tokens, tags}: TaggedSentence, at: number): string | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text !== token.lower || tags[at] !== 'VERB') return undefined
  return verbForms(token.lower).find(({form}) => form === 'base')?.lemma
}

/** Whether the base at a place may be a noun or an adjective: “look forward to | work”, but “to | work the land”. */
function mayBeOther({tokens, tags}: TaggedSentence, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return canBe(word, 'ADJ') || (canBe(word, 'NOUN') && !/^(?:DET|PRON|PROPN)$/.test(tags[at + 1] ?? ''))
}

/** “avoid to go”: the base after “to” at a place becomes a gerund; “to” stays where it is a preposition. */
function infinitive(
  sentence: TaggedSentence,
  at: number,
  keepsTo: boolean
): {to: number; expected: string} | undefined {
  const lemma = sentence.tokens[at]?.lower === 'to' ? baseAt(sentence, at + 1) : undefined
  const [gerund] = lemma === undefined ? [] : inflect(lemma).gerund
  if (gerund === undefined || lemma === 'have' || (keepsTo && mayBeOther(sentence, at + 1))) return undefined
  return {to: at + 2, expected: keepsTo ? `to ${gerund}` : gerund}
}

/** “decided leaving the town”: a gerund that can be no noun and has an object. */
function gerund({tokens, tags}: TaggedSentence, at: number): {to: number; expected: string} | undefined {
  const token = tokens[at]
  if (!token?.lower.endsWith('ing') || token.text !== token.lower || tags[at] !== 'VERB') return undefined
  const reading = verbForms(token.lower).find(({form}) => form === 'gerund')
  if (!reading || !determiners.test(tokens[at + 1]?.lower ?? '')) return undefined
  return {to: at + 1, expected: `to ${reading.lemma}`}
}

/** “made him to go” */
function withObject(sentence: TaggedSentence, at: number): {to: number; expected: string} | undefined {
  const object = sentence.tokens[at]
  if (!object || !objects.test(object.lower) || sentence.tokens[at + 1]?.lower !== 'to') return undefined
  const lemma = baseAt(sentence, at + 2)
  return lemma === undefined || mayBeOther(sentence, at + 2)
    ? undefined
    : {to: at + 3, expected: `${object.text} ${lemma}`}
}

function complement(sentence: TaggedSentence, takes: string, at: number) {
  switch (takes) {
    case 'gerund':
      return infinitive(sentence, at, false)
    case 'to gerund':
      return infinitive(sentence, at, true)
    case 'infinitive':
      return gerund(sentence, at)
    default:
      return withObject(sentence, at)
  }
}

function complementAt(sentence: TaggedSentence, at: number): WrongComplement | undefined {
  const {tokens, tags} = sentence
  const verb = tokens[at]
  // In the passive, what follows is a purpose: “was postponed to save money”.
  if (!verb || tags[at] !== 'VERB' || ofBe.test(tokens[at - 1]?.lower ?? '') || ofBe.test(tokens[at - 2]?.lower ?? ''))
    return undefined
  for (const {words, takes} of entries().get(verb.lower) ?? []) {
    if (!words.every((word, k) => tokens[at + k]?.lower === word)) continue
    const from = at + words.length
    const found = complement(sentence, takes, from)
    const wrong = found && tokens.slice(from, found.to)
    if (wrong) return {...spanOf(wrong), words: wrong, verb, expected: found.expected}
  }
  return undefined
}

const verbs = placesWhere(({lower}) => entries().has(lower))

/** The verbs of the story that follow another in a form which it does not take, in order. */
export const wrongComplements = perTree((story: Story): readonly WrongComplement[] =>
  verbs(story).flatMap(({sentence, at}) => complementAt(sentence, at) ?? [])
)
