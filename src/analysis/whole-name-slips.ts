import {list} from '../dictionary.js'
import {wordGraph} from '../spelling/word-graph.js'
import {fold} from './fold.js'
import type {Gazetteer, KnownName} from './gazetteer.js'
import {lettersOf, mayBeNear} from './letters.js'
import {edits, isSlip, sameRendering, soundsAlike} from './name-distance.js'
import {renderingOf} from './renderings.js'
import type {Vocabulary} from './vocabulary.js'

/** A word in a row that is a slip away from the word that a known name has there. */
export interface WordSlip {
  /** Its place in the row. */
  readonly at: number
  readonly expected: string
  readonly known: KnownName
}

const commonSurnames = list('common-surnames')

/** Whether a word may be a slip for that of a name that the house has, with the rest of the name beside it. */
function mayBeHouseSlip({words}: KnownName, at: number, written: string, right: Vocabulary): boolean {
  const expected = words[at] ?? ''
  if (edits(written, expected) > 1 && !isSlip(written, expected)) return false
  if (Math.min(written.length, expected.length) < 3) return false
  if (!right.has(written)) return true
  // “Hanna Schmidt” may be another woman than “Anna Schmidt”.
  return soundsAlike(written, expected) || (at === 0 && !commonSurnames().has(words.at(-1) ?? ''))
}

/** Whether the one word in which a name differs from a known one can be a slip, seeing what else it may be. */
function mayBeSlip(known: KnownName, at: number, written: string, right: Vocabulary): boolean {
  if (known.ofHouse) return mayBeHouseSlip(known, at, written, right)
  const {kind, words} = known
  const expected = words[at] ?? ''
  if (!isSlip(written, expected)) return false
  // “She left the Department-a surprise”: a hyphen for a dash.
  if (/-\p{Ll}/u.test(written) && !expected.includes('-')) return false
  if (kind === 'person' && sameRendering(written, expected))
    return renderingOf(expected) !== undefined && !renderingOf(written)
  if (!right.has(written)) return true
  // “Buenos Ayres” is no place, though Ayres is a name.
  if (kind !== 'person') return !wordGraph().has(written.toLowerCase()) && soundsAlike(written, expected)
  // A given name that is right by itself needs a surname that tells its bearer: “Jon Smith” may be anybody.
  return at === 0 && !commonSurnames().has(words.at(-1) ?? '') && soundsAlike(written, expected)
}

/** The words of a row as they are compared. */
interface Row {
  readonly folded: readonly string[]
  readonly letters: readonly number[]
}

const none: readonly number[] = []

/** The places in which a row differs from one of equal length by slips; nothing where they are more than `most`, or cannot be slips. */
function differences(a: Row, b: Row, most: number): readonly number[] {
  let found: number[] | undefined
  for (let at = 0; at < a.folded.length; at++) {
    if (a.folded[at] === b.folded[at]) continue
    // A given name stands in hundreds of names: nearly all are settled by the letters of the word beside it.
    if (!mayBeNear(a.letters[at] ?? 0, b.letters[at] ?? 0, 2)) return none
    if ((found ??= []).push(at) > most) return none
  }
  return found ?? none
}

/** The names that these words may be, with slips in some of them: one in a name that stet ships, two in one of the house. */
function candidates(
  words: readonly string[],
  names: Gazetteer,
  right: Vocabulary
): ReadonlyMap<string, readonly WordSlip[]> {
  const folded = words.map(fold)
  const row: Row = {folded, letters: folded.map(lettersOf)}
  const found = new Map<string, readonly WordSlip[]>()
  for (const word of words.flatMap((word) => [word, ...names.meantOfHouse(word)])) {
    for (const known of names.withWord(word)) {
      if (known.words.length !== words.length) continue
      const places = differences(known, row, known.ofHouse ? 2 : 1)
      if (places.length === 0) continue
      // Where no word is as the name has it, each must be none by itself.
      if (places.length === words.length && words.some((word) => right.has(word))) continue
      const key = places.map((at) => `${at} ${known.words[at] ?? ''}`).join(' ')
      if (!found.has(key) && places.every((at) => mayBeSlip(known, at, words[at] ?? '', right)))
        found.set(
          key,
          places.map((at) => ({at, expected: known.words[at] ?? '', known}))
        )
    }
  }
  return found
}

/** No known name has more words. */
const longest = 6

/** The rows of two and more neighbours in a list, as first index and length, longest first. */
function* rows({length}: readonly unknown[]): Generator<readonly [number, number]> {
  for (let size = Math.min(length, longest); size > 1; size--)
    for (let from = 0; from + size <= length; from++) yield [from, size]
}

/** The slips in a name of several words, of which most are right; nothing where several names may be meant. */
export function wholeNameSlips(words: readonly string[], names: Gazetteer, right: Vocabulary): readonly WordSlip[] {
  // A right name within the row leaves no word of it in doubt.
  const certain = new Set<number>()
  for (const [from, size] of rows(words))
    if (names.has(words.slice(from, from + size))) for (let at = from; at < from + size; at++) certain.add(at)
  for (const [from, size] of rows(words)) {
    const [meant, ...others] = candidates(words.slice(from, from + size), names, right).values()
    if (!meant || others.length > 0 || meant.some(({at}) => certain.has(from + at))) continue
    return meant.map((slip) => ({...slip, at: from + slip.at}))
  }
  return []
}
