import {distance} from 'fastest-levenshtein'
import {doubleMetaphone} from 'double-metaphone'
import {fold} from './fold.js'

/** Whether one word is the other with two neighbours swapped. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** The letters put in, left out or changed between two words, accents and capitals aside; two neighbours swapped count once. */
export function edits(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)]
  return isSwap(left, right) ? 1 : distance(left, right)
}

/** Whether English ears may take two words for one. */
export function soundsAlike(a: string, b: string): boolean {
  const sound = doubleMetaphone(fold(a))
  return doubleMetaphone(fold(b)).some((code) => sound.includes(code))
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy(?=$)|ii(?=a?$)|ij|ey|ei|y|j|ie)/g, 'i'],
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
const rendering = (word: string) =>
  spellings.reduce((text, [pattern, put]) => text.replaceAll(pattern, put), fold(word))

/** Whether two words may be renderings of one name from another script. */
export const sameRendering = (a: string, b: string): boolean => rendering(a) === rendering(b)

/** Endings that make one name of another: “Ivanova”, “Koreans”, “Martinez”. */
const ending =
  /^(?:s|es|e|a|o|i|y|n|an|ian|ans|ov|ova|ev|eva|in|ina|ez|ski|sky|son|sen|er|ers|ese|ish|ic|ia|land|um|us|ism|ist|ists)$/

/** What makes a word for a teaching or its followers out of a name: “Stalinism”, “Trotskyites”. */
const following = /(?:isms?|ists?|ites?|ians?)$/

/** Whether two words are made of one name in two ways: “Stalinism” and “Stalinist”. */
const shareRoot = (a: string, b: string) =>
  following.test(a) && following.test(b) && a.replace(following, '') === b.replace(following, '')

const capitalsOf = (word: string) => word.replaceAll(/\P{Lu}/gu, '')

/** Whether the capitals within two words make two brands of them: “OpenSSL” and “OpenSSH”, “Jython” and “CPython”. */
const areBrands = (a: string, b: string) =>
  /\p{L}\p{Lu}/u.test(a + ' ' + b) && a !== a.toUpperCase() && b !== b.toUpperCase() && capitalsOf(a) !== capitalsOf(b)

/** Whether one word is the other with an ending, so that each is a name of its own. */
export function isDerived(a: string, b: string): boolean {
  if (areBrands(a, b) || shareRoot(fold(a), fold(b))) return true
  const [short = '', long = ''] = [fold(a), fold(b)].sort((left, right) => left.length - right.length)
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared++
  const [left, right] = [short.slice(shared), long.slice(shared)]
  return shared >= 3 && (left === '' || ending.test(left)) && ending.test(right)
}

/** Whether one of two words may be a slip for the other: a letter or two apart, and no form of it. */
export function isSlip(written: string, known: string): boolean {
  const length = Math.min(written.length, known.length)
  if (length < 4 || Math.abs(written.length - known.length) > 2) return false
  const apart = edits(written, known)
  if (apart === 0 || apart > 2 || isDerived(written, known)) return false
  if (apart === 1) return true
  return (
    length >= 5 && (soundsAlike(written, known) || (length >= 7 && fold(written).startsWith(fold(known).charAt(0))))
  )
}
