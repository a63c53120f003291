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
  const first = list[0]?.start ?? 0
  let index = 0
  let even = true
  const starts = list.map((piece) => {
    if (piece.start !== first + index || piece.end - piece.start !== piece.value.length) even = false
    index += piece.value.length
    return index - piece.value.length
  })
  if (even) return (at: number) => first + at
  return (at: number, end: boolean) => {
    let k = starts.length - 1
    while (k > 0 && (end ? (starts[k] ?? 0) >= at : (starts[k] ?? 0) > at)) k--
    const piece = list[k]
    if (!piece) return first
    const inside = at - (starts[k] ?? 0)
    if (piece.end - piece.start === piece.value.length) return piece.start + inside
    return end && inside > 0 ? piece.end : piece.start
  }
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
