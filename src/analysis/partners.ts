import {list as wordList} from '../dictionary.js'
import {ofWord} from '../word.js'
import {nounForms, verbForms} from './morphology.js'
import {isPossessive} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** How the noun of a phrase is led: by nothing, by “a”, by a number or “some”, by an owner, or by “the” or “this”. */
export type Lead = 'bare' | 'a' | 'some' | 'own' | 'the'

/** The noun that a phrase is about, by its place, the place after it, and that of the first of the nouns before it. */
export interface Head {
  readonly at: number
  readonly to: number
  readonly lead: Lead
  readonly from: number
}

const definite = /^(?:the|this|that|these|those|such|which|what)$/
const owners = /^(?:my|your|his|her|its|our|their|whose)$/

const measures = wordList('measure-nouns')

/** “A series of | robberies”: a noun that only says how much there is. */
const isMeasure = ofWord(({lower}) => measures().has(lower))

function leads(word: string): Lead {
  if (owners.test(word)) return 'own'
  if (definite.test(word)) return 'the'
  return word === 'a' || word === 'an' ? 'a' : 'some'
}

/** Whether a participle or an adverb stands before the noun of its phrase: “a | recently built | house”. */
function describes({tokens, tags}: TaggedSentence, at: number): boolean {
  const next = tags[at + 1]
  if (tags[at] === 'ADV') return /^(?:ADJ|ADV|NUM)$/.test(next ?? '') || (next === 'VERB' && isParticiple(tokens[at + 1]))
  return tags[at] === 'VERB' && isParticiple(tokens[at]) && /^(?:NOUN|ADJ|PROPN|CCONJ)$/.test(next ?? '')
}

const isParticiple = (token: TaggedSentence['tokens'][number] | undefined) =>
  token !== undefined && /(?:ed|ing|en)$/.test(token.lower)

/** Whether a comma or a conjunction joins two adjectives: “an important | and | long-awaited photo”. */
function joinsAdjectives({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tokens[at]?.text !== ',' && tags[at] !== 'CCONJ') return false
  const isBefore = tags[at - 1] === 'ADJ' || (tags[at - 1] === 'VERB' && isParticiple(tokens[at - 1]))
  const next = tags[at + 1] === 'CCONJ' ? at + 2 : at + 1
  return isBefore && (tags[next] === 'ADJ' || (tags[next] !== 'NOUN' && describes({tokens, tags} as TaggedSentence, next)))
}

const isNoun = ofWord(({lower}) => nounForms(lower).length > 0)

/** Whether a word that the tagger takes for a verb or an adjective is the noun of a phrase: “the | match”, “a strong | cold”. */
function isHead({tokens, tags}: TaggedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token || isParticiple(token)) return false
  const isAfterLead = /^(?:DET|ADJ|NUM)$/.test(tags[at - 1] ?? '') || owners.test(tokens[at - 1]?.lower ?? '')
  if (tags[at] === 'VERB') return isNoun(token) && (isAfterLead || nounForms(token.lower)[0]?.number === 'plural')
  return tags[at] === 'ADJ' && isAfterLead && /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')
}

/** Whether a noun that the tagger takes for a verb ends a phrase: “a crushing | defeat”. */
const closesPhrase = ({tokens, tags}: TaggedSentence, at: number) =>
  tags[at] === 'VERB' &&
  /ing$/.test(tokens[at - 1]?.lower ?? '') &&
  tags[at - 2] === 'DET' &&
  /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')

