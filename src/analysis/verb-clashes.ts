import {canBe, isKnown} from '../tagger/words.js'
import {inflect} from './morphology.js'
import {nounNumber} from './noun-numbers.js'
import type {Clash, ClashFinder} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {verbShape} from './verb-shapes.js'

/** Forms of “be”, “have” and “do” for one and for several; `were` may be a wish and is left out. */
export const ofOne: Readonly<Record<string, string>> = {is: 'are', was: 'were', has: 'have', does: 'do'}
export const ofSeveral: Readonly<Record<string, string>> = {are: 'is', have: 'has', do: 'does'}

const single = new Set(['he', 'it', 'she'])
const several = new Set(['they', 'we'])
const indefinite = new Set(
  ['one', 'body', 'thing'].flatMap((what) => ['any', 'every', 'no', 'some'].map((which) => which + what))
)

/** Verbs before which a clause without “that” stands in no wish: “said he …”. */
const sayings = /^(?:says?|said|thinks?|thought|believes?|believed|knows?|knew|admits?|admitted|claims?|claimed)$/
const conjunctions = /^(?:after|although|because|since|until|when|while)$/

/** Words that begin a wish or a question, and verbs that another one follows without an ending: “made it work”. */
const wishes = new Set(
  ['if', 'lest', 'let', 'lets', 'may', 'neither', 'nor', 'than', 'that', 'though', 'unless', 'whether'].concat(
    ['had', 'has', 'have', 'hear', 'heard', 'help', 'helped', 'helping', 'helps', 'made', 'make', 'makes', 'making'],
    ['saw', 'see', 'seeing', 'watch', 'watched', 'watching', 'wish', 'wished', 'wishes']
  )
)
const askings = /^(?:ask|demand|insist|order|propos|recommend|request|requir|suggest|urg)/

/** With a straight or curly apostrophe and without: “don’t” is “do” and “n’t”. */
function cut(lower: string): readonly [string, string] {
  const at = lower.search(/n[’']t$/)
  return at > 0 ? [lower.slice(0, at), lower.slice(at)] : [lower, '']
}

/** Whether words before a place may make what follows a wish, or a verb without an ending: “asked that”, “saw the man”. */
export const isWished = ({tokens}: TaggedSentence, at: number): boolean =>
  tokens.slice(0, at).some(({lower}) => (wishes.has(lower) && lower !== 'that') || askings.test(lower))

/** Whether a clause that is no question and no wish begins with the subject at a place, for certain. */
export function beginsStatement({tokens, tags, quoted}: TaggedSentence, at: number): boolean {
  if (tokens.at(-1)?.text === '?') return false
  const before = tokens[at - 1]
  if (!before || (at === 1 && before.kind === 'mark')) return true
  if (quoted[at] !== quoted[at - 1] || tags[0] === 'AUX') return false
  // “said that they was”
  const leads = before.lower === 'that' && sayings.test(tokens[at - 2]?.lower ?? '')
  const lead = tokens.slice(0, leads ? at - 1 : at)
  if (lead.some(({lower}) => wishes.has(lower) || askings.test(lower))) return false
  // “The town since | the war has”
  const isAfterNoun = /^(?:after|since|until)$/.test(before.lower) && /^(?:NOUN|PROPN)$/.test(tags[at - 2] ?? '')
  if (leads || conjunctions.test(before.lower)) return !isAfterNoun
  if (sayings.test(before.lower)) return tags[at - 1] === 'VERB'
  return tags[at - 1] === 'CCONJ' || before.text === ','
}

const clash = (at: number, expected: string): Clash => ({from: at, to: at + 1, expected: [expected]})

/** The other number of “be”, “have” or “do” at a place. */
export function auxiliaryClash(
  {tokens}: TaggedSentence,
  at: number,
  forms: Readonly<Record<string, string>>
): Clash | undefined {
  const token = tokens[at]
  if (!token || token.text !== token.lower) return undefined
  const [stem, ending] = cut(token.lower)
  const other = forms[stem]
  return other === undefined ? undefined : clash(at, other + ending)
}

/** A verb without an ending after “he”, or one with “-s” after “they”. */
export function fullVerbClash(sentence: TaggedSentence, at: number, isSingle: boolean): Clash | undefined {
  const {tokens, tags} = sentence
  const verb = tokens[at]
  if (!verb || verb.text !== verb.lower || tags[at] !== 'VERB' || /^(?:better|cant|dare|need|wont)$/.test(verb.lower))
    return undefined
  if (verb.lower.endsWith('s') === isSingle || verb.lower.endsWith('ed')) return undefined
  const shape = verbShape(verb.lower)
  if (shape?.form !== (isSingle ? 'base' : 'third') || canBe(verb.lower, 'ADV') || verb.lower.endsWith('ed'))
    return undefined
  // “a she wolf”, “we sales people”
  if (
    canBe(verb.lower, 'NOUN') &&
    !/^(?:\.|,|the|a|an|that|to|him|her|it|them|his|their|its|in|on|at|for|not)$/.test(tokens[at + 1]?.lower ?? '.')
  )
    return undefined
  const [expected] = inflect(shape.lemma)[isSingle ? 'third' : 'base']
  return expected !== undefined && isKnown(expected) ? clash(at, expected) : undefined
}

const adverb = /^(?:also|always|never|often|still|really|usually|now)$/

/** “he say”, “they was”, “she don’t”, “everyone have” */
export const pronounClash: ClashFinder = {leads: [...single, ...several, ...indefinite], find: pronounClashAt}

function pronounClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const lower = tokens[at]?.lower ?? ''
  const isSingle = single.has(lower) || indefinite.has(lower)
  const next = tokens[at + 1]
  if (!next || next.before === '') return undefined
  const verb = adverb.test(next.lower) ? at + 2 : at + 1
  // “They think it | appropriate to go.”
  if (lower === 'it' && tags[at - 1] === 'VERB' && canBe(next.lower, 'ADJ')) return undefined
  const found =
    auxiliaryClash(sentence, verb, isSingle ? ofSeveral : ofOne) ??
    (indefinite.has(lower) ? undefined : fullVerbClash(sentence, verb, isSingle))
  return found && beginsStatement(sentence, at) ? found : undefined
}

const leaders = new Set(['both', 'each', 'every', 'many', 'most', 'several', 'some', 'the', 'these', 'this', 'those'])

/** “The ministers was”, “many people is”, “every minister have” */
export const nounClash: ClashFinder = {leads: leaders, find: nounClashAt}

function nounClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const lead = tokens[at]?.lower ?? ''
  const noun = tokens[at + 1]
  if (noun?.kind !== 'word' || noun.text !== noun.lower || tags[at + 1] !== 'NOUN') return undefined
  const isOne = /^(?:every|each|this)$/.test(lead)
  const found = auxiliaryClash(sentence, at + 2, isOne ? ofSeveral : ofOne)
  if (!found || tokens[at - 1]?.text === ',' || tags[at - 1] === 'CCONJ' || !beginsStatement(sentence, at))
    return undefined
  const number = noun.lower === 'people' ? 'plural' : nounNumber(noun.lower)
  if (number !== (isOne ? 'singular' : 'plural') || (lead === 'the' && noun.lower === 'people')) return undefined
  return found
}
