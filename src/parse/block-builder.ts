import {MappedText, type Piece} from '../mapped-text.js'
import type {BlockKind, Mark} from '../story.js'
import type {Block} from './page.js'

/** Stands for what is no prose in the middle of a sentence: code, a formula, a picture. */
export const object = '\uFFFC'

/** An open mark: its end is not known yet. */
export type OpenMark = Omit<Mark, 'to'>

/** Gathers the text of one block after the other, as a parser comes upon it. */
export class BlockBuilder {
  private pieces: Piece[] = []
  private marks: Mark[] = []
  private length = 0
  private last = ''

  /** Whether nothing was added since the last block. */
  get isEmpty(): boolean {
    return this.pieces.length === 0
  }

  /** What stands at `[start, end)` in the source reads as `value`. */
  add(value: string, start: number, end: number): void {
    if (value === '') return
    this.pieces.push({value, start, end})
    this.length += value.length
    this.last = value
  }

  /** Add what stands at `start` as it is, but for white space, of which a run reads as one space, as in HTML. */
  addCollapsed(value: string, start: number): void {
    for (const {0: run, index} of value.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      const isSpace = /^[ \t\n\r\f]/.test(run)
      if (isSpace && (this.length === 0 || /[ \n]$/.test(this.last))) continue
      this.add(isSpace ? ' ' : run, start + index, start + index + run.length)
    }
  }

  /** Begin a mark here; `close` ends it. */
  open(kind: Mark['kind'], value: string): OpenMark {
    return {kind, value, from: this.length}
  }

  close(mark: OpenMark): void {
    if (mark.from <= this.length) this.marks.push({...mark, to: this.length})
  }

  /**
   * The block that was gathered, without white space at its edges; nothing where it holds no words.
   * What `opaque` finds is no prose.
   */
  take({kind, language, opaque}: Shape = {}): Block | undefined {
    const {pieces, marks} = this
    this.pieces = []
    this.marks = []
    this.length = 0
    this.last = ''
    if (pieces.length === 0) return undefined
    const whole = new MappedText(pieces)
    const cuts = opaque ? [...whole.value.matchAll(opaque)].map(({0: {length}, index}) => cut(index, length)) : []
    const masked = cuts.length > 0 ? whole.with(cuts) : whole
    const inner = masked.value.trim()
    if (inner.replaceAll(object, '').trim() === '') return undefined
    const lead = masked.value.indexOf(inner)
    const index = (at: number) => {
      const gone = cuts.reduce((sum, {from, to}) => sum + Math.max(0, Math.min(at, to) - from - 1), 0)
      return Math.min(Math.max(at - gone - lead, 0), inner.length)
    }
    return {
      kind,
      text: masked.slice(lead, lead + inner.length),
      marks: marks.map((mark) => ({...mark, from: index(mark.from), to: index(mark.to)})),
      language
    }
  }
}

interface Shape {
  readonly kind?: BlockKind | undefined
  readonly language?: string | undefined
  /** Finds, with the flag `g`, what stands in the text but is no prose. */
  readonly opaque?: RegExp
}

const cut = (from: number, length: number) => ({from, to: from + length, value: object})
