/** The class of a word that the lexicon does not know. */
export const unknown = 0

/** The bit of a class that marks a frequent word. */
export const frequent = 0x80

const bucketBits = 12

/**
 * Words without their letters: each is 28 bits of a hash and a class. Twelve bits choose a bucket, sixteen are kept.
 * A class is a byte; its high bit marks a frequent word.
 */
export interface Lexicon {
  /** Where each bucket begins in `marks`; one more than there are buckets. */
  readonly buckets: Uint32Array
  readonly marks: Uint16Array
  readonly classes: Uint8Array
}

/** The class of a word by its hash, `unknown` if the lexicon lacks it. */
export function lookUp({buckets, marks, classes}: Lexicon, hash: number): number {
  const bucket = hash >>> (32 - bucketBits)
  const mark = (hash >>> 4) & 0xffff
  const end = buckets[bucket + 1] ?? 0
  for (let i = buckets[bucket] ?? 0; i < end; i++) if (marks[i] === mark) return classes[i] ?? unknown
  return unknown
}

/** Lay words out as a lexicon: hash to class. Of two words with one mark the first stays. */
export function buildLexicon(words: Iterable<readonly [hash: number, wordClass: number]>): Lexicon {
  const rows = new Map<number, number>()
  for (const [hash, wordClass] of words) if (!rows.has(hash >>> 4)) rows.set(hash >>> 4, wordClass)
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const buckets = new Uint32Array((1 << bucketBits) + 1)
  for (const [key] of sorted) buckets[(key >>> 16) + 1]! += 1
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!
  return {
    buckets,
    marks: Uint16Array.from(sorted, ([key]) => key & 0xffff),
    classes: Uint8Array.from(sorted, ([, wordClass]) => wordClass)
  }
}
