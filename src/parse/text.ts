import type {Nodes, Paragraph, RootContent} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {textBlocks} from './text-blocks.js'

const english = unified().use(retextEnglish).freeze()

/** Where a block begins: what its own points lack. */
type Shift = Required<Point>

const moved = ({line, column, offset = 0}: Point, by: Shift): Point => ({
  line: line + by.line,
  column: line === 1 ? column + by.column : column,
  offset: offset + by.offset
})

/** Move a tree that was parsed by itself to where its text stands in the file. Its nodes share points, so none is changed. */
function move(node: Nodes, by: Shift): void {
  if (node.position) node.position = {start: moved(node.position.start, by), end: moved(node.position.end, by)}
  if ('children' in node) for (const child of node.children) move(child, by)
}

/** The sentences of a block, whatever the parser made of its line ends. */
function sentencesOf(text: string, start: Required<Point>): Paragraph['children'] {
  const by = {line: start.line - 1, column: start.column - 1, offset: start.offset}
  const {children} = english.parse(text)
  const inside = children.flatMap((child) => (child.type === 'ParagraphNode' ? child.children : [child]))
  for (const child of inside) move(child, by)
  return inside as Paragraph['children']
}

/**
 * A block as a paragraph. Its sentences are parsed when a plugin first asks for them:
 * our own analyses read its text, so most paragraphs never need their nodes, the dearest part of a lint.
 */
function paragraphOf(text: string, position: Position): Paragraph {
  const node = {type: 'ParagraphNode', position} as Paragraph
  let children: Paragraph['children'] | undefined
  return Object.defineProperty(node, 'children', {
    enumerable: true,
    get: () => (children ??= sentencesOf(text, position.start as Required<Point>))
  })
}

/**
 * Parse plain text: each block by itself, so that long drafts stay fast and a line without a full stop
 * is not glued to the sentence below it.
 */
export function parseText(file: VFile): Story {
  const text = String(file)
  const {toPoint} = location(file)
  const position = ({start, end}: Span): Position => ({start: point(start), end: point(end)})
  const point = (offset: number) => ({line: 1, column: 1, ...toPoint(offset), offset})
  const children: RootContent[] = []
  let end = 0
  const space = (span: Span) => {
    const value = text.slice(span.start, span.end)
    if (value) children.push({type: 'WhiteSpaceNode', value, position: position(span)})
  }
  for (const block of textBlocks(text)) {
    space({start: end, end: block.start})
    children.push(paragraphOf(text.slice(block.start, block.end), position(block)))
    end = block.end
  }
  space({start: end, end: text.length})
  return {type: 'RootNode', children, position: position({start: 0, end: text.length})}
}
