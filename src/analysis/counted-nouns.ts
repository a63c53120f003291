import {list} from '../dictionary.js'
import {canBe} from '../tagger/words.js'
import {endsPhrase, nounNumber, otherNumber} from './noun-numbers.js'
import type {Clash, ClashFinder} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {isUncounted} from './uncounted-nouns.js'

const numbers = 'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty'.split(
  ' '
)

const unchanged = list('unchanged-nouns')

/** What a word may be beside a noun; a verb has no other one after it. */
const others = ['ADJ', 'ADV', 'ADP'] as const

/** The place of the noun that a number counts, with an adjective between at most. */
function countedAt({tokens, tags}: TaggedSentence, at: number): number | undefined {
  const noun = tags[at + 1] === 'ADJ' ? at + 2 : at + 1
  const words = tokens.slice(at, noun + 1)
  const isPlain = words.every(
    ({kind, text, lower, before}, k) => kind === 'word' && (k === 0 || (text === lower && before !== ''))
  )
  return isPlain && tags[noun] === 'NOUN' ? noun : undefined
}

/** “five soldier” */
export const countedClash: ClashFinder = {leads: numbers, find: countedClashAt}

function countedClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const noun = countedAt(sentence, at)
  const word = noun === undefined ? '' : (tokens[noun]?.lower ?? '')
  if (noun === undefined || unchanged().has(word) || isUncounted(tokens[noun]) || !endsPhrase(sentence, noun))
    return undefined
  if (nounNumber(word) !== 'singular' || others.some((tag) => canBe(word, tag))) return undefined
  if (canBe(word, 'VERB') && tags[noun + 1] !== 'AUX') return undefined
  // “page two”, “twenty-five”, “the Big Five bank”
  const before = tokens[at - 1]
  if (
    before &&
    (before.text !== before.lower || before.kind === 'number' || tags[at - 1] === 'NOUN' || tokens[at]?.before === '')
  )
    return undefined
  const other = otherNumber(word)
  return other === undefined ? undefined : {from: noun, to: noun + 1, expected: [other]}
}
