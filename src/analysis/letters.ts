import {perWord} from '../per-word.js'

/** The letters of a word in lower case without accents, as bits: what else it holds counts as one. */
export const lettersOf = perWord((folded) => {
  let bits = 0
  for (let at = 0; at < folded.length; at++) {
    const letter = folded.charCodeAt(at) - 97
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26)
  }
  return bits
})

/** How many bits of a number are set. */
function count(bits: number): number {
  let left = bits
  let found = 0
  for (; left !== 0; left &= left - 1) found++
  return found
}

/** Whether two words can be `most` edits apart, each of which changes two letters at most: a cheap question that settles nearly all pairs. */
export const mayBeNear = (a: number, b: number, most: number): boolean => count(a ^ b) <= 2 * most
