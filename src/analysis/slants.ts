import {lazy, type Row, table} from '../dictionary.js'
import type {Story} from '../story.js'
import {inflect, regularPlural} from './morphology.js'
import {isNarrated} from './narration.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

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

/** Words that judge nothing, but decide whether one beside them does. */
type WordClass = 'telling' | 'person' | 'talk' | 'naming'

type Entry = Row<'word' | 'kind' | 'expected'>
const rows = table('slanted-words', ['word', 'kind', 'expected'])

const isVerb = ({kind}: Entry) => kind === 'scorn' || kind === 'spread' || kind === 'naming'
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

const isOf = (token: Token, wanted: WordClass) =>
  entries()
    .get(token.lower)
    ?.some(({kind}) => kind === wanted) === true

/** Whether any of some words is of a class, or of any where none is wanted. */
function some(words: Iterable<Token>, wanted?: WordClass): boolean {
  for (const word of words) if (!wanted || isOf(word, wanted)) return true
  return false
}

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

/** Whether a word that may be a verb describes a noun: “the fawning minister”, but “the move enraged critics”. */
function isAttribute(story: Story, {index, lower}: Token): boolean {
  const tag = tags(story)[index]
  if (tag === 'ADJ' && !lower.endsWith('ed')) return true
  const before = beside(tokens(story), index, -1)
  const led = before && tags(story)[before.index]
  return (
    (tag === 'ADJ' || tag === 'VERB' || tag === 'NOUN') && (!led || /^(?:ADJ|ADP|ADV|AUX|DET|PRON|PUNCT)$/.test(led))
  )
}

/** Whether a verb a little before the word gives the judgement to somebody: “has been called a charlatan”. */
function isNamed(story: Story, {index}: Token): boolean {
  for (let by = 1; by <= reach; by++) {
    const token = beside(tokens(story), index, -by)
    if (!token || token.kind === 'mark') return false
    if (isOf(token, 'naming')) return true
  }
  return false
}

const ofBe = /^(?:is|are|was|were|be|been|being)$/

/** Whether an adjective is said of a subject: “the plan was | truly | shameful”. */
function isPredicate(story: Story, {index}: Token): boolean {
  for (let by = 1; by <= reach; by++) {
    const token = beside(tokens(story), index, -by)
    if (token && ofBe.test(token.lower)) return true
    if (!token || tags(story)[token.index] !== 'ADV') return false
  }
  return false
}

function counts(story: Story, token: Token, kind: SlantKind): boolean {
  const tag = tags(story)[token.index]
  switch (kind) {
    case 'verdict':
      return isAttribute(story, token) && (some(nounsAfter(story, token)) || isPredicate(story, token))
    case 'thrill':
      return isAttribute(story, token) && some(nounsAfter(story, token), 'telling')
    case 'temper':
      return isAttribute(story, token) && some(nounsAfter(story, token), 'person')
    case 'spread':
      return tag === 'VERB' && some(objectsAfter(story, token), 'talk')
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
    if (isSlant(kind) && counts(story, token, kind) && !isNamed(story, token))
      return {token, kind, ...(expected && {expected})}
  return undefined
}

/** The words of the table that may judge. */
const starts = tokensWhere(
  ({lower}) =>
    entries()
      .get(lower)
      ?.some(({kind}) => isSlant(kind)) === true
)

/** The words by which the narrator, and nobody that the story quotes or reports, judges what is told; in order. */
export const slants = perTree((story: Story): readonly Slant[] =>
  starts(story).flatMap((token) => {
    const slant = token.kind === 'word' ? slantAt(story, token) : undefined
    return slant && isNarrated(story, token) ? [slant] : []
  })
)
