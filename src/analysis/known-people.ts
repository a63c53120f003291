import {lazy} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {fold} from './fold.js'

/** Somebody who stands in the news. */
export interface Person {
  readonly name: string
  /** All words of all accepted names, folded. */
  readonly words: ReadonlySet<string>
  /** The countries and bodies that the person’s role names. */
  readonly places: readonly string[]
}

const file = lazy(() => openSorted('people.tsv'))
const read = new Map<string, Person | undefined>()

function parse(line: string): Person | undefined {
  // Two bearers of one name are told apart by nothing here.
  if (line.includes('|')) return undefined
  const [names = '', places = ''] = line.split('\t')
  const all = names.split(';')
  return {
    name: all[0] ?? '',
    words: new Set(all.flatMap((name) => fold(name).split(/[ -]/))),
    places: places === '' ? [] : places.split(';')
  }
}

/** The person who is known by a full name, accents and capitals aside. */
export function personNamed(name: string): Person | undefined {
  const key = fold(name)
  if (!read.has(key)) {
    const line = file().get(key)
    read.set(key, line === undefined ? undefined : parse(line))
  }
  return read.get(key)
}
