import {list} from '../dictionary.js'
import {join, type Span} from '../span.js'
import {abbreviationClass} from './abbreviations.js'
import {bare, endsInPossessive} from './possessives.js'
import type {Token} from './tokens.js'

/** Capitalised words in a row, beside something that tells that they name a person; initials and particles included. */
export interface WrittenName extends Span {
  /** Without a possessive, and without “Mr” and the like before them. */
  readonly words: readonly string[]
  /** The indices of its tokens, the end exclusive. */
  readonly from: number
  readonly to: number
}

const particles = list('name-particles')

/** More words than a name has. */
const longest = 6

/** “Assad” and “al-Assad”. */
const isCapital = (token: Token | undefined) => token?.kind === 'word' && /^(?:\p{Ll}{2,3}-)?\p{Lu}/u.test(token.text)
const adjoins = (token: Token | undefined) => token !== undefined && /^[ \u00A0]$/.test(token.before)
const isParticle = (token: Token | undefined) => token !== undefined && particles().has(token.text)
const isAddress = (token: Token | undefined) =>
  token !== undefined && abbreviationClass(token.text.endsWith('.') ? token.text : `${token.text}.`) === 'title'

function written(tokens: readonly Token[], start: number, to: number): WrittenName | undefined {
  let from = start
  while (from < to - 1 && isAddress(tokens[from])) from++
  const inside = tokens.slice(from, to)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || to - from > longest) return undefined
  return {...join(first, last), words: inside.map(({text}) => bare(text)), from, to}
}

/** The name that begins at a token. */
export function nameAfter(tokens: readonly Token[], from: number): WrittenName | undefined {
  if (!isCapital(tokens[from]) || !adjoins(tokens[from])) return undefined
  let to = from + 1
  while (!endsInPossessive(tokens[to - 1])) {
    let next = to
    while (adjoins(tokens[next]) && isParticle(tokens[next])) next++
    if (!adjoins(tokens[next]) || !isCapital(tokens[next])) break
    to = next + 1
  }
  return written(tokens, from, to)
}

/** The name that ends before a token. */
export function nameBefore(tokens: readonly Token[], to: number): WrittenName | undefined {
  if (!isCapital(tokens[to - 1]) || endsInPossessive(tokens[to - 1])) return undefined
  let from = to - 1
  while (adjoins(tokens[from])) {
    let previous = from - 1
    while (isParticle(tokens[previous]) && adjoins(tokens[previous])) previous--
    if (!isCapital(tokens[previous]) || endsInPossessive(tokens[previous])) break
    from = previous
  }
  return written(tokens, from, to)
}

/** Whether a list may go on behind a comma, so that what stood before it is one of its items: “Rossi, the Italian president, and Ortiz”. */
export function goesOn(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false
  const isLinked = /^(?:and|or|as)$/.test(tokens[comma + 1]?.lower ?? '')
  const next = tokens[isLinked ? comma + 2 : comma + 1]
  return isCapital(next) || (isLinked && /^(?:the|an?|his|her|its|their|other)$/.test(next?.lower ?? ''))
}
