import type {Nodes, Paragraph, RootContent} from 'nlcst'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import type {MappedText} from '../mapped-text.js'
import {type Place, placesOf} from '../place.js'
import type {Span} from '../span.js'
import type {Story, StoryData} from '../story.js'
import type {Block} from './page.js'

const english = unified().use(retextEnglish).freeze()

type PlaceOf = (span: Span) => Place

/** Turn the positions of a tree, which was parsed from a text by itself, to the source. Its nodes share points, so none is changed. */
function move(node: Nodes, text: MappedText, place: PlaceOf): void {
  const {start, end} = node.position ?? {}
  if (start?.offset !== undefined && end?.offset !== undefined)
    node.position = place(text.span(start.offset, end.offset))
  if ('children' in node) for (const child of node.children) move(child, text, place)
}

/** The sentences of a block, whatever the parser made of its line ends. */
function sentencesOf(text: MappedText, place: PlaceOf): Paragraph['children'] {
  const {children} = english.parse(text.value)
  const inside = children.flatMap((child) => (child.type === 'ParagraphNode' ? child.children : [child]))
  for (const child of inside) move(child, text, place)
  return inside as Paragraph['children']
}

/**
 * A block as a paragraph. Its sentences are parsed when a plugin first asks for them:
 * our own analyses read its text, so most paragraphs never need their nodes, the dearest part of a lint.
 */
function paragraphOf({kind, text, marks, language, escape}: Block, at: Span, place: PlaceOf): Paragraph {
  const data = {
    text,
    ...(kind && {block: kind}),
    ...(marks?.length && {marks}),
    ...(language !== undefined && {language}),
    ...(escape && {escape})
  }
  const node = {type: 'ParagraphNode', data, position: place(at)} as Paragraph
  let children: Paragraph['children'] | undefined
  return Object.defineProperty(node, 'children', {
    enumerable: true,
    get: () => (children ??= sentencesOf(text, place))
  })
}

/** What stands between two blocks: the white space there, or a blank line for markup. */
function* between(source: string, span: Span, place: PlaceOf): Generator<RootContent> {
  if (span.start >= span.end) return
  const value = source.slice(span.start, span.end)
  yield {type: 'WhiteSpaceNode', value: value.trim() === '' ? value : '\n\n', position: place(span)}
}

/** Blocks of a file as a tree of natural language. */
export function storyOf(file: VFile, blocks: readonly Block[], data: StoryData): Story {
  const source = String(file)
  const place = placesOf(file)
  const children: RootContent[] = []
  let end = 0
  for (const block of blocks) {
    const at = block.text.span(0, block.text.value.length)
    children.push(...between(source, {start: end, end: at.start}, place), paragraphOf(block, at, place))
    end = at.end
  }
  children.push(...between(source, {start: end, end: source.length}, place))
  return {type: 'RootNode', children, position: place({start: 0, end: source.length}), data: {stet: data}}
}
