import {canBe} from '../tagger/words.js'
import {endsPhrase, nounNumber, otherNumber} from './noun-numbers.js'
import type {Clash, ClashFinder} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {isUncounted} from './uncounted-nouns.js'

const lower = (token: Token | undefined) => token?.lower ?? ''
const owners = /^(?:the|these|those|my|your|his|her|its|our|their)$/

/** Words that count a noun and may themselves be counted: “a few hundred”. */
const counting = /^(?:couple|dozen|euro|foot|full|good|great|half|hundred|lot|million|more|percent|score|thousand)$/

/** The place of the noun from `from` on that ends its phrase, with an adjective before it at most. */
function nounFrom(sentence: TaggedSentence, from: number): number | undefined {
  const {tokens, tags} = sentence
  const noun = tags[from] === 'ADJ' ? from + 1 : from
  for (let k = from; k <= noun; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word' || token.before === '' || token.text !== token.lower || counting.test(token.lower))
      return undefined
  }
  return tags[noun] === 'NOUN' ? noun : undefined
}

/** Words for people, so that what “a group of” holds is no stuff: “soldier”, “tourist”, “resident”. */
const people = /(?:er|tor|ist|cian|[^t]ian|dent|man|person)$/
const stuff =
  /^(?:beer|butter|cancer|copper|fiber|leather|litter|matter|paper|pepper|powder|power|rubber|silver|timber|water|weather)$/

/** Things that thousands of are no money: “hundreds of house”, but “thousands of debt”. */
const things = new Set(
  'animal apartment bridge building bus car city company country factory family flight home hospital house island patient plane road school ship shop side street tank town tree truck vehicle village'.split(
    ' '
  )
)

const isThing = (word: string) => (people.test(word) && !stuff.test(word)) || things.has(word)

/** Bodies whose word, unlike “crew” and “staff”, never counts their members: “both team”. */
const bodies = /^(?:army|city|club|company|country|family|government|party|side|team|village)$/

/** The plural that a noun for one thing should have at a place where several are spoken of. */
function pluralClash(sentence: TaggedSentence, noun: number | undefined, isBoth = false): Clash | undefined {
  const {tokens, tags} = sentence
  const word = noun === undefined ? '' : lower(tokens[noun])
  const isOne = nounNumber(word) === 'singular' || (isBoth && bodies.test(word))
  if (noun === undefined || !isOne || isUncounted(tokens[noun])) return undefined
  // “many of the poor”
  if (!isThing(word) && (['ADJ', 'ADV', 'ADP'] as const).some((tag) => canBe(word, tag))) return undefined
  if (canBe(word, 'VERB') && !/^(?:AUX|VERB)$/.test(tags[noun + 1] ?? 'VERB')) return undefined
  const isEnd = tags[noun + 1] === 'VERB' || /^(?:ago|earlier|later)$/.test(lower(tokens[noun + 1]))
  if (!isEnd && !endsPhrase(sentence, noun)) return undefined
  const other = otherNumber(word)
  return other === undefined ? undefined : {from: noun, to: noun + 1, expected: [other]}
}

/** “dozens of soldier”, “many of the resident”, “a number of house”, “a group of tourist” */
export const partitiveClash: ClashFinder = {
  leads: ['dozens', 'each', 'either', 'few', 'group', 'handful', 'hundreds', 'many', 'number', 'several', 'thousands'],
  find(sentence, at) {
    const {tokens} = sentence
    const lead = lower(tokens[at])
    if (lower(tokens[at + 1]) !== 'of') return undefined
    const isOwned = owners.test(lower(tokens[at + 2]))
    const isPart = /^(?:each|either|few|many|several)$/.test(lead)
    if (isPart !== isOwned) return undefined
    if (/^(?:number|group|handful)$/.test(lead) && lower(tokens[at - 1]) !== 'a') return undefined
    const found = pluralClash(sentence, nounFrom(sentence, isOwned ? at + 3 : at + 2))
    const isStuff = /^(?:group|hundreds|thousands)$/.test(lead) && !isThing(lower(tokens[found?.from ?? -1]))
    return isStuff ? undefined : found
  }
}

/** “a few soldier”, “both side signed”, “all the soldier were” */
export const severalClash: ClashFinder = {
  leads: ['all', 'both', 'few'],
  find(sentence, at) {
    const {tokens, tags} = sentence
    const lead = lower(tokens[at])
    if (lead === 'few' && lower(tokens[at - 1]) !== 'a') return undefined
    if (lead === 'all' && !owners.test(lower(tokens[at + 1]))) return undefined
    const noun = nounFrom(sentence, lead === 'all' ? at + 2 : at + 1)
    if (noun === undefined) return undefined
    if (lead === 'all' && !/^(?:are|were|have)$/.test(lower(tokens[noun + 1]))) return undefined
    if (lead === 'both' && !/^(?:AUX|VERB)$/.test(tags[noun + 1] ?? '')) return undefined
    return pluralClash(sentence, noun, lead === 'both')
  }
}

const isNumber = ({tokens, tags}: TaggedSentence, at: number) =>
  tokens[at]?.text !== '1' && lower(tokens[at]) !== 'one' && tokens[at + 1]?.before !== '' && tags[at] === 'NUM'

/** “five millions people”, “thousands people” */
export const hundredsClash: ClashFinder = {
  leads: ['billions', 'dozens', 'hundreds', 'millions', 'thousands'],
  find(sentence, at) {
    const {tokens, tags} = sentence
    const word = lower(tokens[at])
    const noun = lower(tokens[at + 1])
    if (isNumber(sentence, at - 1)) {
      const isCounted = noun === 'of' ? tags[at + 2] === 'NOUN' : tags[at + 1] === 'NOUN'
      return isCounted ? {from: at, to: noun === 'of' ? at + 2 : at + 1, expected: [word.slice(0, -1)]} : undefined
    }
    const isPlural = noun === 'people' || isThing(noun) || (nounNumber(noun) === 'plural' && !canBe(noun, 'VERB'))
    if (tags[at + 1] !== 'NOUN' || !isPlural || tokens[at + 1]?.before === '') return undefined
    return {from: at, to: at + 1, expected: [`${tokens[at]?.text ?? ''} of`]}
  }
}

/** “several million of people”; money may be a million of something: “$2 million of shares”. */
export const millionOfClash: ClashFinder = {
  leads: ['billion', 'hundred', 'million', 'thousand'],
  find(sentence, at) {
    const {tokens, tags} = sentence
    if (lower(tokens[at + 1]) !== 'of' || tags[at + 2] !== 'NOUN') return undefined
    const isCounted = isNumber(sentence, at - 1) || lower(tokens[at - 1]) === 'several'
    const isMoney = [at - 1, at - 2].some((k) => tokens[k]?.kind === 'symbol' || /^[$£€¥]/.test(tokens[k]?.text ?? ''))
    const noun = lower(tokens[at + 2])
    const isPeople = noun === 'people' || isThing(noun.replace(/s$/, ''))
    return isCounted && !isMoney && isPeople ? {from: at, to: at + 2, expected: [lower(tokens[at])]} : undefined
  }
}
