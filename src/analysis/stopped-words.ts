import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {abbreviationClass} from './abbreviations.js'
import {isInText, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import type {Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import type {Use} from './use.js'

/** With its stops, as “U.K.” and “Mr.”, or without, as “UK” and “Mr”. */
export type Stops = 'stops' | 'plain'

/** The tokens that end a sentence: the stop of an abbreviation there is the sentence’s as well. */
const lastTokens = perTree(
  (story: Story): ReadonlySet<Token | undefined> => new Set(sentences(story).map(({tokens}) => tokens.at(-1)))
)

const isInitialism = (text: string) => /^\p{Lu}(?:\.\p{Lu})+\.?$/u.test(text)
const isTitle = (text: string) => /^\p{Lu}\p{Ll}+\.$/u.test(text) && abbreviationClass(text) === 'title'

/** An abbreviation, or several that are written alike, with all its places; `stops` and `plain` are how a report shows it. */
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

/** Names that every house writes alike, whatever it does with other abbreviations. */
const alike: ReadonlySet<string> = new Set(['UK', 'UN', 'US'])

/** The abbreviations that are written alike are one. */
function merge(words: readonly StoppedWord[]): StoppedWord {
  const uses = words.flatMap(({uses}) => uses).sort((a, b) => a.start - b.start)
  const all = (form: Stops) => {
    const written = words.filter(({uses}) => uses.some((use) => use.form === form))
    return (written.length > 0 ? written : words).map((word) => `\`${word[form]}\``).join(' or ')
  }
  return {stops: all('stops'), plain: all('plain'), uses}
}

function stoppedWord(story: Story, stops: string, stopped: readonly Token[]): StoppedWord {
  const plain = stops.replaceAll('.', '')
  const others = usesOf(story, plain.toLowerCase()).filter(
    (token) => token.text.startsWith(plain) && isInText(story, token)
  )
  const uses = [
    ...stopped.map((token) => useAt(story, token, stops, 'stops')),
    ...others.map((token) => useAt(story, token, stops, 'plain'))
  ]
  return {stops, plain, uses}
}

const stoppedTokens = tokensWhere(({text}) => isInitialism(text) || isTitle(text))

/** Every abbreviation that the draft writes with stops, with all its places, those without stops included. */
export const stoppedWords = perTree((story: Story): readonly StoppedWord[] => {
  const stopped = stoppedTokens(story).filter((token) => isInText(story, token))
  if (stopped.length === 0) return []
  const byWord = grouped(stopped, ({text}) => withStops(text))
  if ([...alike].some((plain) => byWord.has(withStops(plain))))
    for (const plain of alike) byWord.set(withStops(plain), byWord.get(withStops(plain)) ?? [])
  const words = [...byWord].map(([stops, tokens]) => stoppedWord(story, stops, tokens))
  const groups = grouped(
    words.filter(({uses}) => uses.length > 0),
    ({plain}) => (alike.has(plain) ? '' : plain)
  )
  return [...groups.values()].map(merge)
})
