import {lazy} from '../dictionary.js'
import {context, findFeatures, maxFeatures, noContext} from './features.js'
import {unknown} from './lexicon.js'
import {model, type Model} from './model.js'
import {margin, Sentence} from './sentence.js'
import {Shape} from './spelling.js'
import {tags, tagSet, type Tag} from './tags.js'

export type {Tag} from './tags.js'

const open = tagSet('ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PROPN', 'VERB', 'X')
const marks = tagSet('PUNCT', 'SYM', 'X')
const digits = tagSet('ADJ', 'NOUN', 'NUM')
const named = tagSet('PROPN')

/** Where the weight of a feature for a tag stands. */
export const slot = (feature: number, tag: number, mask: number): number =>
  (feature ^ Math.imul(tag + 1, 0x632be5ab)) & mask

/** The tags that a token can have, as a `tagSet`: those of its class, and PROPN for a word with a capital. */
export function candidates(possible: Uint32Array, wordClass: number, shape: number): number {
  if (wordClass === unknown) return shape === Shape.mark ? marks : shape === Shape.digit ? digits : open
  const set = possible[wordClass]!
  if (shape === Shape.digit) return set & digits || digits
  return shape === Shape.upper || (shape === Shape.title && set & open) ? set | named : set
}

/** Tags sentences with one model; its arrays are used again for every sentence. */
export class Tagger {
  readonly sentence: Sentence
  private readonly features = new Int32Array(maxFeatures)

  constructor(private readonly model: Model) {
    this.sentence = new Sentence(model.lexicon)
  }

  tag(tokens: readonly string[]): Tag[] {
    const {sentence} = this
    sentence.read(tokens)
    const found = new Array<Tag>(tokens.length)
    let before = noContext
    let before2 = noContext
    for (let i = 0; i < tokens.length; i++) {
      const at = i + margin
      const tag = this.choose(at, before, before2)
      found[i] = tags[tag]!
      before2 = before
      before = context(tag, sentence.joints[at]!)
    }
    return found
  }

  private choose(at: number, before: number, before2: number): number {
    const {sentence, features, model} = this
    const set = candidates(model.possible, sentence.classes[at]!, sentence.shapes[at]!)
    if ((set & (set - 1)) === 0) return 31 - Math.clz32(set)
    const count = findFeatures(sentence, at, before, before2, features)
    const {weights} = model
    const mask = weights.length - 1
    let best = 0
    let most = -Infinity
    for (let left = set; left !== 0; left &= left - 1) {
      const tag = 31 - Math.clz32(left & -left)
      let score = 0
      for (let f = 0; f < count; f++) score += weights[slot(features[f]!, tag, mask)]!
      if (score > most) {
        most = score
        best = tag
      }
    }
    return best
  }
}

const tagger = lazy(() => new Tagger(model()))

/**
 * Tag the words and marks of one sentence, cut as retext-english cuts them: `don’t`, `Putin’s`, `U.S.`, `15,000` and
 * `well-known` are one token each, every mark is one. A word with a clitic has the tag of what stands before the
 * clitic, a compound with hyphens that of its first part. The same tokens always give the same tags; the model file
 * is read on the first call.
 */
export const tag = (tokens: readonly string[]): Tag[] => tagger().tag(tokens)
