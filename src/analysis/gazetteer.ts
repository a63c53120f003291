import {lazy} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {type House, type Story, storyData} from '../story.js'
import {fold} from './fold.js'
import {lettersOf} from './letters.js'
import {perTree} from './per-tree.js'
import {SlipIndex, slipKeys} from './slip-index.js'

const kinds = ['person', 'place', 'organisation', 'agreement'] as const

export type NameKind = (typeof kinds)[number]

/** A name that is right as it stands. */
export interface KnownName {
  readonly name: string
  readonly words: readonly string[]
  /** Its words as they are compared. */
  readonly folded: readonly string[]
  /** The letters of each of these, as `lettersOf` tells them. */
  readonly letters: readonly number[]
  readonly kind: NameKind
  /** Whether the house has it, and so says how it is spelled. */
  readonly ofHouse: boolean
}

/** The names that are known, by their words; accents and capitals aside. */
export interface Gazetteer {
  /** Whether a word stands in any name. */
  hasWord(word: string): boolean
  /** The names that a word stands in; none for a bare given name or surname. */
  withWord(word: string): readonly KnownName[]
  /** The name that these words in a row are. */
  find(words: readonly string[]): KnownName | undefined
  /** Whether these words in a row are a name. */
  has(words: readonly string[]): boolean
  isGivenName(word: string): boolean
  isSurname(word: string): boolean
  /** The words of the names of the house that a misspelled word may mean. */
  meantOfHouse(word: string): readonly string[]
  /** The single names that stet ships which a misspelled word may mean: countries, capitals, peoples, surnames in the news. */
  meant(word: string): readonly KnownName[]
}

/** What a word is by itself in the compiled table. */
export type WordUse = 'given name' | 'surname'

const marks: Readonly<Record<WordUse, string>> = {'given name': 'g', surname: 's'}

/**
 * The names of a word in one line of the compiled table: `g|0Emmanuel Macron|1Macron`, with the number of the kind
 * before each, and `g`, `s` or both in front where the word is a given name or a surname.
 */
export function serialiseNames(names: ReadonlyMap<string, NameKind>, uses: ReadonlySet<WordUse>): string {
  const entries = [...names].map(([name, kind]) => `${kinds.indexOf(kind)}${name}`)
  return [[...uses].map((use) => marks[use]).join(''), ...entries].join('|')
}

function knownName(name: string, kind: NameKind, ofHouse = false): KnownName {
  const words = name.split(' ')
  const folded = words.map(fold)
  return {name, words, folded, letters: folded.map(lettersOf), kind, ofHouse}
}

const readName = (entry: string): KnownName => knownName(entry.slice(1), kinds[Number(entry[0])] ?? 'person')

function findName(words: readonly string[], known: readonly KnownName[]): KnownName | undefined {
  if (known.length === 0) return undefined
  const folded = words.map(fold)
  return known.find(
    (name) => name.folded.length === folded.length && name.folded.every((word, at) => word === folded[at])
  )
}

const meantFile = lazy(() => openSorted('meant-names.tsv'))

function meantNames(word: string): readonly KnownName[] {
  const found = new Map<string, KnownName>()
  for (const key of slipKeys(word))
    for (const entry of meantFile().get(key)?.split('|').slice(1) ?? []) found.set(entry, readName(entry))
  return [...found.values()]
}

/** The names that stet ships. */
const shipped = lazy((): Gazetteer => {
  const file = openSorted('names.tsv')
  const read = new Map<string, readonly KnownName[]>()
  const withWord = (word: string) => {
    const key = fold(word)
    let names = read.get(key)
    if (!names) {
      names = file.get(key)?.split('|').slice(1).map(readName) ?? []
      read.set(key, names)
    }
    return names
  }
  const isUsed = (word: string, use: WordUse) => /^[gs]*/.exec(file.get(fold(word)) ?? '')?.[0].includes(marks[use])
  const find = (words: readonly string[]) => findName(words, withWord(words[0] ?? ''))
  return {
    hasWord: (word) => file.get(fold(word)) !== undefined,
    withWord,
    find,
    has: (words) => find(words) !== undefined,
    isGivenName: (word) => isUsed(word, 'given name') ?? false,
    isSurname: (word) => isUsed(word, 'surname') ?? false,
    meantOfHouse: () => [],
    meant: meantNames
  }
})

/** The names of a house, on top of those that stet ships. */
function houseGazetteer(house: House): Gazetteer {
  const base = shipped()
  const own = new Map<string, KnownName[]>()
  const givenNames = new Set<string>()
  for (const name of house.names.flatMap(({name, also}) => [name, ...also])) {
    const known = knownName(name, 'person', true)
    for (const word of known.folded) own.set(word, [...(own.get(word) ?? []), known])
    if (known.folded.length > 1) givenNames.add(known.folded[0] ?? '')
  }
  const withWord = (word: string) => [...(own.get(fold(word)) ?? []), ...base.withWord(word)]
  const find = (words: readonly string[]) => findName(words, withWord(words[0] ?? ''))
  const index = new SlipIndex(own.keys())
  return {
    ...base,
    hasWord: (word) => own.has(fold(word)) || base.hasWord(word),
    withWord,
    find,
    has: (words) => find(words) !== undefined,
    isGivenName: (word) => givenNames.has(fold(word)) || base.isGivenName(word),
    meantOfHouse: (word) => [...index.near(word)]
  }
}

const houses = new WeakMap<House, Gazetteer>()

/** The names that stet ships and those of the house. */
export const gazetteer = perTree((story: Story): Gazetteer => {
  const {house} = storyData(story)
  if (!house || house.names.length === 0) return shipped()
  let index = houses.get(house)
  if (!index) {
    index = houseGazetteer(house)
    houses.set(house, index)
  }
  return index
})
