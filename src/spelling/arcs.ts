/**
 * The layout of a compiled word graph, which the compiler writes and the reader reads: little-endian 32-bit words,
 * a head of `headSize` words, the letters (one word each, by their code from 1), then the arcs.
 *
 * An arc is one word: the code of its letter, whether it is the last of its node, the rank of the word that ends with it
 * (0 where none does), and the index of the first arc of the node that it leads to (0 where it leads nowhere).
 */
export const magic = 0x31474457
export const headSize = 4

/** More letters and arcs than these do not fit. */
export const maxLetters = 0x7f
export const maxArcs = 0x1fffff

/** The rank of a word that is right but never suggested; below it, 1 is the most usual and 6 the rarest. */
export const unsuggested = 7

export const arc = (letter: number, last: boolean, rank: number, target: number): number =>
  (letter | (last ? 0x80 : 0) | (rank << 8) | (target << 11)) >>> 0

export const letterOf = (arc: number): number => arc & 0x7f
export const isLast = (arc: number): boolean => (arc & 0x80) !== 0
export const rankOf = (arc: number): number => (arc >> 8) & 7
export const targetOf = (arc: number): number => arc >>> 11
