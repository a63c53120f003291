import {lazy, list} from '../dictionary.js'
import type {WordGraph} from './word-graph.js'

const functionWords = list('function-words')
const affixes = lazy(() => {
  const all = [...list('affixes')()]
  return {
    prefixes: new Set(all.filter((affix) => affix.endsWith('-')).map((affix) => affix.slice(0, -1))),
    suffixes: new Set(all.filter((affix) => affix.startsWith('-')).map((affix) => affix.slice(1)))
  }
})

/** The fewest letters of a word that takes an affix or stands in a compound without a hyphen. */
const fewest = 4

/** Rarer words than this stand in no compound without a hyphen, and more usual ones have all their forms in dictionaries. */
const compounded = 4
const inflected = 2

const isCompounded = (graph: WordGraph, word: string) => {
  const rank = graph.rank(word)
  return rank > 0 && rank <= compounded && !functionWords().has(word)
}

/** Whether a word of lower-case letters is made of right ones without a hyphen: “nonpayment”, “policymaker”. */
function isJoined(graph: WordGraph, word: string): boolean {
  const {prefixes, suffixes} = affixes()
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [first, last] = [word.slice(0, cut), word.slice(cut)]
    if (last.length >= fewest && prefixes.has(first) && graph.rank(last) > 0) return true
    if (first.length >= fewest && suffixes.has(last) && graph.rank(first) > 0) return true
    if (
      word.length >= 2 * fewest - 1 &&
      first.length > 2 &&
      last.length > 2 &&
      isCompounded(graph, first) &&
      isCompounded(graph, last)
    )
      return true
  }
  return false
}

/** The endings of regular forms, with what they are put in place of; dictionaries leave out those of rarer words. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ers?$/, ''],
  [/ers?$/, 'e'],
  [/(?:ed|ing)$/, ''],
  [/(?:ed|ing)$/, 'e'],
  [/(?<=(?:able|al|ed|ful|ible|ic|ing|ish|ive|less|ous))ly$/, ''],
  [/(?<=[ai]b)ly$/, 'le']
]

/**
 * Whether a word is a regular form of a right one: “millennials”, “downloader”. All forms of a usual word are listed, if right,
 * but for some plurals in -ies. */
function isInflected(graph: WordGraph, word: string): boolean {
  return endings.some(([ending, put]) => {
    const base = word.replace(ending, '') + put
    return ending.test(word) && base.length >= fewest && graph.rank(base) >= (put === 'y' ? 1 : inflected)
  })
}

const isMade = (graph: WordGraph, word: string) => isInflected(graph, word) || isJoined(graph, word)

/** Whether a part of a hyphenated word is an affix: “anti”, “esque”. */
export function isAffix(part: string): boolean {
  const {prefixes, suffixes} = affixes()
  return prefixes.has(part) || suffixes.has(part)
}

/**
 * Whether a hyphen keeps two vowels or a letter and its double apart in a right word: “co-ordinated”, “pre-empts”;
 * “pre-sident” was cut at the end of a line.
 */
export function isKeptApart(graph: WordGraph, word: string): boolean {
  const [, first, last] = /^(\p{Ll}+)[-‐‑](\p{Ll}+)$/u.exec(word) ?? []
  if (first === undefined || last === undefined || !affixes().prefixes.has(first)) return false
  const meets = first.slice(-1) + last.slice(0, 1)
  return (/^[aeiou]{2}$/.test(meets) || /^(.)\1$/u.test(meets)) && graph.has(first + last)
}

/** Whether a word is right but for an ending after an apostrophe; “her’s” and “your’s” are made of right words, and wrong. */
export function hasRightEnding(graph: WordGraph, word: string): boolean {
  // “The dos and don’ts”.
  if (/n['’]ts$/.test(word)) return graph.has(word.slice(0, -1))
  const base = /^(.+)['’](?:s|d|ll|ve|re)$/u.exec(word)?.[1]
  return base !== undefined && !functionWords().has(base.toLowerCase()) && graph.has(base)
}

/** Whether a word that no dictionary lists is made of right ones, without a hyphen. */
export function isFormed(graph: WordGraph, word: string): boolean {
  const [base = ''] = /^\p{Ll}+/u.exec(word.toLowerCase()) ?? []
  return isMade(graph, base) || isMade(graph, base.replace(/s$/, ''))
}
