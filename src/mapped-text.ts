import {contains, overlaps, type Span} from './span.js'

/**
 * A part of a text and the place in the source that it stands for: character by character where the two are equally
 * long, else as a whole (`&amp;`, `\u201C`, the line end and indent of a wrapped line).
 */
export interface Piece extends Span {
  readonly value: string
}

const isAligned = ({value, start, end}: Piece) => end - start === value.length

/** The last of the ascending numbers that is not greater than `at`; the first where all are. */
function lastUpTo(numbers: readonly number[], at: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The pieces without empty ones, neighbours joined. One that stands for nothing in the source belongs to the one before. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (piece.value === '') continue
    const isOne = last?.end === piece.start && isAligned(last) && isAligned(piece)
    if (last && (isOne || piece.start === piece.end))
      found[found.length - 1] = {value: last.value + piece.value, start: last.start, end: piece.end}
    else found.push(piece)
  }
  return found
}

/**
 * A text as the reader sees it, references and escapes of the markup resolved, with a map to the source.
 * Indices count the text, offsets the source; both in UTF-16 code units, ends exclusive.
 */
export class MappedText {
  readonly value: string
  private readonly pieces: readonly Piece[]
  /** The index at which each piece begins. */
  private readonly indices: readonly number[]
  /** The offset at which each piece begins. */
  private readonly starts: readonly number[]

  /** The pieces are in the order of their places, and none overlaps another. */
  constructor(pieces: readonly Piece[]) {
    this.pieces = joined(pieces)
    let length = 0
    this.indices = this.pieces.map(({value}) => (length += value.length) - value.length)
    this.starts = this.pieces.map(({start}) => start)
    this.value = this.pieces.length === 1 ? (this.pieces[0]?.value ?? '') : this.pieces.map(({value}) => value).join('')
  }

  /** A text that stands in the source as it is. */
  static at(value: string, start: number): MappedText {
    return new MappedText([{value, start, end: start + value.length}])
  }

  /** What makes of an index its offset when it is added, where the text stands in the source as it is. */
  get shift(): number | undefined {
    const [only] = this.pieces
    return this.pieces.length === 1 && only && isAligned(only) ? only.start : undefined
  }

  /** The offset of an index; the end of a span belongs to the piece before it, its start to the piece after. */
  private offset(index: number, isEnd: boolean): number {
    const k = this.pieces.length === 1 ? 0 : lastUpTo(this.indices, isEnd ? index - 1 : index)
    const piece = this.pieces[k]
    if (!piece) return 0
    if (isAligned(piece)) return piece.start + index - (this.indices[k] ?? 0)
    return isEnd ? piece.end : piece.start
  }

  /** The place in the source of `value.slice(from, to)`. */
  span(from: number, to: number): Span {
    const start = this.offset(from, false)
    return {start, end: to <= from ? start : this.offset(to, true)}
  }

  /** A stretch of the text, with its map. */
  slice(from: number, to: number): MappedText {
    const found: Piece[] = []
    // A long text has many pieces, and many slices.
    for (let k = lastUpTo(this.indices, from); k < this.pieces.length; k++) {
      const piece = this.pieces[k]
      const index = this.indices[k] ?? 0
      if (!piece || index >= to) break
      const [first, last] = [Math.max(from - index, 0), Math.min(to - index, piece.value.length)]
      if (first >= last) continue
      const value = piece.value.slice(first, last)
      found.push(isAligned(piece) ? {value, start: piece.start + first, end: piece.start + last} : {...piece, value})
    }
    return new MappedText(found)
  }

  /** This text with other words in the place of some stretches, which are in order; each word stands for the whole stretch. */
  with(changes: readonly {readonly from: number; readonly to: number; readonly value: string}[]): MappedText {
    const pieces: Piece[] = []
    let done = 0
    for (const {from, to, value} of changes) {
      pieces.push(...this.slice(done, from).pieces, {value, ...this.span(from, to)})
      done = to
    }
    return new MappedText([...pieces, ...this.slice(done, this.value.length).pieces])
  }

  /** The pieces that share a place with a span, cut to it. */
  private within(span: Span): readonly Piece[] {
    const first = lastUpTo(this.starts, span.start)
    const found: Piece[] = []
    for (let k = first; k < this.pieces.length; k++) {
      const piece = this.pieces[k]
      if (!piece || piece.start >= span.end) break
      if (!overlaps(piece, span)) continue
      if (contains(span, piece) || !isAligned(piece)) found.push(piece)
      else {
        const [start, end] = [Math.max(piece.start, span.start), Math.min(piece.end, span.end)]
        found.push({value: piece.value.slice(start - piece.start, end - piece.start), start, end})
      }
    }
    return found
  }

  /** Whether an offset of the source lies within it, its end included. */
  holds(offset: number): boolean {
    return (this.pieces[0]?.start ?? Infinity) <= offset && offset <= (this.pieces.at(-1)?.end ?? -1)
  }

  /** The index of an offset of the source. */
  index(offset: number): number {
    const k = lastUpTo(this.starts, offset)
    const piece = this.pieces[k]
    const index = this.indices[k] ?? 0
    if (!piece || offset <= piece.start) return index
    return index + (isAligned(piece) && offset < piece.end ? offset - piece.start : piece.value.length)
  }

  /** What a span of the source reads as; what is markup there reads as nothing. */
  read(span: Span): string {
    return this.within(span)
      .map(({value}) => value)
      .join('')
  }

  /** The stretches of a span of the source that are not of this text: markup. */
  gaps(span: Span): readonly Span[] {
    const gaps: Span[] = []
    let at = span.start
    for (const {start, end} of this.within(span)) {
      if (start > at) gaps.push({start: at, end: start})
      at = Math.max(at, end)
    }
    if (at < span.end) gaps.push({start: at, end: span.end})
    return gaps
  }

  /** This text, whose offsets count the text of `outer`, with offsets that count the source of `outer`. */
  through(outer: MappedText): MappedText {
    return new MappedText(
      this.pieces.flatMap((piece) => {
        if (!isAligned(piece)) return [{value: piece.value, ...outer.span(piece.start, piece.end)}]
        let index = 0
        return outer.slice(piece.start, piece.end).pieces.map(({value, start, end}) => {
          index += value.length
          return {value: piece.value.slice(index - value.length, index), start, end}
        })
      })
    )
  }
}
