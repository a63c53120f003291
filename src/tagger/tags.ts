/** The universal tag set, in the order of the model file. */
export const tags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X'
] as const

/** A part of speech: universal tag set. */
export type Tag = (typeof tags)[number]

/** The set of some tags as bits: bit i stands for `tags[i]`. */
export const tagSet = (...names: readonly Tag[]): number =>
  names.reduce((bits, name) => bits | (1 << tags.indexOf(name)), 0)
