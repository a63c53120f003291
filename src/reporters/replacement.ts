import type {MessageRecord} from '../messages/record.js'
import type {Place} from '../place.js'

type Fix = NonNullable<MessageRecord['fix']>

/** The edits of a fix as one: what reaches from the first to the last of them, and what to put in its place. */
export function replacement({edits}: Fix, source: string): {readonly place: Place; readonly text: string} | undefined {
  const sorted = edits.toSorted((a, b) => a.place.start.offset - b.place.start.offset)
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last) return undefined
  let text = ''
  let done = first.place.start.offset
  for (const {place, text: put} of sorted) {
    text += source.slice(done, place.start.offset) + put
    done = place.end.offset
  }
  return {place: {start: first.place.start, end: last.place.end}, text}
}
