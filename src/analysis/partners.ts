import {list as wordList} from '../dictionary.js'
import {ofWord} from '../word.js'
import {nounForms} from './morphology.js'
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
/** Words that say whose something is. */
export const owners = /^(?:my|your|his|her|its|our|their|whose)$/

/** Days that stand after an object and are no part of it: “the oath | yesterday”. */
const days = /^(?:today|tomorrow|tonight|yesterday)$/

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
  if (tags[at] === 'ADV')
    return /^(?:ADJ|ADV|NUM)$/.test(next ?? '') || (next === 'VERB' && isParticiple(tokens[at + 1]))
  return tags[at] === 'VERB' && isParticiple(tokens[at]) && /^(?:NOUN|ADJ|PROPN|CCONJ)$/.test(next ?? '')
}

const isParticiple = (token: TaggedSentence['tokens'][number] | undefined) =>
  token !== undefined && /(?:ed|ing|en)$/.test(token.lower)

/** Whether a comma or a conjunction joins two adjectives: “an important | and | long-awaited photo”. */
function joinsAdjectives({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tokens[at]?.text !== ',' && tags[at] !== 'CCONJ') return false
  const isBefore = tags[at - 1] === 'ADJ' || (tags[at - 1] === 'VERB' && isParticiple(tokens[at - 1]))
  const next = tags[at + 1] === 'CCONJ' ? at + 2 : at + 1
  return (
    isBefore && (tags[next] === 'ADJ' || (tags[next] !== 'NOUN' && describes({tokens, tags} as TaggedSentence, next)))
  )
}

/** Whether a word is known as a noun. */
export const isNoun = ofWord(({lower}) => nounForms(lower).length > 0)

/** Whether a word that the tagger takes for a verb or an adjective is the noun of a phrase: “the | match”, “a strong | cold”. */
function isHead({tokens, tags}: TaggedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token || isParticiple(token)) return false
  const isAfterLead = /^(?:DET|ADJ|NUM)$/.test(tags[at - 1] ?? '') || owners.test(tokens[at - 1]?.lower ?? '')
  if (tags[at] === 'VERB') return isNoun(token) && (isAfterLead || nounForms(token.lower)[0]?.number === 'plural')
  if (tokens[at + 1]?.text === ',') return false
  return tags[at] === 'ADJ' && isAfterLead && /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')
}

/** Whether a noun that the tagger takes for a verb ends a phrase: “a crushing | defeat”. */
const closesPhrase = ({tokens, tags}: TaggedSentence, at: number) =>
  tags[at] === 'VERB' &&
  (tokens[at - 1]?.lower.endsWith('ing') ?? false) &&
  tags[at - 2] === 'DET' &&
  /^(?:ADP|PUNCT)$/.test(tags[at + 1] ?? 'PUNCT')

/** Whether an apostrophe after a plural makes it an owner: “residents’ | meetings”. */
const isOwningPlural = ({tokens, tags}: TaggedSentence, at: number) =>
  /^[’']$/.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 1]?.before === '' &&
  /^(?:ADJ|NOUN)$/.test(tags[at + 2] ?? '')

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
    if (!token || (head >= 0 && days.test(token.lower))) break
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
