import {list as wordList} from '../dictionary.js'
import {ofWord} from '../word.js'
import {isPossessive} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** How the noun of a phrase is led: by nothing, by “a”, by a number or “some”, by an owner, or by “the” or “this”. */
export type Lead = 'bare' | 'a' | 'some' | 'own' | 'the'

/** The noun that a phrase is about, by its place, and the place after it. */
export interface Head {
  readonly at: number
  readonly to: number
  readonly lead: Lead
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
  return isParticiple(tokens[at]) && /^(?:NOUN|ADJ|PROPN|CCONJ)$/.test(next ?? '')
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

/** The noun of the phrase that begins at a place, through what describes it and through “a series of”. */
export function headFrom(sentence: TaggedSentence, from: number): Head | undefined {
  const {tokens, tags} = sentence
  let lead: Lead = 'bare'
  let head = -1
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    const tag = tags[at]
    if (!token) break
    if (tag === 'NOUN' || tag === 'PROPN') {
      if (tag === 'PROPN' && head >= 0 && tags[head] === 'NOUN') break
      const isOwner = isPossessive(token.text)
      if (isOwner) lead = 'own'
      head = isOwner ? -1 : at
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
  return {at: head, to: head + 1, lead}
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
    while (tags[at] === 'ADV') at--
    if (tags[at] === 'VERB' || tags[at] === 'ADJ') at = beforeRelative(sentence, at)
    if (!/^(?:NOUN|NUM|PROPN)$/.test(tags[at] ?? '')) return undefined
    const from = phraseStart(sentence, at)
    if (tags[from - 1] === 'ADP' && from > 1) {
      at = from - 2
      continue
    }
    if (/^(?:that|which|who)$/.test(tokens[from - 1]?.lower ?? '')) return undefined
    const head = tags[at] === 'NUM' ? undefined : headFrom(sentence, from)
    return head?.at === at || tokens[(head?.to ?? 0)]?.lower === 'of' ? head : undefined
  }
  return undefined
}

/** What says when, and no complement: “last week”, “this year”. */
const times = /^(?:all|each|every|last|late|next|early|this|that)$/

/** Whether more is said of an object by its verb, “made the crime | worse”, or the object is the subject of a clause: “realised the meeting | was over”. */
export function isComplemented(sentence: TaggedSentence, to: number): boolean {
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
  if (times.test(tokens[at]?.lower ?? '')) return false
  const tag = tags[at] ?? ''
  if (tag === 'VERB') return !(tokens[at]?.lower ?? '').endsWith('ing')
  return /^(?:ADJ|AUX|DET|NUM)$/.test(tag)
}
