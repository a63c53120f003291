import {canBe} from '../tagger/words.js'
import {isMeasure} from './clause-subjects.js'
import {endsPhrase, nounNumber} from './noun-numbers.js'
import type {Clash, ClashFinder} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {isUncounted} from './uncounted-nouns.js'
import {auxiliaryClash} from './verb-clashes.js'

/** “there is many reasons”, “there was two blasts”, “there are no evidence”, “there have been a fall” */
export const existentialClash: ClashFinder = {leads: ['there'], find: existentialClashAt}

const forOne = {is: 'are', was: 'were', has: 'have'}
const forSeveral = {are: 'is', were: 'was', have: 'has'}

function existentialClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens} = sentence
  const verb = tokens[at + 1]?.lower ?? ''
  const noun = tokens[at + 2]?.lower === 'been' || tokens[at + 2]?.lower === 'not' ? at + 3 : at + 2
  // “there has happened”
  if (/^ha(?:s|ve)/.test(verb) && tokens[at + 2]?.lower !== 'been') return undefined
  const found = auxiliaryClash(sentence, at + 1, {...forOne, ...forSeveral})
  if (!found) return undefined
  const isOne = Object.hasOwn(forOne, verb.replace(/n[’']t$/, ''))
  return (isOne ? isSeveral(sentence, noun) : isSingle(sentence, noun)) ? found : undefined
}

/** Whether a phrase at a place counts several: “several reasons”, “two blasts”, “reports”; measures are one thing. */
function isSeveral(sentence: TaggedSentence, from: number): boolean {
  const {tokens, tags} = sentence
  const lead = tokens[from]?.lower ?? ''
  const isCounted =
    /^(?:many|several|various)$/.test(lead) ||
    (tags[from] === 'NUM' && /^(?:[a-z]+|\d+)$/.test(lead) && !/^(?:1|one)$/.test(lead))
  let noun = isCounted ? from + 1 : from
  if (tags[noun] === 'ADJ') noun++
  const word = tokens[noun]
  if (!word || tags[noun] !== 'NOUN' || word.text !== word.lower || nounNumber(word.lower) !== 'plural') return false
  // “There was several years’ worth of it.”
  if (/^[’']$/.test(tokens[noun + 1]?.text ?? '')) return false
  if (/^(?:many|several|various)$/.test(lead)) return true
  if (isCounted && !isMeasure(word.lower) && /^(?:of|so|since|this)$/.test(tokens[noun + 1]?.lower ?? '')) return true
  return endsPhrase(sentence, noun) && !isMeasure(word.lower) && (isCounted || !canBe(word.lower, 'VERB'))
}

/** Whether a phrase at a place is one thing: “a fall”, “no evidence”; “a car and a bus” are two, and “a number” may be many. */
function isSingle(sentence: TaggedSentence, from: number): boolean {
  const {tokens, tags} = sentence
  const lead = tokens[from]?.lower ?? ''
  const noun = tags[from + 1] === 'ADJ' ? from + 2 : from + 1
  const word = tokens[noun]
  if (!word || tags[noun] !== 'NOUN' || word.text !== word.lower || !endsPhrase(sentence, noun)) return false
  if (tokens.slice(noun).some(({text, lower}) => text === ',' || lower === 'and' || lower === 'or')) return false
  if (/^(?:little|much|no)$/.test(lead)) return isUncounted(word)
  return /^an?$/.test(lead) && nounNumber(word.lower) === 'singular'
}
