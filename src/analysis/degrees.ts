import {canBe} from '../tagger/words.js'

/** A degree of an adjective or adverb that its form shows. */
export type Degree = 'comparative' | 'superlative'

const irregular = new Map<string, Degree>([
  ['better', 'comparative'],
  ['worse', 'comparative'],
  ['best', 'superlative'],
  ['worst', 'superlative']
])

/** Words in -er and -est whose stem happens to be another word, or that compare nothing. */
const others = new Set([
  'elder',
  'inner',
  'later',
  'lower',
  'outer',
  'over',
  'under',
  'upper',
  'rather',
  'hinder',
  'modest'
])

/** Words that could be what `-er` and `-est` were put to: `big` of `bigger`, `easy` of `easier`, `nice` of `nicer`. */
const stems = (cut: string): readonly string[] => [cut, `${cut}e`, cut.replace(/(.)\1$/, '$1'), cut.replace(/i$/, 'y')]

/** The degree of a word in small letters, where its form can be nothing else. */
export function degreeOf(lower: string): Degree | undefined {
  const known = irregular.get(lower)
  if (known) return known
  const [, cut = '', ending] = /^(.{2,7})(er|est)$/.exec(lower) ?? []
  if (cut === '' || others.has(lower) || canBe(lower, 'NOUN') || canBe(lower, 'VERB')) return undefined
  if (!stems(cut).some((stem) => stem.length > 2 && (canBe(stem, 'ADJ') || canBe(stem, 'ADV')))) return undefined
  return ending === 'er' ? 'comparative' : 'superlative'
}
