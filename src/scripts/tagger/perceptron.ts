import {context, findFeatures, maxFeatures, noContext} from '../../tagger/features.js'
import {margin, Sentence} from '../../tagger/sentence.js'
import {candidates, slot} from '../../tagger/tagger.js'
import type {Classes} from './classes.js'
import type {TaggedSentence} from './teacher.js'

/** Random numbers from 0 to 1, the same on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The same items in another order. */
export function shuffle<Item>(items: readonly Item[], next: () => number): Item[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

/** An averaged perceptron over the features of the tagger. */
export class Perceptron {
  private readonly weights: Float32Array
  private readonly summed: Float64Array
  private readonly sentence: Sentence
  private readonly features = new Int32Array(maxFeatures)
  private readonly scores = new Float32Array(32)
  private steps = 1

  constructor(
    private readonly classes: Classes,
    bits: number
  ) {
    this.weights = new Float32Array(1 << bits)
    this.summed = new Float64Array(1 << bits)
    this.sentence = new Sentence(classes.lexicon)
  }

  /** Learn from one sentence; later words see the tags that were predicted, as they will in use. */
  learn({tokens, tags}: TaggedSentence): void {
    const {sentence, classes} = this
    sentence.read(tokens)
    let before = noContext
    let before2 = noContext
    for (let i = 0; i < tokens.length; i++) {
      const at = i + margin
      const set = candidates(classes.possible, sentence.classes[at]!, sentence.shapes[at]!)
      const tag = (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : this.decide(at, before, before2, set, tags[i]!)
      before2 = before
      before = context(tag, sentence.joints[at]!)
    }
  }

  private decide(at: number, before: number, before2: number, set: number, right: number): number {
    const {weights, features, scores} = this
    const count = findFeatures(this.sentence, at, before, before2, features)
    const mask = weights.length - 1
    let best = -1
    for (let left = set; left !== 0; left &= left - 1) {
      const tag = 31 - Math.clz32(left & -left)
      let score = 0
      for (let f = 0; f < count; f++) score += weights[slot(features[f]!, tag, mask)]!
      scores[tag] = score
      if (best === -1 || score > scores[best]!) best = tag
    }
    this.steps++
    if (best !== right && right >= 0 && (set >> right) & 1) {
      this.move(right, 1, count)
      this.move(best, -1, count)
    }
    return best
  }

  private move(tag: number, by: number, count: number) {
    const mask = this.weights.length - 1
    for (let f = 0; f < count; f++) {
      const at = slot(this.features[f]!, tag, mask)
      this.weights[at]! += by
      this.summed[at]! += by * this.steps
    }
  }

  /** The averaged weights as bytes. */
  average(): Int8Array {
    const means = this.weights.map((weight, i) => weight - this.summed[i]! / this.steps)
    const largest = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0)
    return Int8Array.from(means, (mean) => Math.round((mean * 127) / largest))
  }
}
