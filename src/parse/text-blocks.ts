import type {Span} from '../span.js'

interface Line extends Span {
  readonly text: string
  readonly indent: number
}

/** The longest line that a mail program or a wire makes; longer lines are paragraphs of web copy. */
const widest = 100

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const push = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const inner = raw.replace(/^[\s\uFEFF]+/, '')
    const start = from + raw.length - inner.length
    lines.push({text: inner.trimEnd(), start, end: start + inner.trimEnd().length, indent: start - from})
  }
  let start = 0
  for (const match of text.matchAll(lineEnd)) {
    push(start, match.index)
    start = match.index + match[0].length
  }
  push(start, text.length)
  return lines
}

/** A line is full when the first word of the next one would not have fitted: what a program that wraps lines leaves behind. */
const isFull = (line: Line, next: Line, width: number) =>
  line.indent + line.text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width

const isMark = (line: Line) => /^(?:[-*•–—·▪●]\s|\(?\d{1,3}[.)]\s|>)/.test(line.text)

/**
 * The width at which the text was wrapped, or nothing where each line is a paragraph.
 * Wrapped text is recognised by its lines being full: four fifths of those that another line follows.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  // A bare address is never wrapped, so it says nothing of the width.
  const width = lines.reduce(
    (most, line) => (line.text.includes(' ') ? Math.max(most, line.indent + line.text.length) : most),
    0
  )
  if (width > widest || width < 40) return undefined
  const pairs = lines.flatMap((line, i): [Line, Line][] => {
    const next = lines[i + 1]
    return next && line.text && next.text && next.indent <= line.indent && !isMark(next) ? [[line, next]] : []
  })
  // A sentence runs on where the next line begins with a small letter; few lines of web copy do.
  const runsOn = (list: readonly [Line, Line][]) => list.filter(([, next]) => /^\p{Ll}/u.test(next.text)).length
  // A line a little short of full still counts: wires break before a number or a name at times.
  const full = pairs.filter(([line, next]) => isFull(line, next, width - 4))
  if (full.length < 2) return undefined
  const isWrapped =
    full.length >= 0.8 * pairs.length || (full.length >= 0.5 * pairs.length && runsOn(full) >= 0.4 * full.length)
  return isWrapped ? width : undefined
}

/**
 * Cut plain text into blocks: a blank line ends a block, and so does every other line end,
 * except in text that was wrapped at a width, whose full lines run on.
 * The spans are in order and hold no white space at their edges; a byte order mark belongs to none.
 */
export function textBlocks(text: string): readonly Span[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const blocks: {start: number; end: number}[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const open = blocks.at(-1)
    const runsOn =
      width !== undefined &&
      previous?.text &&
      line.indent <= previous.indent &&
      !isMark(line) &&
      isFull(previous, line, width - 12)
    if (line.text === '') previous = undefined
    else {
      if (open && runsOn) open.end = line.end
      else blocks.push({start: line.start, end: line.end})
      previous = line
    }
  }
  return blocks
}
