import {capitalised} from '../capitalised.js'
import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {wordGraph} from '../spelling/word-graph.js'
import {gazetteer} from './gazetteer.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A word of a name that lacks its capital. */
export interface SmallName extends Span {
  readonly written: string
  readonly expected: string
}

const countries = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])
const calendar = table('calendar', ['word', 'kind', 'number', 'form'])
const demonyms = table('demonyms', ['demonym', 'place', 'kind', 'source'])

/** Countries, capitals, peoples, months and weekdays in small letters that are no words: “moscow”, but not “china” or “march”. */
const places = lazy(() => {
  const found = new Map<string, string>()
  const names = [
    ...countries().flatMap(({name, capital}) => [name, capital]),
    ...demonyms().map(({demonym}) => demonym),
    ...calendar().flatMap(({word, kind, form}) => (kind !== 'part' && form === 'full' ? [capitalised(word)] : []))
  ]
  for (const name of names)
    if (/^\p{Lu}\p{Ll}{3,}$/u.test(name) && !wordGraph().has(name.toLowerCase())) found.set(name.toLowerCase(), name)
  return found
})

const adjoins = (token: Token | undefined) => token?.before === ' ' || token?.before === '\u00A0'

const isSmall = (token: Token | undefined): token is Token => token?.kind === 'word' && /^\p{Ll}{3,}$/u.test(token.text)

/** Given names and surnames in small letters beside the rest of a known name: “vladimir Putin”, “Emmanuel macron”. */
function* inPeople(story: Story): Generator<SmallName> {
  const all = tokens(story)
  const names = gazetteer(story)
  for (const {tokens: own, words} of mentions(story)) {
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last || words.length > 3) continue
    const before = beside(all, first.index, -1)
    const after = beside(all, last.index, 1)
    if (isSmall(before) && adjoins(first) && names.isGivenName(before.text)) {
      const name = names.find([before.text, ...words])
      if (name?.kind === 'person')
        yield {start: before.start, end: before.end, written: before.text, expected: name.words[0] ?? ''}
    }
    if (isSmall(after) && adjoins(after) && !wordGraph().has(after.text)) {
      const name = names.find([...words, after.text])
      if (name?.kind === 'person')
        yield {start: after.start, end: after.end, written: after.text, expected: capitalised(after.text)}
    }
  }
}

const smallPlaces = tokensWhere(({text}) => places().has(text))

/** The names of the story that begin with a small letter, in order. */
export const smallNames = perTree((story: Story): readonly SmallName[] => {
  const found = [...inPeople(story)]
  for (const {text, start, end} of smallPlaces(story)) {
    const expected = places().get(text)
    if (expected !== undefined) found.push({start, end, written: text, expected})
  }
  return found.sort((a, b) => a.start - b.start)
})
