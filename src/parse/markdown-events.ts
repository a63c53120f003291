import {parse, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import type {Event, Point, Token} from 'micromark-util-types'
import {DraftError} from './page.js'

const extensions = [gfm()]

/** The parser takes time by the square of the length, so that a long text is cut into parts of about this many characters. */
const part = 20_000

/** What no draft reaches, and over which the parser takes minutes: lists and quotations in each other, and so on. */
const most = {containers: 100, characters: 50_000, part: 400_000, marks: 10_000, nested: 200}

/** The indent and the marks of lists and quotations before the words of a line. */
const marks = /(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y

/** Where code or HTML begins that a blank line does not end. */
const opening =
  /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n\r]*$)|~{3,}|<(?:(?:script|pre|style|textarea)\b|!--|\?|!))/imy

const ends: Readonly<Partial<Record<string, string>>> = {'<!--': '-->', '<?': '?>', '<!': '>'}

/** Where that ends which `begin` begins at an offset: the end of the text, where it is never closed. */
function endOf(begin: string, text: string, at: number): number {
  const mark = begin.slice(0, 3)
  const isFence = mark === '```' || mark === '~~~'
  const end = isFence
    ? new RegExp(`^[ \\t>]*${begin}${begin.slice(0, 1)}*[ \\t]*$`, 'gm')
    : new RegExp(ends[begin] ?? `</${begin.slice(1)}>`, 'gi')
  end.lastIndex = at
  const found = end.exec(text)
  return found ? found.index + found[0].length : text.length
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function checkContainers(text: string, at: number): void {
  const [found = ''] = matched(marks, text, at) ?? []
  if (found.length <= most.containers) return
  const depth = found.replaceAll(/[^>.)*+-]/g, '').length + found.search(/[^ \t]/) / 2
  if (depth > most.containers) throw new DraftError(`Unexpected lists and quotations in over ${most.containers} others`)
}

/** Where the parts of a text begin: at an unindented paragraph or heading after a blank line, which ends all but code and HTML. */
function* partsOf(text: string, from: number): Generator<Point> {
  const point = (line: number, offset: number): Point => ({line, column: 1, offset, _index: 0, _bufferIndex: -1})
  yield point(1, from)
  let last = from
  let outside = from
  let line = 1
  let isAfterBlank = false
  for (const {0: whole, index} of text.slice(from).matchAll(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g)) {
    const at = from + index
    checkContainers(text, at)
    if (at >= outside) {
      if (isAfterBlank && at - last >= part && /^[\p{L}“‘"#]/u.test(whole)) yield point(line, (last = at))
      const begin = matched(opening, text, at)
      if (begin) outside = endOf(begin[1] ?? '', text, at + begin[0].length)
    }
    isAfterBlank = whole.trim() === ''
    line++
  }
}

/** @throws DraftError for a stretch of words that no draft has, given its first token. */
function checkText(first: Token, text: string): void {
  let length = 0
  let marks = 0
  let depth = 0
  const refuse = (what: string) => {
    throw new DraftError(`${first.start.line}:${first.start.column}: Unexpected paragraph ${what}`)
  }
  for (let token: Token | undefined = first; token; token = token.next) {
    const {start, end} = token
    length += end.offset - start.offset
    for (const [mark] of text.slice(start.offset, end.offset).matchAll(/[[\]*_~]/g)) {
      marks++
      if (mark === '[') depth++
      else if (mark === ']' && depth > 0) depth--
      if (depth > most.nested) refuse(`with brackets in over ${most.nested} others`)
    }
  }
  if (length > most.characters) refuse(`of over ${most.characters} characters`)
  if (marks > most.marks) refuse(`with over ${most.marks} marks of links and emphasis`)
}

/** The events of blocks, those of their words not among them: of each stretch of text that containers part, once. */
function blocksOf(events: readonly Event[]): readonly Event[] {
  return events.flatMap(([kind, {_tokenizer, previous}]) =>
    kind === 'enter' && _tokenizer && !previous ? _tokenizer.events : []
  )
}

/** The events of a part, those within its words on demand. */
export interface Part {
  /** Those of its blocks, definitions of links among them. */
  readonly blocks: readonly Event[]
  /** All of them. To be called once. */
  events(): readonly Event[]
}

/**
 * The events of a parser of CommonMark with the extensions of GitHub, for the text from an offset on; they count all
 * of it. Definitions in one part hold in every other.
 * @throws DraftError for what the parser would take minutes over.
 */
export function markdownParts(text: string, from: number): readonly Part[] {
  const parser = parse({extensions})
  const points = [...partsOf(text, from)]
  return points.map((point, i) => {
    const source = text.slice(point.offset, points[i + 1]?.offset)
    if (source.length > most.part)
      throw new DraftError(`${point.line}:1: Unexpected list, table or quotation of over ${most.part} characters`)
    // The parser drops a byte order mark and does not count it.
    const events = parser.document(point).write(preprocess()(source, undefined, true))
    const blocks = blocksOf(events)
    for (const [kind, token] of blocks)
      if (kind === 'enter' && token.contentType === 'text' && !token.previous) checkText(token, text)
    return {blocks, events: () => postprocess(events)}
  })
}
