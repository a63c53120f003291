import type {LineRange} from '../diff.js'
import type {Place} from '../place.js'
import type {MessageRecord} from './record.js'

/** The last line that a place has something on. */
const lastLine = ({start, end}: Place) => (end.column === 1 && end.line > start.line ? end.line - 1 : end.line)

/**
 * Keep the messages on lines that were added or changed. One that compares places is kept where any of them changed:
 * the fault lies between them.
 */
export function onChangedLines(
  messages: readonly MessageRecord[],
  lines: readonly LineRange[]
): readonly MessageRecord[] {
  const isChanged = (place: Place) =>
    lines.some(({first, last}) => first <= lastLine(place) && place.start.line <= last)
  return messages.filter(({place, related}) => [place, ...related.map((other) => other.place)].some(isChanged))
}
