import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {endsTitle} from './titles.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A word that is made wrongly from the name of a country or people. */
export interface WrongDemonym extends Span {
  readonly kind: 'plural' | 'possessive' | 'word' | 'country'
  readonly written: string
  readonly expected: readonly string[]
}

const wrong = table('wrong-demonyms', ['wrong', 'right'])
const demonyms = table('demonyms', ['demonym', 'place', 'kind', 'source'])
const countries = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])

interface Known {
  readonly kind: WrongDemonym['kind']
  readonly expected: readonly string[]
}

/** The wrong words, with what may be meant: those of the dictionary, and those that follow from how names are formed. */
const known = lazy(() => {
  const found = new Map<string, Known>()
  const nouns = new Map(demonyms().flatMap(({demonym, place, kind}) => (kind === 'noun' ? [[place, demonym]] : [])))
  for (const {name} of countries()) {
    if (!/^\p{Lu}\p{Ll}+$/u.test(name)) continue
    // “the Netherland”; “Frances” and “Chinas” lack their apostrophe, where a title follows.
    if (name.endsWith('s')) found.set(name.slice(0, -1), {kind: 'country', expected: [name]})
    else found.set(`${name}s`, {kind: 'possessive', expected: [`${name}’s`]})
  }
  for (const {demonym, place} of demonyms()) {
    if (!/^\p{Lu}\p{L}+(?:sh|ch|ese)$/u.test(demonym) || nouns.get(place) === demonym) continue
    const people = nouns.get(place)
    const expected = [`the ${demonym}`, ...(people === undefined ? [] : [`${people}s`])]
    for (const ending of demonym.endsWith('e') ? ['s'] : ['s', 'es'])
      found.set(demonym + ending, {kind: 'plural', expected})
  }
  for (const {wrong: word, right} of wrong()) found.set(word, {kind: 'word', expected: [right]})
  return found
})

/** Whether what stands beside a word shows that it is wrong there: “Frances president”, but not “Frances Holm”. */
function isWrongHere(kind: Known['kind'], all: readonly Token[], {index}: Token): boolean {
  const next = beside(all, index, 1)
  if (kind === 'possessive') {
    const second = beside(all, index, 2)
    return next !== undefined && next.text === next.lower && (endsTitle(next.lower) || endsTitle(second?.lower ?? ''))
  }
  // “Netherland” is a name in “the Netherland Antilles Company”; “the Philippine president” is right.
  return kind !== 'country' || (beside(all, index, -1)?.lower === 'the' && !/^\p{L}/u.test(next?.text ?? ''))
}

const candidates = tokensWhere(({text}) => known().has(text))

/** The wrong words of the story for peoples and countries, in order. */
export const wrongDemonyms = perTree((story: Story): readonly WrongDemonym[] => {
  const all = tokens(story)
  const words = known()
  return candidates(story).flatMap((token): WrongDemonym | readonly WrongDemonym[] => {
    const {text, start, end} = token
    const found = words.get(text)
    return found && isWrongHere(found.kind, all, token) ? {start, end, written: text, ...found} : []
  })
})
