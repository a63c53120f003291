import type {Range} from './phrases.js'
import {endsPhrase, nounNumber, otherNumber} from './noun-numbers.js'
import {endsInPossessive} from './possessives.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {canBe} from '../tagger/words.js'
import {isUncounted} from './uncounted-nouns.js'

/** Finds what does not agree in number with one of its words, where that stands at a place of a sentence. */
export interface ClashFinder {
  readonly leads: Iterable<string>
  find(sentence: TaggedSentence, at: number): Clash | undefined
}

/** Words that do not agree in number; the first is the one that could change as well as the last. */
export interface Clash extends Range {
  readonly expected: readonly string[]
}

const ofMany = new Set(['many', 'several', 'these', 'those', 'various'])
const ofOne = new Set(['a', 'an', 'every', 'this'])
const pairs: Readonly<Record<string, string>> = {this: 'these', these: 'this', those: 'that'}

/** Words that count: “a few days”. */
const counting = /^(?:couple|dozen|few|full|good|great|half|hundred|many|million|score|thousand)$/

/** Whether a noun tells a time and so may stand alone: “these tonight”. */
export const isTime = (lower: string) => /^(?:today|tomorrow|tonight|yesterday)$/.test(lower)

/** The place of the noun that a determiner at a place leads, with an adjective between at most. */
function nounAfter({tokens, tags}: TaggedSentence, at: number): number | undefined {
  for (let k = at + 1; k <= at + 2; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word' || token.before === '' || token.text !== token.lower) return undefined
    // “a folder’s drafts”: the article is that of the owner.
    if (endsInPossessive(token)) return undefined
    if (tags[k] === 'NOUN') return k
    if (tags[k] !== 'ADJ' || counting.test(token.lower) || /(?:ing|ed)$/.test(token.lower)) return undefined
  }
  return undefined
}

/** Whether “this” may stand alone before a plural: “after this ministers met”, “if you do this things change”. */
function standsAlone({tokens, tags}: TaggedSentence, at: number, noun: number): boolean {
  const before = tags[at - 1]
  const after = tags[noun + 1]
  if (canBe(tokens[noun]?.lower ?? '', 'VERB')) return true
  if (at === 0) return noun > 1
  return before !== 'ADP' || after === 'AUX' || after === 'VERB' || after === 'ADV'
}

/** “these decision”, “this countries”, “many person”, “every days” */
export const determinerClash: ClashFinder = {leads: [...ofMany, ...ofOne], find: determinerClashAt}

function determinerClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const lower = tokens[at]?.lower ?? ''
  const isMany = ofMany.has(lower)
  // “Grade A eggs”
  if (at > 0 && tokens[at]?.text !== lower) return undefined
  const noun = nounAfter(sentence, at)
  const word = noun === undefined ? '' : (tokens[noun]?.lower ?? '')
  if (noun === undefined || word === 'thanks' || !endsPhrase(sentence, noun)) return undefined
  // “these equipment” has no plural to be: that is another finder’s.
  if (isMany && isUncounted(tokens[noun])) return undefined
  if (nounNumber(word) !== (isMany ? 'singular' : 'plural')) return undefined
  // “what an individual makes”
  if (!isMany && lower !== 'this' && tags[noun - 1] !== 'DET' && canBe(word, 'VERB')) return undefined
  // “these trade in furs”, “those present”, “grade a students”
  if (isMany && (isTime(word) || (['ADJ', 'ADV', 'AUX', 'VERB'] as const).some((tag) => canBe(word, tag))))
    return undefined
  // “what an individual makes”
  if (!isMany && noun > at + 1 && canBe(tokens[at + 1]?.lower ?? '', 'NOUN') && canBe(word, 'VERB')) return undefined
  if (lower === 'this' ? standsAlone(sentence, at, noun) : !isMany && tags[at - 1] === 'NOUN') return undefined
  if (lower === 'these' && tags[at - 1] === 'VERB' && tags[noun + 1] === 'AUX') return undefined
  const other = otherNumber(word)
  const changed = pairs[lower]
  const between = tokens.slice(at + 1, noun).map(({text}) => `${text} `)
  const phrase = (first: string, last: string) => `${first} ${between.join('')}${last}`
  return {
    from: at,
    to: noun + 1,
    expected: [...(other ? [phrase(lower, other)] : []), ...(changed ? [phrase(changed, word)] : [])]
  }
}

const owners = /^(?:the|these|those|my|your|his|her|its|our|their)$/

/** “one of the most important reason” */
export const oneOfClash: ClashFinder = {leads: ['one'], find: oneOfClashAt}

function oneOfClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  if (tokens[at + 1]?.lower !== 'of') return undefined
  if (!owners.test(tokens[at + 2]?.lower ?? '')) return undefined
  let end = at + 3
  while (
    end < at + 9 &&
    tokens[end]?.kind === 'word' &&
    tokens[end]?.before !== '' &&
    /^(?:ADJ|ADV|NOUN)$/.test(tags[end] ?? '')
  )
    end++
  const noun = tokens[end - 1]
  if (end === at + 3 || noun?.text !== noun?.lower || tags[end - 1] !== 'NOUN' || !noun) return undefined
  if (nounNumber(noun.lower) !== 'singular' || canBe(noun.lower, 'ADJ') || !endsPhrase(sentence, end - 1))
    return undefined
  const other = otherNumber(noun.lower)
  return other ? {from: end - 1, to: end, expected: [other]} : undefined
}
