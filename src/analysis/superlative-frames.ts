import {lazy, table} from '../dictionary.js'
import {degreeOf} from './degrees.js'
import {verbForms} from './morphology.js'
import {nounNumber} from './noun-numbers.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {isUncounted} from './uncounted-nouns.js'

/** The ordinals that lead a phrase as a superlative does, in order. */
export const ordinals: readonly string[] = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const isOrdinal = (lower: string) => ordinals.includes(lower)

const rows = table('superlative-nouns', ['noun', 'kind'])
const kinds = lazy(() => new Map(rows().map(({noun, kind}) => [noun, kind])))

/** Whether a noun makes an idiom with a superlative or “first”: “best practice”, “first lady”. */
const isIdiom = (noun: string) => /^(?:idiom|both)$/.test(kinds().get(noun) ?? '')

/** Whether a noun names what there is one of: “the only way to the village”. */
const isSingle = (noun: string) => /^(?:single|both)$/.test(kinds().get(noun) ?? '')

const lower = (token: Token | undefined) => token?.lower ?? ''

/** Sizes and ages, which no idiom without an article has: not “in deepest winter”, “of highest quality”, “is best practice”. */
const sizes = /^(?:biggest|eldest|largest|longest|oldest|richest|smallest|tallest|youngest)$/

/** “It was last year that he left.” */
const isCalendar = /^(?:autumn|fall|month|night|spring|summer|week|weekend|winter|year)$/

const ofBe = /^(?:is|was|became|becomes|become|remains|remained)$/

/** The place of a noun for one thing that a word at a place leads, with adjectives between at most. */
function nounAfter({tokens, tags}: TaggedSentence, at: number): number | undefined {
  for (let k = at + 1; k <= at + 3; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word' || token.before === '' || token.text !== token.lower) return undefined
    if (tags[k] === 'NOUN') {
      const isOne =
        nounNumber(token.lower) !== 'plural' &&
        !isUncounted(token) &&
        (!isIdiom(token.lower) || (token.lower === 'man' && tokens[at]?.lower !== 'best'))
      // “is best left to others”
      const isDone = verbForms(token.lower).some(({form}) => form === 'past' || form === 'participle')
      return isOne && !isDone && tags[k + 1] !== 'NOUN' && tags[k + 1] !== 'PROPN' ? k : undefined
    }
    if (tags[k] !== 'ADJ') return undefined
  }
  return undefined
}

/** Whether a form of “be” or “become” stands before a place. */
export const isAfterBe = ({tokens, tags}: TaggedSentence, at: number) =>
  ofBe.test(lower(tokens[at - 1])) && tags[at - 1] !== 'ADP'

/** “is best player in the league”, “was last man to leave” */
export function lacksAfterBe(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const word = lower(tokens[at])
  // “is second largest in the country”
  if (isOrdinal(word) && tokens[at + 1] && degreeOf(lower(tokens[at + 1])) === 'superlative')
    return tags[at + 2] === 'NOUN' || (lower(tokens[at + 2]) === 'in' && lower(tokens[at + 3]) === 'the')
  // “was youngest of the three”
  if (sizes.test(word) && lower(tokens[at + 1]) === 'of')
    return /^(?:the|these|those|his|her|their|two|three|four|five)$/.test(lower(tokens[at + 2]))
  const noun = nounAfter(sentence, at)
  const next = noun === undefined ? '' : lower(tokens[noun + 1])
  const isEnd = noun !== undefined && (!tokens[noun + 1] || /^[.!?…]$/.test(tokens[noun + 1]?.text ?? ''))
  if (noun === undefined) return false
  if (word === 'only')
    return isSingle(lower(tokens[noun])) && /^(?:for|in|left|of|on|that|to|where|which|who)$/.test(next)
  if (word === 'last' && isCalendar.test(lower(tokens[noun]))) return false
  if (word === 'first' || word === 'last') return /^(?:ever|in|since|that|to|who)$/.test(next)
  if (word === 'most') return noun > at + 1 && /^(?:ever|in|of|on|since)$/.test(next)
  return !isOrdinal(word) && (isEnd || /^(?:at|ever|for|in|of|on|since|that|to|who)$/.test(next))
}

/** “at same house”, “did same thing”, “for fourth time”, “in largest city of the north” */
export function lacksAfterOther(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const word = lower(tokens[at])
  const before = tags[at - 1]
  const noun = nounAfterAny(sentence, at)
  if (noun === undefined) return false
  const what = lower(tokens[noun])
  if (word === 'same') {
    if (/^(?:gender|sex)$/.test(what)) return false
    // “shipped same day”; “at same time” is one of the wrong patterns.
    const isTime = /^(?:day|month|night|time|week|year)$/.test(what)
    if (before === 'VERB' || /^d(?:id|o|oes|oing|one)$/.test(lower(tokens[at - 1]))) return !isTime
    return before === 'ADP' && lower(tokens[at - 1]) !== 'of' && what !== 'time'
  }
  if (isOrdinal(word) && ordinals.indexOf(word) > 1)
    return lower(tokens[at - 1]) === 'for' && /^(?:day|month|time|week|year)$/.test(what)
  return (
    before === 'ADP' &&
    sizes.test(word) &&
    nounNumber(what) === 'singular' &&
    /^(?:in|of)$/.test(lower(tokens[noun + 1]))
  )
}

/** The place of a noun of whatever number that a word at a place leads, where no other noun goes on from it. */
function nounAfterAny({tokens, tags}: TaggedSentence, at: number): number | undefined {
  const noun = tags[at + 1] === 'ADJ' ? at + 2 : at + 1
  const isPlain = [at + 1, noun].every((k) => tokens[k]?.before !== '' && tokens[k]?.text === lower(tokens[k]))
  return isPlain && tags[noun] === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(tags[noun + 1] ?? '') ? noun : undefined
}

/** “one of largest ports” */
export function lacksAfterOneOf({tokens, tags}: TaggedSentence, at: number): boolean {
  if (lower(tokens[at - 1]) !== 'of' || lower(tokens[at - 2]) !== 'one') return false
  const word = lower(tokens[at])
  if (word === 'most' && tags[at + 1] !== 'ADJ' && tags[at + 1] !== 'VERB') return false
  // “one of only two”
  if (word === 'only' && (tags[at + 1] === 'NUM' || /^(?:few|half|several)$/.test(lower(tokens[at + 1])))) return false
  // “one of first importance” speaks of one thing.
  const isOfMany = tokens
    .slice(at + 1, at + 5)
    .some(({lower: noun}) => noun === 'people' || nounNumber(noun) === 'plural')
  return /^(?:ADJ|ADV|NOUN|NUM|VERB)$/.test(tags[at + 1] ?? '') ? isOfMany : tags[at + 1] === 'ADP'
}
