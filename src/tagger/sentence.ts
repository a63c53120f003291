import {cutToken, hashPart, hashSuffix, Shape, type Cut} from './spelling.js'
import {frequent, lookUp, unknown, type Lexicon} from './lexicon.js'

/** How many empty places stand before the first and after the last token. */
export const margin = 2

/**
 * A sentence as the model sees it: a few numbers for each token, in arrays that are used again for the next sentence.
 * Token i of the sentence stands at place i + `margin`.
 */
export class Sentence {
  length = 0
  tokens: readonly string[] = []
  /** The hash of the base of each token. */
  words = new Int32Array(0)
  /** The class of each token's base in the lexicon. */
  classes = new Uint8Array(0)
  shapes = new Uint8Array(0)
  baseEnds = new Int32Array(0)
  /** Clitic and hyphen: what the tag of a token does not tell its neighbours. */
  joints = new Uint8Array(0)
  /** The token as a neighbour: the word when frequent, otherwise its kind. */
  views = new Int32Array(0)
  /** The token as a neighbour: its class, or the ending when unknown, and its capital. */
  kinds = new Int32Array(0)
  private readonly cut: Cut = {baseEnd: 0, tail: 0, hyphened: false, shape: 0}

  constructor(private readonly lexicon: Lexicon) {
    this.grow(100)
  }

  /** Read the tokens of a sentence. */
  read(tokens: readonly string[]): void {
    if (tokens.length + 2 * margin > this.words.length) this.grow(2 * tokens.length + 2 * margin)
    this.tokens = tokens
    this.length = tokens.length
    for (let i = 0; i < margin; i++) this.pad(i, Shape.start)
    for (let i = 0; i < tokens.length; i++) this.place(i + margin, tokens[i]!)
    for (let i = 0; i < margin; i++) this.pad(tokens.length + margin + i, Shape.end)
  }

  private place(at: number, token: string) {
    const {cut} = this
    cutToken(token, cut)
    const word = hashPart(token, 0, cut.baseEnd)
    const entry = lookUp(this.lexicon, word)
    const kind = entry & ~frequent
    this.words[at] = word
    this.classes[at] = kind
    this.shapes[at] = cut.shape
    this.baseEnds[at] = cut.baseEnd
    this.joints[at] = cut.tail * 2 + Number(cut.hyphened)
    const seen = entry === unknown ? hashSuffix(token, cut.baseEnd, 2) : kind * 0x10001
    this.kinds[at] = seen + cut.shape * 0x3000f1 + cut.tail * 0x700003
    this.views[at] = entry & frequent ? word + cut.tail : this.kinds[at]
  }

  private pad(at: number, shape: number) {
    this.words[at] = shape
    this.classes[at] = unknown
    this.shapes[at] = shape
    this.joints[at] = 0
    this.kinds[at] = shape
    this.views[at] = shape
  }

  private grow(size: number) {
    this.words = new Int32Array(size)
    this.classes = new Uint8Array(size)
    this.shapes = new Uint8Array(size)
    this.baseEnds = new Int32Array(size)
    this.joints = new Uint8Array(size)
    this.views = new Int32Array(size)
    this.kinds = new Int32Array(size)
  }
}
