import {capitalised} from '../capitalised.js'
import {lazy} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {wordGraph} from './word-graph.js'

const misspellings = lazy(() => openSorted('common-misspellings.tsv'))

/** Endings that a misspelled word takes as the right one does: “goverments”, “beleived”. */
const endings = ['s', 'd', 'ed', 'ing', 'ly', 'al', 'ment', 'ness']

/** What a word of lower-case letters is a common misspelling of, endings aside. */
function meantByForm(word: string): string | undefined {
  const whole = misspellings().get(word)
  if (whole !== undefined) return whole
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const base = misspellings().get(word.slice(0, -ending.length))
    if (base !== undefined && wordGraph().has(base + ending)) return base + ending
  }
  return undefined
}

/** The parts of a word that are spelled by themselves, with what stands between them: “goverment-run”, “beleiver’s”. */
const piece = /\p{L}+|\P{L}+/gu

/**
 * The one word that is certainly meant by a common misspelling, in the case that it was written in; a possessive ending
 * and the other parts of a hyphenated word stay. None for a word that is no common misspelling.
 */
export function meantBy(word: string): string | undefined {
  const meant = (word.match(piece) ?? []).map((part) => [part, meantByForm(part.toLowerCase())] as const)
  if (meant.every(([, right]) => right === undefined)) return undefined
  return meant
    .map(([part, right]) => (right === undefined ? part : /^\p{Lu}/u.test(part) ? capitalised(right) : right))
    .join('')
}
