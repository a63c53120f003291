import {distance} from 'fastest-levenshtein'
import {doubleMetaphone} from 'double-metaphone'
import {fold} from './gazetteer.js'

/** How far two spellings of a word are apart. */
export interface NameDistance {
  /** Letters put in, left out or changed; two neighbours swapped count once. */
  readonly edits: number
  /** Whether English ears take them for one. */
  readonly soundsAlike: boolean
}

/** Whether one word is the other with two neighbours swapped. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Compare two words, without regard to accents and capitals. */
export function nameDistance(a: string, b: string): NameDistance {
  const [left, right] = [fold(a), fold(b)]
  const edits = isSwap(left, right) ? 1 : distance(left, right)
  const sound = doubleMetaphone(left)
  return {edits, soundsAlike: edits > 0 && edits <= 3 && doubleMetaphone(right).some((code) => sound.includes(code))}
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ii|ij|ey|ei|y|j|ie)/g, 'i'],
  [/(?:ou|oo|w)/g, 'u'],
  [/ks/g, 'x'],
  [/kh|ch/g, 'h'],
  [/(?:tz|ts|zt)/g, 'c'],
  [/[kq]/g, 'k'],
  [/ph/g, 'f'],
  [/v/g, 'f'],
  [/(?:ss|sh|sch)/g, 's']
]

/** A word as its sounds are written one way: “Sergei”, “Sergey” and “Serguei” are renderings of one name, not misspellings. */
const rendering = (word: string) => spellings.reduce((text, [pattern, put]) => text.replaceAll(pattern, put), fold(word))

/** Whether two words may be renderings of one name from another script. */
export const sameRendering = (a: string, b: string): boolean => rendering(a) === rendering(b)

/** Endings that make one name of another: “Ivanova”, “Koreans”, “Martinez”. */
const ending = /^(?:s|es|e|a|o|i|y|n|an|ian|ans|ov|ova|ev|eva|in|ina|ez|ski|sky|son|sen|er|ers|ese|ish|ic|ia|land|um|us|ism|ist|ists)$/

/** Whether one word is the other with an ending, so that each is a name of its own. */
export function isDerived(a: string, b: string): boolean {
  const [short = '', long = ''] = [fold(a), fold(b)].sort((left, right) => left.length - right.length)
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared++
  const [left, right] = [short.slice(shared), long.slice(shared)]
  return shared >= 3 && (left === '' || ending.test(left)) && ending.test(right)
}

/** Whether one of two words may be a slip for the other: a letter or two apart, and no form of it. */
export function isSlip(written: string, known: string): boolean {
  if (fold(written) === fold(known) || isDerived(written, known)) return false
  const {edits, soundsAlike} = nameDistance(written, known)
  const length = Math.min(written.length, known.length)
  if (edits === 1) return length >= 4
  return edits === 2 && length >= 5 && (soundsAlike || (length >= 7 && fold(written)[0] === fold(known)[0]))
}
