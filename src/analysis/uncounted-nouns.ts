import {lazy, table} from '../dictionary.js'
import {canBe} from '../tagger/words.js'
import {ofWord} from '../word.js'
import {endsPhrase} from './noun-numbers.js'
import type {Clash, ClashFinder} from './number-clashes.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

const rows = table('uncountable-nouns', ['noun', 'article'])
const articles = lazy(() => new Map(rows().map(({noun, article}) => [noun, article])))

/** What it takes to put “a” before a noun that is not counted, as the table has it; nothing for other words. */
const articleOf = ofWord(({text}) => articles().get(text))

/** Whether what a word names is never counted: “advice”, “two advices” is wrong whatever stands around it. */
export const isUncounted = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:never|scoped)$/.test(articleOf(token) ?? '')

const isNever = (token: Token | undefined) => token !== undefined && articleOf(token) === 'never'

/** Words that make an amount of what is not counted: “a little advice”, “a fair bit of luck”. */
const amounts = /^(?:bit|few|fewer|less|little|lot|more|most|much)$/

/** The place of the noun that ends a phrase at most two adjectives after `at`. */
function nounAfter({tokens, tags}: TaggedSentence, at: number, adjectives: number): number | undefined {
  for (let k = at + 1; k <= at + 1 + adjectives; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word' || token.before === '' || amounts.test(token.lower)) return undefined
    if (articleOf(token) !== undefined) return k
    if (tags[k] !== 'ADJ' && !(tags[k] === 'VERB' && /(?:ed|ing)$/.test(token.lower))) return undefined
  }
  return undefined
}

const clauseWords = new Set([
  'about',
  'between',
  'in',
  'of',
  'so',
  'that',
  'toward',
  'towards',
  'whose',
  'which',
  'with',
  'within'
])

/** Whether a noun can have “a” by what follows or leads it, as far as its entry in the table goes. */
function takesArticle({tokens}: TaggedSentence, at: number, noun: number): boolean {
  const token = tokens[noun]
  const article = token && articleOf(token)
  if (article === 'never') return false
  const next = tokens[noun + 1]?.lower ?? ''
  if (article === 'scoped') return next !== 'in' && clauseWords.has(next)
  return noun > at + 1 || clauseWords.has(next)
}

/** The places of “a” and a noun that is not counted: “an advice”, “a new equipment”. */
export const uncountedClash: ClashFinder = {leads: ['a', 'an'], find: uncountedClashAt}

function uncountedClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens} = sentence
  const lead = tokens[at]
  if (!lead || (at > 0 && lead.text !== lead.lower)) return undefined
  const noun = nounAfter(sentence, at, 2)
  if (noun === undefined || !endsWithNoun(sentence, noun) || takesArticle(sentence, at, noun)) return undefined
  const rest = textOf(tokens.slice(at + 1, noun + 1))
  return {from: at, to: noun + 1, expected: [rest, `some ${rest}`]}
}

const textOf = (tokens: readonly Token[]) => tokens.map(({text}) => text).join(' ')

/** Whether no other noun goes on from a noun: “a damage | claim”, “an equipment and tool shop”. */
function endsWithNoun(sentence: TaggedSentence, noun: number): boolean {
  const {tokens, tags} = sentence
  const next = tokens[noun + 1]
  // “an evidence of fraud”
  if (next?.lower === 'of') return isNever(tokens[noun])
  if (next?.lower === 'and') return tags[noun + 2] === 'VERB' || tags[noun + 2] === 'AUX'
  return endsPhrase(sentence, noun) || /^(?:,|[–—]|to|last|this|today|yesterday)$/.test(next?.lower ?? '')
}

/** A word with the capital of the one that stood there. */
const capitalised = (word: string, {text, lower}: Token) =>
  text === lower ? word : word.charAt(0).toUpperCase() + word.slice(1)

const quantities: Readonly<Record<string, readonly string[]>> = {
  few: ['little'],
  many: ['much'],
  several: ['some'],
  these: ['this'],
  those: ['that'],
  ...Object.fromEntries('two three four five six seven eight nine ten'.split(' ').map((number) => [number, []]))
}

/** “many equipment”, “these information”, “a few evidence”, “two furniture” */
export const uncountedQuantityClash: ClashFinder = {leads: Object.keys(quantities), find: uncountedQuantityClashAt}

function uncountedQuantityClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const lead = tokens[at]
  if (!lead || (at > 0 && lead.text !== lead.lower)) return undefined
  const noun = nounAfter(sentence, at, 1)
  const word = noun === undefined ? undefined : tokens[noun]
  if (noun === undefined || !word || !isUncounted(word) || !endsPhrase(sentence, noun)) return undefined
  // “These progress well”, “many damage it”: the quantity stands alone, and the word is a verb.
  if (canBe(word.lower, 'VERB') && tags[noun + 1] !== 'AUX' && !/^(?:ADP|AUX|VERB)$/.test(tags[at - 1] ?? ''))
    return undefined
  // “of the two news” has lost another word; “the other two furniture” has not.
  const isFew = lead.lower === 'few' && tokens[at - 1]?.lower === 'a'
  const rest = textOf(tokens.slice(at + 1, noun + 1))
  const expected = isFew
    ? [`some ${rest}`]
    : (quantities[lead.lower] ?? []).map((much) => `${capitalised(much, lead)} ${rest}`)
  return {from: isFew ? at - 1 : at, to: noun + 1, expected}
}

const wholes = new Set(['all', 'most'])
const singles: Readonly<Record<string, string>> = {are: 'is', were: 'was', have: 'has'}

/** “all the information are”, “most of the equipment were” */
export const uncountedVerbClash: ClashFinder = {leads: wholes, find: uncountedVerbClashAt}

function uncountedVerbClashAt(sentence: TaggedSentence, at: number): Clash | undefined {
  const {tokens, tags} = sentence
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const lead = tokens[of]
  if (!lead || !/^(?:the|this|that|its|his|her|their|our)$/.test(lead.lower)) return undefined
  const noun = nounAfter(sentence, of, 1)
  const verb = noun === undefined ? undefined : tokens[noun + 1]
  const right = singles[verb?.lower ?? '']
  if (noun === undefined || !right || tags[noun + 1] !== 'AUX' || !isUncounted(tokens[noun])) return undefined
  // Staff and stock may be thought of as many, and “if all the news were good” is a wish.
  if (/^(?:livestock|personnel|wildlife)$/.test(tokens[noun]?.lower ?? '')) return undefined
  if (tokens.slice(0, at).some(({lower}) => /^(?:if|though|wish|that)$/.test(lower))) return undefined
  return {from: noun + 1, to: noun + 2, expected: [right]}
}
