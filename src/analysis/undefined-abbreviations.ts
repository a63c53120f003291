import {lazy, list, table} from '../dictionary.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {type Definition, definitions, isAbbreviation, isSpelledOut} from './definitions.js'
import {isInText, ownWords} from './own-words.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/** The first use of an abbreviation that is not explained there, and the explanation that follows, if one does. */
export interface UndefinedAbbreviation {
  readonly token: Token
  readonly definition?: Definition
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

/** The abbreviations that the writer uses before they are explained, or that are explained nowhere, each where it stands first. */
export const undefinedAbbreviations = perTree((story: Story): readonly UndefinedAbbreviation[] => {
  const explained = new Map(
    definitions(story)
      .toReversed()
      .map((definition) => [definition.abbreviation, definition])
  )
  const found: UndefinedAbbreviation[] = []
  for (const [key, places] of ownWords(story)) {
    const [first] = places
    if (!first || first.text === first.lower) continue
    const text = first.text.slice(0, key.length)
    if (!isAbbreviation(text)) continue
    const token = places.find((place) => place.text.startsWith(text) && isInText(story, place))
    const definition = explained.get(text)
    if (!token || (definition ? definition.start <= token.start : !isObscure(text) || !isAlone(story, token) || isSpelledOut(story, text))) continue
    if (!definition || !isWidelyKnown(text)) found.push({token, ...(definition && {definition})})
  }
  return found
})
