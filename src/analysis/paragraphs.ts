import type {Nodes, Paragraph as ParagraphNode} from 'nlcst'
import {MappedText, type Piece} from '../mapped-text.js'
import {overlaps, type Span, spansFrom} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'

/** A paragraph of the story, with its words as the reader sees them. */
export interface Paragraph extends Span {
  readonly node: ParagraphNode
  readonly index: number
  /** The text without white space around it; references and escapes of the markup are resolved. */
  readonly text: string
  /** The characters of the text that most paragraphs have none of: all but plain letters, digits, spaces and common marks. */
  readonly odd: string
  /** The same text with its map to the source. */
  readonly source: MappedText
  /** The place in the source file of `text.slice(from, to)`. */
  span(from: number, to: number): Span
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

const odd = /[^A-Za-z\d .,;:!?'"()’‘“”–—-]+/g

function paragraph(node: ParagraphNode, index: number): Paragraph | undefined {
  // In a foreign pipeline the nodes tell the text.
  const whole = node.data?.text ?? new MappedText(pieces(node))
  const text = whole.value.trim()
  if (text === '') return undefined
  const lead = whole.value.indexOf(text)
  const source = text.length === whole.value.length ? whole : whole.slice(lead, lead + text.length)
  const span = (from: number, to: number): Span => source.span(from, to)
  return {...span(0, text.length), node, index, text, odd: text.match(odd)?.join('') ?? '', source, span}
}

/** The paragraphs of the story in order, without those that hold nothing but white space or have no place in the source. */
export const paragraphs = perTree((story: Story): readonly Paragraph[] => {
  const found: Paragraph[] = []
  for (const node of story.children) {
    const made = node.type === 'ParagraphNode' ? paragraph(node, found.length) : undefined
    if (made) found.push(made)
  }
  return found
})

/** The paragraphs that share a place with a span. */
export function* paragraphsIn(story: Story, span: Span): Generator<Paragraph> {
  for (const one of spansFrom(paragraphs(story), span.start)) {
    if (one.start >= span.end) return
    if (overlaps(one, span)) yield one
  }
}

/** A span without the markup at its edges: from the end of a word to the comma after it, a tag may stand between. */
export function withoutMarkup(story: Story, span: Span): Span {
  const within = [...paragraphsIn(story, span)]
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last || span.start < first.start || span.end > last.end) return span
  const from = first.source.index(span.start)
  const to = last.source.index(span.end)
  const {start} = first.source.span(from, from + 1)
  const {end} = last.source.span(to - 1, to)
  return start < end ? {start, end} : span
}

/** What a span of the source reads as. Between paragraphs stands the white space of the source, or a blank line for markup. */
export function textAt(story: Story, span: Span, source: string): string {
  let read = ''
  let end: number | undefined
  for (const one of paragraphsIn(story, span)) {
    const space = end === undefined ? '' : source.slice(end, one.start)
    read += (space.trim() === '' ? space : '\n\n') + one.source.read(span)
    end = one.end
  }
  return end === undefined ? source.slice(span.start, span.end) : read
}

/** Whether a span of the source holds words and white space alone, no markup. */
export function isPlain(story: Story, span: Span, source: string): boolean {
  const isSpace = (start: number, end: number) => source.slice(start, end).trim() === ''
  let end = span.start
  for (const one of paragraphsIn(story, span)) {
    const within = {start: Math.max(one.start, span.start), end: Math.min(one.end, span.end)}
    if (!isSpace(end, within.start) || one.source.gaps(within).some((gap) => !isSpace(gap.start, gap.end))) return false
    end = within.end
  }
  return isSpace(end, span.end)
}
