import {canBe} from '../tagger/words.js'
import {nounNumber} from './noun-numbers.js'
import {type Clash, type ClashFinder, isTime} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {auxiliaryClash, beginsStatement, fullVerbClash, ofOne, ofSeveral} from './verb-clashes.js'

const articles = ['a', 'an', 'her', 'his', 'its', 'my', 'our', 'the', 'their', 'this']

/** Forms for several that no singular has outside a wish. */
const forSeveral = {...ofSeveral, were: 'was'}

/** The end of a noun and the adjectives before it, from a place on; what follows a noun belongs to another phrase: “the way | free men govern”. */
function nounsEnd({tokens, tags}: TaggedSentence, from: number): number {
  let end = from
  while (tokens[end]?.kind === 'word' && tokens[end]?.before !== '') {
    const isNoun = tags[end] === 'NOUN' || tags[end] === 'PROPN'
    if (!isNoun && (tags[end] !== 'ADJ' || (end > from && tags[end - 1] !== 'ADJ'))) break
    end++
  }
  return end
}

/** The end of “of the | small | towns” at a place, or the place where no such phrase stands. */
function complementEnd(sentence: TaggedSentence, at: number): number {
  const {tokens, tags} = sentence
  if (!/^(?:about|against|at|for|from|in|of|on|to|with)$/.test(tokens[at]?.lower ?? '') || tags[at] !== 'ADP') return at
  const from = tags[at + 1] === 'DET' ? at + 2 : at + 1
  const end = nounsEnd(sentence, from)
  return end > from && /^(?:NOUN|PROPN)$/.test(tags[end - 1] ?? '') ? end : at
}

/** Whether a noun counts one thing for certain: “the young” does not, and in “our prayers tonight” it is no head. */
const isSingular = (lower: string) => nounNumber(lower) === 'singular' && !canBe(lower, 'ADJ') && !isTime(lower)

/**
 * “The decision of the ministers were”, “the minister agree”: a noun in small letters with a phrase after it at most.
 * What names a number or a kind may take a plural, and a plural that is thought of as one thing (“two years in prison”) a singular;
 * so the noun is one thing, and its article is near.
 */
export const phraseClash: ClashFinder = {leads: articles, find: phraseClashAt}

function phraseClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  if (!beginsClause(sentence, at)) return undefined
  // “A few soldier were” lacks the plural of its noun, not of its verb.
  if (tokens[at + 1]?.lower === 'few') return undefined
  const noun = nounsEnd(sentence, at + 1)
  const head = tokens[noun - 1]
  if (noun === at + 1 || noun > at + 3 || tags[noun - 1] !== 'NOUN' || !head || head.text !== head.lower)
    return undefined
  const verb = complementEnd(sentence, noun)
  const isPlural = nounNumber(head.lower) === 'plural'
  // “The ministers was” and “this decision are” are found by the words beside each other.
  if (verb === noun && (isPlural || tokens[at]?.lower === 'this')) return undefined
  if (isPlural) return auxiliaryClash(sentence, verb, ofOne)
  if (!isSingular(head.lower)) return undefined
  // “The winter ferry to the islands”: a verb that is a noun as well belongs to the subject.
  const mayBeNoun = canBe(tokens[verb]?.lower ?? '', 'NOUN')
  return auxiliaryClash(sentence, verb, forSeveral) ?? (mayBeNoun ? undefined : fullVerbClash(sentence, verb, true))
}

/** Whether a statement begins with the subject at a place, and no other subject stands beside it. */
const beginsClause = (sentence: TaggedSentence, at: number) =>
  sentence.tokens[at - 1]?.text !== ',' && sentence.tags[at - 1] !== 'CCONJ' && beginsStatement(sentence, at)
