import {unknown} from './lexicon.js'
import {margin, type Sentence} from './sentence.js'
import {hashSuffix, Shape} from './spelling.js'

/** More than any token has features. */
export const maxFeatures = 40

/** What a tagged token tells those after it: its tag with its clitic and hyphen. */
export const context = (tag: number, joint: number): number => tag + 32 * joint

/** The context before the first token. */
export const noContext = 31

function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * Fill `out` with the hashed features of the token at place `at`, given the contexts one and two before it.
 * @returns how many there are
 */
export function findFeatures(sentence: Sentence, at: number, before: number, before2: number, out: Int32Array): number {
  const {words, classes, shapes, views, kinds, joints} = sentence
  const word = words[at]! + joints[at]!
  const shape = shapes[at]! * 2 + (at === margin ? 1 : 0)
  const kind = classes[at]! * 64 + shape
  const last = views[at - 1]!
  const next = views[at + 1]!
  const nextKind = kinds[at + 1]!
  let n = 0
  out[n++] = mix(1, word, shape)
  out[n++] = mix(2, kind, joints[at]!)
  out[n++] = mix(3, before, 0)
  out[n++] = mix(4, before, before2)
  out[n++] = mix(5, before, kind)
  out[n++] = mix(6, nextKind, 0)
  out[n++] = mix(7, next, 0)
  out[n++] = mix(8, last, 0)
  out[n++] = mix(9, before, nextKind)
  out[n++] = mix(10, kind, nextKind)
  out[n++] = mix(11, nextKind, kinds[at + 2]!)
  out[n++] = mix(12, word, before)
  out[n++] = mix(13, word, next)
  out[n++] = mix(14, mix(15, before, kind), nextKind)
  out[n++] = mix(16, mix(17, before, before2), kind)
  out[n++] = mix(18, last, kind)
  out[n++] = mix(19, next, kind)
  out[n++] = mix(20, views[at + 2]!, kind)
  out[n++] = mix(21, views[at - 2]!, last)
  out[n++] = mix(22, word, last)
  return classes[at] === unknown || shapes[at] !== Shape.lower ? addSpelling(sentence, at, shape, out, n) : n
}

/** What the spelling says of a word that the lexicon does not know or that has a capital. */
function addSpelling(sentence: Sentence, at: number, shape: number, out: Int32Array, count: number): number {
  const {shapes, baseEnds} = sentence
  const token = sentence.tokens[at - margin]!
  const end = baseEnds[at]!
  let n = count
  for (let length = 1; length <= 4; length++) out[n++] = mix(22 + length, hashSuffix(token, end, length), shape)
  out[n++] = mix(30, hashSuffix(token, Math.min(3, end), 3), shape)
  out[n++] = mix(31, shapes[at - 1]! * 8 + shapes[at + 1]!, shape)
  out[n++] = mix(32, shapes[at - 1]! * 8 + shapes[at + 1]!, sentence.classes[at]!)
  out[n++] = mix(33, shape, Math.min(end, 4))
  return n
}
