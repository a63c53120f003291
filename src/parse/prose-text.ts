import type {Span} from '../span.js'
import type {Block} from './page.js'

const lines = ({start, end}: Span) => '\n'.repeat(end - start)
const spaces = ({start, end}: Span) => ' '.repeat(end - start)

/**
 * A source in which all but the words of its blocks is white space: line ends between blocks, spaces in them. Offsets
 * stay, so that sentences can be looked for in it. The blocks are in the order of their places.
 */
export function proseText(source: string, blocks: readonly Block[]): string {
  const parts: string[] = []
  let done = 0
  for (const {text} of blocks) {
    const span = text.span(0, text.value.length)
    if (span.start < done) continue
    parts.push(lines({start: done, end: span.start}))
    let at = span.start
    for (const gap of text.gaps(span)) {
      parts.push(source.slice(at, gap.start), spaces(gap))
      at = gap.end
    }
    parts.push(source.slice(at, span.end))
    done = span.end
  }
  return parts.join('') + lines({start: done, end: source.length})
}
