import {mkdirSync, writeFileSync} from 'node:fs'
import {fold} from '../analysis/fold.js'
import {type NameKind, serialiseNames, type WordUse} from '../analysis/gazetteer.js'
import {slipKeys} from '../analysis/slip-index.js'
import {dataFile} from '../data-file.js'
import {list, type Row, table, values} from '../dictionary.js'
import {sortedFile} from '../sorted-file.js'

const all = <Column extends string>(rows: readonly Row<Column>[], ...columns: readonly Column[]) =>
  rows.flatMap((row) => columns.flatMap((column) => values(row[column])))

const countries = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])
const places = table('places', ['name', 'kind', 'country', 'also', 'source'])
const renamed = table('renamed-places', ['old', 'new', 'since', 'kind', 'note', 'source'])
const demonyms = table('demonyms', ['demonym', 'place', 'kind', 'source'])
const people = table('people', ['name', 'also', 'role', 'source'])
const organisations = table('organisations', ['name', 'acronym', 'also', 'kind', 'source'])
const outlets = table('outlets', ['name', 'also', 'kind', 'domain', 'country', 'source'])
const agreements = table('agreements', ['name', 'stem', 'frames', 'kind', 'year', 'source'])

/** The names of each kind in all accepted spellings. A new dictionary of names is added here. */
const names = (): readonly (readonly [NameKind, readonly string[]])[] => [
  ['person', all(people(), 'name', 'also')],
  ['place', all(countries(), 'name', 'official', 'also', 'capital', 'capital_also')],
  ['place', all(places(), 'name', 'also')],
  ['place', all(renamed(), 'old', 'new')],
  ['place', all(demonyms(), 'demonym')],
  ['organisation', all(organisations(), 'name', 'also')],
  ['organisation', all(outlets(), 'name', 'also')],
  ['agreement', all(agreements(), 'name', 'stem')]
]

/** Words that are names, though no name of several words is known of them. */
const lists: readonly (readonly [string, WordUse])[] = [
  ['given-names', 'given name'],
  ['ambiguous-given-names', 'given name'],
  ['surnames', 'surname'],
  ['common-surnames', 'surname']
]

/** Compile the dictionaries of names into one table from each word, folded, to the names that it stands in. */
export function compileNames(): void {
  const rows = new Map<string, Map<string, NameKind>>()
  const namesOf = (word: string) => {
    const found = rows.get(word) ?? new Map<string, NameKind>()
    rows.set(word, found)
    return found
  }
  for (const [kind, entries] of names())
    for (const name of entries)
      for (const word of name.split(' ').map(fold)) if (!namesOf(word).has(name)) namesOf(word).set(name, kind)
  const uses = new Map<string, Set<WordUse>>()
  for (const [file, use] of lists)
    for (const word of [...list(file)()].flatMap((name) => name.split(' ').map(fold))) {
      namesOf(word)
      uses.set(word, (uses.get(word) ?? new Set()).add(use))
    }
  mkdirSync(dataFile('.'), {recursive: true})
  const lines = [...rows].map(([word, found]) => [word, serialiseNames(found, uses.get(word) ?? new Set())] as const)
  writeFileSync(dataFile('names.tsv'), sortedFile(new Map(lines)))
  compileMeantNames()
}

/** A word of fewer letters is one slip away from too many. */
const shortest = 5

/** The words that a misspelled word alone may mean: countries, capitals, peoples, and the surnames of people in the news. */
function* meantNames(): Generator<readonly [NameKind, string]> {
  const places = [
    ...all(countries(), 'name', 'also', 'capital', 'capital_also'),
    ...demonyms().flatMap(({demonym, kind}) => (kind === 'noun' ? [] : [demonym]))
  ]
  for (const name of places) if (!name.includes(' ')) yield ['place', name]
  for (const name of all(people(), 'name', 'also')) yield ['person', name.split(' ').at(-1) ?? '']
}

/** Compile those words into a table from the keys by which a slip finds them. */
function compileMeantNames(): void {
  const rows = new Map<string, Map<string, NameKind>>()
  for (const [kind, name] of meantNames()) {
    if (name.length < shortest) continue
    for (const key of slipKeys(name)) {
      const found = rows.get(key) ?? new Map<string, NameKind>()
      rows.set(key, found)
      if (!found.has(name)) found.set(name, kind)
    }
  }
  const lines = [...rows].map(([key, found]) => [key, serialiseNames(found, new Set())] as const)
  writeFileSync(dataFile('meant-names.tsv'), sortedFile(new Map(lines)))
}
