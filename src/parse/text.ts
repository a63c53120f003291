import type {Nodes, Paragraph, RootContent} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {Point} from 'unist'
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

/** The parts of a block as children of one paragraph, whatever the parser made of its line ends. */
function paragraphOf(children: readonly RootContent[]): Paragraph | undefined {
  const inside = children.flatMap((child) => (child.type === 'ParagraphNode' ? child.children : [child]))
  const first = inside[0]?.position
  const last = inside.at(-1)?.position
  if (!first || !last) return undefined
  return {
    type: 'ParagraphNode',
    children: inside as Paragraph['children'],
    position: {start: first.start, end: last.end}
  }
}

/**
 * Parse plain text: each block by itself, so that long drafts stay fast and a line without a full stop
 * is not glued to the sentence below it.
 */
export function parseText(file: VFile): Story {
  const text = String(file)
  const {toPoint} = location(file)
  const point = (offset: number) => toPoint(offset) ?? {line: 1, column: 1, offset: 0}
  const children: RootContent[] = []
  let end = 0
  const space = (span: Span) => {
    if (span.start < span.end)
      children.push({
        type: 'WhiteSpaceNode',
        value: text.slice(span.start, span.end),
        position: {start: point(span.start), end: point(span.end)}
      })
  }
  for (const block of textBlocks(text)) {
    space({start: end, end: block.start})
    const at = point(block.start)
    const tree = english.parse(text.slice(block.start, block.end))
    const paragraph = paragraphOf(tree.children)
    if (paragraph) {
      move(paragraph, {offset: block.start, line: at.line - 1, column: at.column - 1})
      children.push(paragraph)
    }
    end = block.end
  }
  space({start: end, end: text.length})
  return {type: 'RootNode', children, position: {start: point(0), end: point(text.length)}}
}