/** Whether an apostrophe after a plural makes it an owner: “residents’ | meetings”. */
const isOwningPlural = ({tokens, tags}: TaggedSentence, at: number) =>
  /^[’']$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.before === '' && /^(?:ADJ|NOUN)$/.test(tags[at + 2] ?? '')

/** The noun of the phrase that begins at a place, through what describes it and through “a series of”. */
export function headFrom(sentence: TaggedSentence, from: number, until = Infinity): Head | undefined {
  const {tokens, tags} = sentence
  let lead: Lead = 'bare'
  let head = -1
  let first = -1
  let at = from
  for (; at < Math.min(until, tokens.length); at++) {
    const token = tokens[at]
    const tag = tags[at]
    if (!token) break
    if (tag === 'NOUN' || tag === 'PROPN' || (head < 0 ? isHead(sentence, at) : closesPhrase(sentence, at))) {
      if (tag === 'PROPN' && head >= 0 && tags[head] === 'NOUN') break
      const isPlural = isOwningPlural(sentence, at)
      const isOwner = isPlural || isPossessive(token.text)
      if (isOwner) lead = 'own'
      head = isOwner ? -1 : at
      first = isOwner || (first < 0 && tag === 'PROPN') ? -1 : first < 0 ? at : first
      if (isPlural) at++
      continue
    }
    if (head >= 0) break
    if (tag === 'DET' || owners.test(token.lower)) lead = leads(token.lower)
    else if (tag === 'NUM') lead = lead === 'bare' ? 'some' : lead
    else if (tag === 'ADJ') {
      if (/^(?:many|several|few|other|another|much)$/.test(token.lower) && lead === 'bare') lead = 'some'
    } else if (!describes(sentence, at) && !joinsAdjectives(sentence, at)) break
  }
  const noun = tokens[head]
  if (!noun) return undefined
  if (tokens[at]?.lower === 'of' && isMeasure(noun)) {
    const inner = headFrom(sentence, at + 1)
    if (inner) return {...inner, lead: inner.lead === 'bare' ? 'some' : inner.lead}
  }
  return {at: head, to: head + 1, lead, from: first < 0 ? head : first}
}

/** Where the phrase begins whose last noun stands at a place. */
export function phraseStart({tokens, tags}: TaggedSentence, noun: number): number {
  let at = noun
  while (at > 0) {
    if (tags[at] === 'DET' || owners.test(tokens[at]?.lower ?? '')) return at
    if (!/^(?:ADJ|ADV|DET|NOUN|NUM|PROPN)$/.test(tags[at - 1] ?? '') && !owners.test(tokens[at - 1]?.lower ?? '')) break
    at--
  }
  return at
}

/** The noun before a relative clause whose verb ends at a place: “the drone | that the army had bought”. */
function beforeRelative({tokens, tags}: TaggedSentence, end: number): number {
  for (let at = end; at > Math.max(1, end - 12); at--) {
    if (/^[,;:()“”"]$/.test(tokens[at]?.text ?? '')) return -1
    if (!/^(?:that|which|who)$/.test(tokens[at]?.lower ?? '')) continue
    return tags[at - 1] === 'NOUN' ? at - 1 : -1
  }
  return -1
}

/** The place before a parenthesis that a comma closes: “the goalkeeper, | a Dane, ran”. */
function beforeParenthesis({tokens}: TaggedSentence, comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - 20); at--) if (tokens[at]?.text === ',') return at - 1
  return -1
}

/** The noun of the subject that ends before a place, past what hangs on it: “the prices | of petrol”, “three men | on the boat”. */
export function headBefore(sentence: TaggedSentence, end: number): Head | undefined {
  const {tokens, tags} = sentence
  let at = tokens[end - 1]?.text === ',' ? beforeParenthesis(sentence, end - 1) : end - 1
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    while (tags[at] === 'ADV' || tokens[at]?.lower === 'aboard') at--
    if (tags[at] === 'VERB' || tags[at] === 'ADJ') at = beforeRelative(sentence, at)
    if (!/^(?:NOUN|NUM|PROPN)$/.test(tags[at] ?? '')) return undefined
    const from = phraseStart(sentence, at)
    if (tags[from - 1] === 'ADP' && from > 1) {
      at = from - 2
      continue
    }
    if (/^(?:that|which|who)$/.test(tokens[from - 1]?.lower ?? '')) return undefined
    const head = tags[at] === 'NUM' ? undefined : headFrom(sentence, from, at + 1)
    return head?.at === at || tokens[(head?.to ?? 0)]?.lower === 'of' ? head : undefined
  }
  return undefined
}

/** Whether a word that the tagger takes for a verb is the noun of its phrase: “at the police | station”. */
const isBareNoun = ({tokens, tags}: TaggedSentence, at: number) => {
  const token = tokens[at]
  return token !== undefined && isNoun(token) && !isTensed(token) && /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')
}

const isTensed = ofWord(({lower}) => verbForms(lower).some(({form}) => form === 'past' || form === 'third'))

/** What says when or how often, and no complement: “last week”, “this year”. */
const times = /^(?:all|each|every|last|late|next|early|this|that|worth)$/
const spans = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|times|per|[ap]m|a\.m\.|p\.m\.|percent|%)$/

/** Whether “a day” or “two years later” begins at a place, or a score: “3-1”. */
const saysWhen = ({tokens, tags}: TaggedSentence, at: number) =>
  spans.test(tokens[at + 1]?.lower ?? '') || (tags[at] === 'NUM' && !/^(?:ADJ|ADP|ADV|NOUN|PROPN|VERB)$/.test(tags[at + 1] ?? ''))

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
