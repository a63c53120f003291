import {lazy, type Row, table} from '../dictionary.js'
import type {Story} from '../story.js'
import {inflect, regularPlural} from './morphology.js'
import {isNarrated} from './narration.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'

/** A word by which the narrator judges what is told. */
export interface Slant {
  readonly token: Token
  readonly kind: SlantKind
  /** A word that says it without the verdict. */
  readonly expected?: string
}

/** What a word of the table does, as its head says. */
const slantKinds = ['verdict', 'thrill', 'temper', 'contempt', 'gibe', 'scorn', 'spread'] as const
export type SlantKind = (typeof slantKinds)[number]

/** The nouns beside which a word counts. */
type NounClass = 'telling' | 'person' | 'talk'
const besideNouns: Partial<Record<SlantKind, NounClass>> = {thrill: 'telling', temper: 'person', spread: 'talk'}

type Entry = Row<'word' | 'kind' | 'expected'>
const rows = table('slanted-words', ['word', 'kind', 'expected'])

const isVerb = ({kind}: Entry) => kind === 'scorn' || kind === 'spread'
const isNounOfClass = ({kind}: Entry) => kind === 'telling' || kind === 'person' || kind === 'talk'

const formsOf = (row: Entry): readonly string[] => {
  if (isVerb(row)) return [...new Set(Object.values(inflect(row.word)).flat())]
  return isNounOfClass(row) ? [row.word, regularPlural(row.word)] : [row.word]
}

/** What each word can be, by its forms. */
const entries = lazy(() => {
  const found = new Map<string, Entry[]>()
  for (const row of rows())
    for (const form of formsOf(row)) {
      const lower = form.toLowerCase()
      const known = found.get(lower)
      if (known) known.push(row)
      else found.set(lower, [row])
    }
  return found
})

const isOf = (token: Token, wanted: NounClass) => entries().get(token.lower)?.some(({kind}) => kind === wanted) === true

/** How many words the noun may stand after the word that judges it. */
const reach = 5

/** The nouns of the phrase that an adjective at a place begins to describe: “a chilling new | nuclear | threat”. */
function* nounsAfter(story: Story, {index}: Token): Generator<Token> {
  const all = tokens(story)
  for (let by = 1; by <= reach; by++) {
    const token = beside(all, index, by)
    const tag = token && tags(story)[token.index]
    if (!token || !(tag === 'ADJ' || tag === 'NOUN' || (tag === 'PROPN' && by > 1))) return
    if (tag === 'NOUN') yield token
  }
}

/** The words of the object of a verb, up to the end of the clause. */
function* objectsAfter(story: Story, {index}: Token): Generator<Token> {
  for (let by = 1; by <= reach; by++) {
    const token = beside(tokens(story), index, by)
    if (token?.kind !== 'word') return
    yield token
  }
}

function counts(story: Story, token: Token, kind: SlantKind): boolean {
  const tag = tags(story)[token.index]
  const wanted = besideNouns[kind]
  switch (kind) {
    case 'verdict':
    case 'thrill':
    case 'temper': {
      if (tag !== 'ADJ' && tag !== 'VERB' && tag !== 'NOUN') return false
      for (const noun of nounsAfter(story, token)) if (!wanted || isOf(noun, wanted)) return true
      return false
    }
    case 'spread':
      if (tag !== 'VERB') return false
      for (const object of objectsAfter(story, token)) if (isOf(object, 'talk')) return true
      return false
    case 'contempt':
      return tag === 'NOUN'
    case 'gibe':
      return tag === 'ADV'
    case 'scorn':
      return tag === 'VERB'
  }
}

const isSlant = (kind: string): kind is SlantKind => (slantKinds as readonly string[]).includes(kind)

function slantAt(story: Story, token: Token): Slant | undefined {
  for (const {kind, expected} of entries().get(token.lower) ?? [])
    if (isSlant(kind) && counts(story, token, kind)) return {token, kind, ...(expected && {expected})}
  return undefined
}

/** The words by which the narrator, and nobody that the story quotes or reports, judges what is told; in order. */
export const slants = perTree((story: Story): readonly Slant[] =>
  tokens(story).flatMap((token) => {
    const slant = token.kind === 'word' ? slantAt(story, token) : undefined
    return slant && isNarrated(story, token) ? [slant] : []
  })
)
