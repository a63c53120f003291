import {lazy, list, table} from '../dictionary.js'
import {grouped} from '../grouped.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {type Definition, definitions, isSpelledOut} from './definitions.js'
import {isInText, ownWords, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/** The first use of an abbreviation, and the explanation that follows. */
export interface LateAbbreviation {
  readonly token: Token
  readonly definition: Definition
}

const known = list('known-acronyms')
const organisations = table('organisations', ['name', 'acronym', 'also', 'kind', 'source'])
const currencies = table('currencies', ['currency', 'code', 'place'])

/** Widely known words, bodies that stand in the news, codes of currencies. */
const widelyKnown = lazy(
  () =>
    new Set([
      ...known(),
      ...organisations().flatMap(({acronym, also, name}) => [name, acronym, ...also.split('|')]),
      ...currencies().map(({code}) => code)
    ])
)

/** Whether an abbreviation needs no explanation. */
export const isWidelyKnown = (text: string): boolean => widelyKnown().has(text)

const isRoman = (text: string) => /^(?:X{0,3}(?:IX|IV|V?I{0,3}))$/.test(text)

const isCapital = (token: Token | undefined) => token?.kind !== 'mark' && /^[\p{Lu}\d]/u.test(token?.text ?? '')

/** Whether a word in capitals stands alone as an abbreviation does: in no name of several words, in no shout, beside no brackets. */
function isAlone(story: Story, token: Token): boolean {
  const [before, after] = [-1, 1].map((by) => beside(tokens(story), token.index, by))
  const isBracket = (other: Token | undefined) => /^[()[\]/&+]$/.test(other?.text ?? '')
  return !isCapital(before) && !isCapital(after) && !isBracket(before) && !isBracket(after)
}

/** Whether the letters tell an abbreviation that some readers may not know; “STOP” is a word. */
const isObscure = (text: string) =>
  /^\p{Lu}{2,6}$/u.test(text) && !isRoman(text) && !isWidelyKnown(text) && !wordGraph().has(text.toLowerCase())

/** The place of an abbreviation that the reader meets first in the writer’s sentences. */
const firstUse = (story: Story, places: readonly Token[], text: string) =>
  places.find((place) => place.text.startsWith(text) && isInText(story, place))

/** The abbreviations that the writer explains after their first use. */
export const lateAbbreviations = perTree((story: Story): readonly LateAbbreviation[] => {
  const first = grouped(definitions(story), ({abbreviation}) => abbreviation)
  return [...first.values()].flatMap(([definition]) => {
    if (!definition) return []
    const {abbreviation, start} = definition
    const token = firstUse(story, usesOf(story, abbreviation.toLowerCase()), abbreviation)
    return token && token.start < start && !isWidelyKnown(abbreviation) ? [{token, definition}] : []
  })
})

/** The abbreviations that are explained nowhere and that some readers may not know, each where it stands first. */
export const unexplainedAbbreviations = perTree((story: Story): readonly Token[] => {
  const explained = new Set(definitions(story).map(({abbreviation}) => abbreviation))
  return [...ownWords(story)].flatMap(([key, places]) => {
    const text = places[0]?.text.slice(0, key.length) ?? ''
    if (!isObscure(text) || explained.has(text) || isSpelledOut(story, text)) return []
    const token = firstUse(story, places, text)
    return token && isAlone(story, token) ? [token] : []
  })
})
