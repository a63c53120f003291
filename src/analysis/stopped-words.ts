import type {Story} from '../story.js'
import {abbreviationClass} from './abbreviations.js'
import {isInText, ownWords, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import type {Token} from './tokens.js'
import type {Use} from './use.js'

/** With its stops, as “U.K.” and “Mr.”, or without, as “UK” and “Mr”. */
export type Stops = 'stops' | 'plain'

/** The tokens that end a sentence: the stop of an abbreviation there is the sentence’s as well. */
const lastTokens = perTree(
  (story: Story): ReadonlySet<Token | undefined> => new Set(sentences(story).map(({tokens}) => tokens.at(-1)))
)

const isInitialism = (text: string) => /^\p{Lu}(?:\.\p{Lu})+\.?$/u.test(text)
const isTitle = (text: string) => /^\p{Lu}\p{Ll}+\.$/u.test(text) && abbreviationClass(text) === 'title'

/** An abbreviation in both forms, with all its places. */
export interface StoppedWord {
  readonly stops: string
  readonly plain: string
  readonly uses: readonly Use<Stops>[]
}

/** How an abbreviation is written with its stops: “U.S.” for “U.S” too. */
const withStops = (text: string) => (isTitle(text) ? text : text.replaceAll('.', '').replaceAll(/./gu, '$&.'))

function useAt(story: Story, token: Token, stops: string, form: Stops): Use<Stops> {
  const plain = stops.replaceAll('.', '')
  const ends = lastTokens(story).has(token) && token.text.endsWith('.')
  const length = form === 'plain' ? plain.length : token.text.length - (ends ? 1 : 0)
  const written = (wanted: Stops) => (wanted === 'plain' ? plain : ends ? stops.slice(0, -1) : stops)
  return {start: token.start, end: token.start + length, form, written}
}

/** Every abbreviation that the draft writes with stops, with all its places, those without stops included. */
export const stoppedWords = perTree((story: Story): readonly StoppedWord[] => {
  const found = new Map<string, {stops: string; plain: string; uses: Use<Stops>[]}>()
  for (const [key, places] of ownWords(story)) {
    if (!key.includes('.', 1)) continue
    for (const token of places) {
      if (!(isInitialism(token.text) || isTitle(token.text)) || !isInText(story, token)) continue
      const stops = withStops(token.text)
      const plain = stops.replaceAll('.', '')
      const word = found.get(plain) ?? {stops, plain, uses: []}
      word.uses.push(useAt(story, token, stops, 'stops'))
      found.set(plain, word)
    }
  }
  for (const {stops, plain, uses} of found.values()) {
    for (const token of usesOf(story, plain.toLowerCase()))
      if (token.text.startsWith(plain) && isInText(story, token)) uses.push(useAt(story, token, stops, 'plain'))
    uses.sort((a, b) => a.start - b.start)
  }
  return [...found.values()]
})
