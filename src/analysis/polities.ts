import {lazy} from '../dictionary.js'
import {sortedRows} from '../sorted-file.js'
import {bare} from './possessives.js'
import type {Token} from './tokens.js'

/** The compiled names, and the words that they begin and end with, so that most words are settled by one question. */
const known = lazy(() => {
  const names = new Map<string, string>()
  const first = new Set<string>()
  const last = new Set<string>()
  for (const [name, polity] of sortedRows('polities.tsv')) {
    // A name that may be two, as “Congolese”, is none.
    if (polity.includes('|')) continue
    names.set(name, polity)
    first.add(name.split(' ', 1)[0] ?? '')
    last.add(name.slice(name.lastIndexOf(' ') + 1))
  }
  return {names, first, last}
})

/** The most words of a name of a country or body: “Democratic Republic of the Congo”. */
const longest = 7

const isSpace = (before: string) => before === ' ' || before === '\u00A0'
const plain = (word: string) => word.replaceAll('’', "'")

/** The country, or body with known officers, that a name or an adjective stands for: “France”, “French”, “UN”; none where it may be two. */
export const polityNamed = (name: string): string | undefined => known().names.get(plain(name))

/** A country or body as written: the indices of its tokens, the end exclusive. */
export interface Polity {
  readonly name: string
  readonly from: number
  readonly to: number
}

function read(list: readonly Token[], from: number, to: number): Polity | undefined {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = list[at]
    if (!token || (at > from && !isSpace(token.before))) return undefined
    text += (at > from ? ' ' : '') + (at === to - 1 ? bare(token.text) : token.text)
  }
  const name = polityNamed(text)
  return name === undefined ? undefined : {name, from, to}
}

/** The longest country or body that ends before a token. */
export function polityBefore(list: readonly Token[], end: number): Polity | undefined {
  const word = list[end - 1]?.text
  if (word === undefined || !known().last.has(plain(bare(word)))) return undefined
  for (let size = Math.min(longest, end); size > 0; size--) {
    const found = read(list, end - size, end)
    if (found) return found
  }
  return undefined
}

/** The longest country or body that begins at a token. */
export function polityAt(list: readonly Token[], from: number): Polity | undefined {
  const word = list[from]?.text
  if (word === undefined || !known().first.has(plain(bare(word)))) return undefined
  for (let size = Math.min(longest, list.length - from); size > 0; size--) {
    const found = read(list, from, from + size)
    if (found) return found
  }
  return undefined
}
