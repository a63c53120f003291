import {readFileSync} from 'node:fs'
import {dataFile} from '../data-file.js'
import {lazy} from '../dictionary.js'
import type {Lexicon} from './lexicon.js'

/** What the tagger knows. */
export interface Model {
  readonly lexicon: Lexicon
  /** For each class the tags that its words can have, as a `tagSet`. */
  readonly possible: Uint32Array
  /** Hashed weights; their number is a power of two. */
  readonly weights: Int8Array
}

const parts = ['buckets', 'possible', 'marks', 'classes', 'weights'] as const

/** Write a model: the lengths of its arrays, then the arrays, the widest elements first (little-endian). */
export function packModel({lexicon, possible, weights}: Model): Buffer {
  const arrays = {...lexicon, possible, weights}
  const sizes = Uint32Array.from(parts, (part) => arrays[part].length)
  return Buffer.concat(
    [sizes, ...parts.map((part) => arrays[part])].map((array) =>
      Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    )
  )
}

/** Read what `packModel` wrote; the arrays are views of `bytes`. */
export function unpackModel(bytes: ArrayBuffer): Model {
  const sizes = new Uint32Array(bytes, 0, parts.length)
  let offset = sizes.byteLength
  const next = <Elements>(kind: new (bytes: ArrayBuffer, offset: number, length: number) => Elements, part: number) => {
    const length = sizes[part] ?? 0
    const array = new kind(bytes, offset, length)
    offset += (array as Elements & ArrayBufferView).byteLength
    return array
  }
  const buckets = next(Uint32Array, 0)
  const possible = next(Uint32Array, 1)
  const marks = next(Uint16Array, 2)
  const classes = next(Uint8Array, 3)
  const weights = next(Int8Array, 4)
  return {lexicon: {buckets, marks, classes}, possible, weights}
}

/** The model of the package, read when first asked for. */
export const model = lazy(() => unpackModel(new Uint8Array(readFileSync(dataFile('tagger.bin'))).buffer))
