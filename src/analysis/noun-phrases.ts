import {list} from '../dictionary.js'
import {ofWord} from '../word.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A noun phrase without what follows its noun: “the former director”, “his team’s findings”, “Anna Schmidt”, “they”. */
export interface NounPhrase {
  /** Places of its tokens in the sentence, end-exclusive. */
  readonly from: number
  readonly to: number
}

const particles = list('name-particles')

const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X'])
const inside = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X'])
const pronouns = new Set([
  ...'i you he she it we they him her me us them who whom which that this these those one others another'.split(' '),
  ...'someone everyone anyone nobody somebody everybody anybody most many some few both all several none'.split(' ')
])
const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose'])

const isPronoun = ofWord(({lower}) => pronouns.has(lower.replace(/[’'](?:s|re|ve|d|ll|m)$/u, '')))

const limits = new Set(['at least', 'at most', 'fewer than', 'less than', 'more than', 'up to'])

/** Whether a word is a possessive: “his”, “the mayor’s”, “workers’”. */
export const isPossessive = (text: string): boolean =>
  possessives.has(text.toLowerCase()) || /(?:[’']s|s[’'])$/iu.test(text)

const isOwner = ofWord(({lower}) => possessives.has(lower))
const isParticle = ofWord(({text}) => particles().has(text))
const owns = ofWord(({text}) => isPossessive(text))
const endsOwning = (token: Token | undefined) => token !== undefined && owns(token)

/** Whether a token can stand before the noun of a phrase that is being read. */
function goesOn(sentence: TaggedSentence, at: number): boolean {
  const tag = sentence.tags[at]
  const token = sentence.tokens[at]
  // “46 %” is one figure.
  if (!tag || !token || (token.kind === 'mark' && token.text !== '%')) return false
  if (inside.has(tag)) return true
  if (isOwner(token)) return true
  if (token.text === '&' || (tag !== 'PRON' && tag !== 'ADP' && isParticle(token))) return true
  if (tag !== 'VERB' && tag !== 'ADV') return false
  const [next, before] = [sentence.tags[at + 1], sentence.tags[at - 1]]
  const isLed = before === 'DET' || before === 'ADJ' || endsOwning(sentence.tokens[at - 1])
  // “the newly elected leader”, “a growing fear”
  if (tag === 'VERB' && isLed && /(?:ed|ing|en)$/.test(token.lower))
    return next === 'NOUN' || next === 'ADJ' || next === 'PROPN'
  return tag === 'ADV' && isLed && (next === 'ADJ' || next === 'VERB' || next === 'NUM')
}

/** The end of the phrase that begins at `from`, or `from` where none does. */
function reach(sentence: TaggedSentence, from: number): number {
  const {tokens, tags} = sentence
  let end = from
  let noun = false
  for (let at = from; goesOn(sentence, at); at++) {
    const token = tokens[at]
    const isDeterminer = tags[at] === 'DET' || (token && isOwner(token))
    // “gave the man | the book”: a determiner begins a phrase of its own, but after “all” or “such”
    if (isDeterminer && noun && !endsOwning(tokens[at - 1])) break
    if (nominal.has(tags[at] ?? '')) {
      end = at + 1
      noun = true
    } else if (tags[at] === 'ADJ' && !nominal.has(tags[at + 1] ?? '') && !goesOn(sentence, at + 1)) end = at + 1
  }
  return end
}

/** How many words of “at least”, “more than”, “nearly” stand at a place, before a figure. */
function limitLength({tokens, tags}: TaggedSentence, at: number): number {
  if (tags[at] === 'ADV' && tags[at + 1] === 'NUM') return 1
  if (tags[at + 2] !== 'NUM') return 0
  return limits.has(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`) ? 2 : 0
}

/** “Grant said”: a name that is also a verb begins the sentence, and another verb follows. */
const isName = ({tokens, tags}: TaggedSentence, at: number) =>
  at === 0 &&
  tags[0] === 'VERB' &&
  (tags[1] === 'AUX' || (tags[1] === 'VERB' && !(tokens[1]?.lower ?? '').endsWith('ing')))

/** The end of the noun phrase that begins at `at`, or `at` where none does. */
function phraseEnd(sentence: TaggedSentence, at: number): number {
  const token = sentence.tokens[at]
  const tag = sentence.tags[at]
  if (isName(sentence, at)) return at + 1
  if (token && (tag !== 'PRON' || isOwner(token))) {
    const lead = limitLength(sentence, at)
    const end = reach(sentence, at + lead)
    if (end > at + lead) return end
  }
  return token && (tag === 'PRON' || tag === 'DET') && isPronoun(token) ? at + 1 : at
}

const known = new WeakMap<TaggedSentence, readonly NounPhrase[]>()

/** The noun phrases of a sentence in order; none overlaps another. Several analyses ask for those of one sentence. */
export function nounPhrases(sentence: TaggedSentence): readonly NounPhrase[] {
  const found = known.get(sentence) ?? phrasesIn(sentence)
  known.set(sentence, found)
  return found
}

function phrasesIn(sentence: TaggedSentence): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const to = phraseEnd(sentence, at)
    if (to === at) continue
    found.push({from: at, to})
    at = to - 1
  }
  return found
}
