import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {fold, type Gazetteer, gazetteer, type KnownName} from './gazetteer.js'
import {vocabulary, type Vocabulary} from './vocabulary.js'
import {type Mention, mentions} from './mentions.js'
import {isSlip, sameRendering, soundsAlike} from './name-distance.js'
import {perTree} from './per-tree.js'
import {wordGraph} from '../spelling/word-graph.js'

/** A word of a name that is one slip away from the word that a known name has there. */
export interface NameSlip extends Span {
  /** The word as written, without a possessive. */
  readonly written: string
  readonly expected: string
  readonly known: KnownName
}

const commonSurnames = list('common-surnames')

/** Whether the one word in which a name differs from a known one can be a slip, seeing what else it may be. */
function mayBeSlip({kind, words}: KnownName, at: number, written: string, right: Vocabulary): boolean {
  const expected = words[at] ?? ''
  if (!isSlip(written, expected)) return false
  // “She left the Department-a surprise”: a hyphen for a dash.
  if (/-\p{Ll}/u.test(written) && !expected.includes('-')) return false
  if (kind === 'person' && sameRendering(written, expected)) return false
  if (!right.has(written)) return true
  // “Buenos Ayres” is no place, though Ayres is a name.
  if (kind !== 'person') return !wordGraph().has(written.toLowerCase()) && soundsAlike(written, expected)
  // A given name that is right by itself needs a surname that tells its bearer: “Jon Smith” may be anybody.
  return at === 0 && !commonSurnames().has(words.at(-1) ?? '') && soundsAlike(written, expected)
}

/** The one place in which two rows of words differ, or -1. */
function difference(a: readonly string[], b: readonly string[]): number {
  let found = -1
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue
    if (found >= 0) return -1
    found = at
  }
  return found
}

/** The known names that share all words but one with these, by the place and the word in which they differ. */
function oneOff(words: readonly string[], names: Gazetteer, right: Vocabulary) {
  const folded = words.map(fold)
  const found = new Map<string, {readonly at: number; readonly known: KnownName}>()
  for (const word of words) {
    for (const known of names.withWord(word)) {
      const at = known.words.length === words.length ? difference(known.folded, folded) : -1
      const key = `${at} ${known.words[at] ?? ''}`
      if (at >= 0 && !found.has(key) && mayBeSlip(known, at, words[at] ?? '', right)) found.set(key, {at, known})
    }
  }
  return [...found.values()]
}

/** No known name has more words. */
const longest = 6

/** The rows of two and more neighbours in a list, as first index and length, longest first. */
function* rows({length}: readonly unknown[]): Generator<readonly [number, number]> {
  for (let size = Math.min(length, longest); size > 1; size--)
    for (let from = 0; from + size <= length; from++) yield [from, size]
}

function slipIn({tokens, words}: Mention, names: Gazetteer, right: Vocabulary): NameSlip | undefined {
  // A right name within the mention leaves no word of it in doubt.
  const certain = new Set<number>()
  for (const [from, size] of rows(words))
    if (names.has(words.slice(from, from + size))) for (let at = from; at < from + size; at++) certain.add(at)
  for (const [from, size] of rows(words)) {
    const [candidate, ...others] = oneOff(words.slice(from, from + size), names, right)
    const token = candidate && tokens[from + candidate.at]
    if (!token || others.length > 0 || certain.has(from + candidate.at)) continue
    const written = words[from + candidate.at] ?? ''
    const expected = candidate.known.words[candidate.at] ?? ''
    return {start: token.start, end: token.start + written.length, written, expected, known: candidate.known}
  }
  return undefined
}

/** The slips in names of several words of which the others are right, in order. */
export const nameSlips = perTree((story: Story): readonly NameSlip[] => {
  const [names, right] = [gazetteer(story), vocabulary(story)]
  return mentions(story).flatMap((mention) => (mention.words.length > 1 && slipIn(mention, names, right)) || [])
})
