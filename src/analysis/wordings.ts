import {lazy, type Row, table} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {overlapping, type Span} from '../span.js'
import type {Story} from '../story.js'
import {houseTerms} from './house-terms.js'
import {inflect, type VerbForm} from './morphology.js'
import {perTree} from './per-tree.js'
import {formsOfVerb} from './phrase-index.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import {plain, spellingsOf} from './word-contexts.js'
import {standsAs} from './wording-places.js'

/** Words that a copy editor questions, as a text has them. */
export interface Wording {
  readonly category: string
  readonly tokens: readonly Token[]
  /** What could stand there, inflected as the words are; several where their form does not tell, none where the words go or the editor must judge. */
  readonly expected: readonly string[]
  readonly reason: string
  /** How it must stand to count, as the head of the dictionary says. */
  readonly where: string
}

interface Phrase {
  readonly row: Row<(typeof columns)[number]>
  readonly words: readonly string[]
  /** The forms that its first word can be, where that is an inflected verb. */
  readonly forms: readonly VerbForm[]
}

const columns = ['phrase', 'category', 'where', 'expected', 'reason'] as const
const rows = table('wording', columns)

const reasons = lazy(
  () => new Map(table('wording-reasons', ['name', 'reason'])().map(({name, reason}) => [name, reason]))
)

type Wanted = Phrase['row']

/** The rows of the phrases that begin with a word, and what it can be of a verb. */
interface Beginning {
  readonly rows: readonly Wanted[]
  readonly word: string
  readonly forms: readonly VerbForm[]
}

function grow<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** The rows by their first word; of those that begin with `~` that is a lemma. */
function rowsByFirst(): ReadonlyMap<string, readonly Wanted[]> {
  const found = new Map<string, Wanted[]>()
  for (const row of rows()) {
    const end = row.phrase.search(/[ ,!%]/)
    grow(found, end < 0 ? row.phrase : row.phrase.slice(0, end), row)
  }
  return found
}

/** What begins with a word, in small letters; the phrases themselves are made where a text has the word. */
const beginnings = lazy(() => {
  const found = new Map<string, Beginning[]>()
  for (const [first, rows] of rowsByFirst()) {
    const isVerb = first.startsWith('~')
    for (const [word, forms] of isVerb ? formsOfVerb(first.slice(1)) : [[first, []] as const])
      for (const spelling of spellingsOf(word.toLowerCase())) grow(found, spelling, {rows, word, forms})
  }
  return found
})

const wordsOf = (phrase: string): readonly string[] => phrase.replace(/^~/, '').match(/[^\s,!%]+|[,!%]/g) ?? []

/** The phrases that begin with a word, by their second (empty where they have none), the longest first. */
const phrasesOf = perWord((first: string): ReadonlyMap<string, readonly Phrase[]> | undefined => {
  const begun = beginnings().get(first)
  if (!begun) return undefined
  const phrases = begun.flatMap(({rows, word, forms}) =>
    rows.map((row): Phrase => ({row, words: wordsOf(row.phrase).with(0, word), forms}))
  )
  const found = new Map<string, Phrase[]>()
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length))
    grow(found, (phrase.words[1] ?? '').toLowerCase(), phrase)
  return found
})

const opens = /^[.!?…:“"‘'(—–•-]/u

/** Whether a word of the dictionary stands at a token: in small letters a name does not count, but a sentence begins with a capital. */
function isWord(list: readonly Token[], at: number, word: string, isFirst: boolean): boolean {
  const token = list[at]
  if (!token) return false
  if (token.text === word) return true
  if (plain(token) !== word) return false
  if (token.text === token.lower) return true
  const before = beside(list, at, -1)
  return isFirst && token.text.slice(1) === token.lower.slice(1) && (!before || opens.test(before.text))
}

const follows = (list: readonly Token[], at: number, {words}: Phrase): boolean =>
  list[at + words.length - 1]?.paragraph === list[at]?.paragraph &&
  words.every((word, k) => isWord(list, at + k, word, k === 0))

const auxiliary = /^(?:am|are|be|been|being|is|was|were|has|have|had|having)$|(?:[’'](?:s|d|re|ve|m)|n[’']t)$/

/** The forms that a verb can be at a token: after “has” or “was” no past. */
function formsAt(list: readonly Token[], at: number, {forms}: Phrase): readonly VerbForm[] {
  const isAfter = auxiliary.test(beside(list, at, -1)?.lower ?? '')
  return isAfter && forms.includes('participle') ? ['participle'] : forms
}

/** The expected words with their first word in the forms that the verb of the text can be. */
function expectedOf(list: readonly Token[], at: number, phrase: Phrase): readonly string[] {
  const {expected} = phrase.row
  if (expected === '') return []
  if (phrase.forms.length === 0) return [expected]
  const [verb = '', ...rest] = expected.split(' ')
  const inflected = inflect(verb)
  return [...new Set(formsAt(list, at, phrase).map((form) => [inflected[form][0] ?? verb, ...rest].join(' ')))]
}

/** The longest phrase that begins at a token and stands there as it must. */
function longestAt(story: Story, list: readonly Token[], at: number): Phrase | undefined {
  const bySecond = phrasesOf(list[at]?.lower ?? '')
  if (!bySecond) return undefined
  const next = list[at + 1]
  const stands = (phrase: Phrase) =>
    follows(list, at, phrase) && standsAs(story, phrase.row.where, at, at + phrase.words.length)
  return (next && bySecond.get(plain(next))?.find(stands)) ?? bySecond.get('')?.find(stands)
}

/** The words that phrases begin with. */
const openers = tokensWhere(({lower}) => beginnings().has(lower))

/** The questionable wordings of the story by their category, in order; of two that share a word the first, and the longest. */
export const wordings = perTree((story: Story): ReadonlyMap<string, readonly Wording[]> => {
  const list = tokens(story)
  const found = new Map<string, Wording[]>()
  let end = 0
  for (const {index: at} of openers(story)) {
    const phrase = at < end ? undefined : longestAt(story, list, at)
    if (!phrase) continue
    const {category, where} = phrase.row
    const reason = reasons().get(phrase.row.reason) ?? ''
    const to = at + phrase.words.length
    const wording = {category, tokens: list.slice(at, to), expected: expectedOf(list, at, phrase), reason, where}
    const known = found.get(category)
    if (known) known.push(wording)
    else found.set(category, [wording])
    end = to
  }
  return found
})

/** What is found of any category, in order. */
const inOrder = perTree((story: Story): readonly Span[] =>
  [...wordings(story).values()]
    .flat()
    .map(({tokens}) => ({start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0}))
    .sort((a, b) => a.start - b.start)
)

/** Whether a questionable wording, or a term of the house, shares a character with some words. */
export const hasWording = (story: Story, words: Span): boolean =>
  (overlapping(inOrder(story), words) ?? overlapping(houseTerms(story), words)) !== undefined
