import {ofWord} from '../word.js'
import {plain} from './word-contexts.js'

/** A number for a text, the same for the same text; others may share it by chance. */
export function numberOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** A number for a word, whatever its case and the form of its apostrophe. */
export const wordNumber = ofWord((word) => numberOf(plain({word})))

/** A number for some numbers in a row, in their order. */
export function mix(numbers: readonly number[], from: number, to: number): number {
  let mixed = 0
  for (let k = from; k < to; k++) mixed = Math.imul(mixed ^ (numbers[k] ?? 0), 0x01000193)
  return mixed
}
