import {lazy, table, values} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {nounForms, verbForms} from './morphology.js'
import {isPossessive, nounPhrases} from './noun-phrases.js'
import {isDoer, lemmaOf} from './person-nouns.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/**
 * What a preposition leads. A `name` may be of a person or a place; `free` is what makes with the preposition a set
 * phrase that hangs on no word, as “with ease” does; `clause` is “whether”, “what” and the like.
 */
export type LedKind = 'gerund' | 'thing' | 'person' | 'name' | 'place' | 'time' | 'number' | 'clause' | 'free'

/** What a preposition leads, as far as its first noun. */
export interface Led {
  readonly kind: LedKind
  /** The lemma of the noun, or the word itself. */
  readonly head: string
  readonly isPronoun: boolean
  /** Whether a noun stands without an article or an owner. */
  readonly isBare: boolean
  readonly isOwned: boolean
  /** Its end in the sentence. */
  readonly to: number
}

const rows = table('adverbial-nouns', ['noun', 'kind', 'set'])
const adverbials = lazy(
  () => new Map(rows().map(({noun, kind, set}) => [noun, {kinds: values(kind), set: values(set)}] as const))
)
const personal = new Set(
  'he her him i me she them they us we whom who you everyone everybody someone somebody'.split(' ')
)
const leaders = new Set('how if what when where whether which why'.split(' '))
const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const months = new Set(
  'january february march april may june july august september october november december'.split(' ')
)

function nounKind(lemma: string, preposition: string, isDefinite: boolean, isCompound: boolean, next: string): LedKind {
  const known = adverbials().get(lemma)
  if (known?.kinds.includes('set')) return 'free'
  if (known?.kinds.includes('time')) return 'time'
  if (known?.set.includes(preposition) && !isCompound && (!isDefinite || /^(?:of|that|to)$/.test(next))) return 'free'
  if (known?.kinds.includes('place')) return 'place'
  return isDoer(lemma) ? 'person' : 'thing'
}

function pronounKind(word: string): LedKind | undefined {
  if (personal.has(word) || /^(?:him|her|my|your|our|them)sel(?:f|ves)$/.test(word)) return 'person'
  return leaders.has(word)
    ? 'clause'
    : /^(?:its|this|these|those|that|it|which|all|each|both)$/.test(word)
      ? 'thing'
      : undefined
}

/** Gerunds that are prepositions, or lead a set phrase: “including”, “in keeping with”. */
const prepositional =
  /^(?:according|barring|beginning|concerning|considering|depending|during|excluding|following|going|including|keeping|owing|pending|regarding|starting)$/

const isGerund = ({tokens, tags}: TaggedSentence, at: number) => {
  const word = tokens[at]?.lower ?? ''
  if (prepositional.test(word)) return false
  if (tags[at] === 'AUX') return word === 'being' || word === 'having'
  return tags[at] === 'VERB' && word.endsWith('ing') && verbForms(word).some(({form}) => form === 'gerund')
}

/** Whether “the” and a gerund stand at a place, as a noun: “the | killing of”. */
const isNominal = (sentence: TaggedSentence, at: number) =>
  sentence.tags[at] === 'DET' &&
  isGerund(sentence, at + 1) &&
  /^(?:of|by|in)$/.test(sentence.tokens[at + 2]?.lower ?? '')

const nominal = (head: string, to: number): Led => ({
  kind: 'thing',
  head,
  isPronoun: false,
  isBare: false,
  isOwned: false,
  to
})

function nounAt(sentence: TaggedSentence, at: number, token: Token, preposition: string): Led | undefined {
  const {tokens, tags} = sentence
  const phrase = nounPhrases(sentence).find(({from}) => from === at)
  const last = phrase && tokens[phrase.to - 1]
  // “the killing of”
  if (!last) return isNominal(sentence, at) ? nominal(tokens[at + 1]?.lower ?? '', at + 2) : undefined
  const {to} = phrase
  const isOwned = tokens.slice(at, to).some(({lower}) => isPossessive(lower))
  const isBare = !isOwned && tags[at] !== 'DET'
  const base = {isPronoun: false, isBare, isOwned, to}
  const tag = tags[to - 1]
  if (tag === 'NUM' || tag === 'SYM') return {...base, kind: 'number', head: last.lower}
  if (days.test(last.lower) || (months.has(last.lower) && tag === 'PROPN'))
    return {...base, kind: 'time', head: last.lower}
  if (tag === 'PROPN') return {...base, kind: 'name', head: last.lower}
  if (tag !== 'NOUN') return undefined
  const head = lemmaOf(last.lower)
  const isDefinite = isOwned || /^(?:the|this|that|these|those|its)$/.test(token.lower)
  const isCompound = to > at + 1 && tags[to - 2] === 'NOUN'
  return {...base, kind: nounKind(head, preposition, isDefinite, isCompound, tokens[to]?.lower ?? ''), head}
}

const isPlural = perWord(
  (lower: string) =>
    nounForms(lower).some(({number}) => number === 'plural') && verbForms(lower).every(({form}) => form === 'third')
)

/** What the preposition before a place of a sentence leads; nothing where it leads nothing that is understood. */
export function ledAt(sentence: TaggedSentence, at: number, preposition: string): Led | undefined {
  const token = sentence.tokens[at]
  // “for which”: the preposition hangs on a word that follows.
  if (!token || token.kind === 'mark' || /^wh(?:ich|om|ose)$/.test(token.lower)) return undefined
  const alone = {head: token.lower, isBare: false, isOwned: false, to: at + 1}
  if (isGerund(sentence, at)) return {...alone, kind: 'gerund', isPronoun: false}
  const tag = sentence.tags[at]
  // “answered to questions”: after “to” a plural is taken for a verb.
  if (tag === 'VERB' && isPlural(token.lower)) return {...nominal(lemmaOf(token.lower), at + 1), isBare: true}
  const noun = nounAt(sentence, at, token, preposition)
  if (noun && (noun.to > at + 1 || (tag !== 'PRON' && tag !== 'DET'))) return noun
  const kind = pronounKind(token.lower)
  return kind && {...alone, kind, isPronoun: true}
}
