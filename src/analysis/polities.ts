import {lazy} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {bare} from './mentions.js'
import type {Token} from './tokens.js'

const file = lazy(() => openSorted('polities.tsv'))

/** The most words of a name of a country or body: “Democratic Republic of the Congo”. */
const longest = 7

const isSpace = (before: string) => before === ' ' || before === '\u00A0'

/** The country, or body with known officers, that a name or an adjective stands for: “France”, “French”, “UN”; none where it may be two. */
export function polityNamed(name: string): string | undefined {
  const found = file().get(name.replaceAll('’', "'"))
  return found === undefined || found.includes('|') ? undefined : found
}

/** A country or body as written: the indices of its tokens, the end exclusive. */
export interface Polity {
  readonly name: string
  readonly from: number
  readonly to: number
}

function read(list: readonly Token[], from: number, to: number): Polity | undefined {
  if (!/^\p{Lu}/u.test(list[from]?.text ?? '')) return undefined
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
  for (let size = Math.min(longest, end); size > 0; size--) {
    const found = read(list, end - size, end)
    if (found) return found
  }
  return undefined
}

/** The longest country or body that begins at a token. */
export function polityAt(list: readonly Token[], from: number): Polity | undefined {
  for (let size = Math.min(longest, list.length - from); size > 0; size--) {
    const found = read(list, from, from + size)
    if (found) return found
  }
  return undefined
}
