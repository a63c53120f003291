import type {Nodes, Paragraph as ParagraphNode} from 'nlcst'
import type {Span} from '../span.js'
import {type Story, storyData} from '../story.js'
import {perTree} from './per-tree.js'

/** A paragraph of the story, with its words as the reader sees them. */
export interface Paragraph extends Span {
  readonly node: ParagraphNode
  readonly index: number
  /** The text without white space around it; references and escapes of the markup are resolved. */
  readonly text: string
  /** The place in the source file of `text.slice(from, to)`. */
  span(from: number, to: number): Span
}

/** A piece of text and where it stands in the source. */
interface Piece {
  readonly value: string
  readonly start: number
  readonly end: number
}

function pieces(node: Nodes, into: Piece[] = []): Piece[] {
  if ('children' in node) for (const child of node.children) pieces(child, into)
  else {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined) into.push({value: node.value, start, end})
  }
  return into
}

/** Maps indices of the pieces’ joined text to offsets; a piece whose source is longer than its text (`&amp;`) is one whole. */
function offsets(list: readonly Piece[]) {
  const starts: number[] = []
  let length = 0
  for (const {value} of list) {
    starts.push(length)
    length += value.length
  }
  return (at: number, end: boolean) => {
    // The end of a span belongs to the piece before it, its start to the piece after.
    const [k, inside] = pieceAt(starts, end ? at - 1 : at)
    const piece = list[k]
    if (!piece) return 0
    if (piece.end - piece.start === piece.value.length) return piece.start + inside + (end ? 1 : 0)
    return end ? piece.end : piece.start
  }
}

/** The last of the ascending starts that is not after `at`, and how far `at` is from it. */
function pieceAt(starts: readonly number[], at: number): readonly [number, number] {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return [low, at - (starts[low] ?? 0)]
}

/** The text of a paragraph and its map to the source; `source` saves the walk through its nodes. */
function contents(node: ParagraphNode, source: string | undefined) {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (source !== undefined && start !== undefined && end !== undefined)
    return {whole: source.slice(start, end), offset: (at: number) => start + at}
  const list = pieces(node)
  return {whole: list.map((piece) => piece.value).join(''), offset: offsets(list)}
}

function paragraph(node: ParagraphNode, index: number, source: string | undefined): Paragraph | undefined {
  const {whole, offset} = contents(node, source)
  const text = whole.trim()
  if (text === '') return undefined
  const lead = whole.indexOf(text)
  const span = (from: number, to: number): Span => ({start: offset(lead + from, false), end: offset(lead + to, true)})
  const {start, end} = span(0, text.length)
  return {start, end, node, index, text, span}
}

/** The paragraphs of the story in order, without those that hold nothing but white space or have no place in the source. */
export const paragraphs = perTree((story: Story): readonly Paragraph[] => {
  const {source} = storyData(story)
  const found: Paragraph[] = []
  for (const node of story.children) {
    const made = node.type === 'ParagraphNode' ? paragraph(node, found.length, source) : undefined
    if (made) found.push(made)
  }
  return found
})
