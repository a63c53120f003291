import type {MessageRecord} from '../messages/record.js'
import {content} from './escape.js'

interface Mark {
  readonly start: number
  readonly end: number
  readonly severity: MessageRecord['severity']
  readonly id: string
}

const ranks = {error: 0, warning: 1, info: 2} as const

const shown = (text: string) => content(text.replaceAll(/\r\n?/g, '\n'))

/** A stretch of text under these marks: it leads to what the worst of them says, the innermost of equals. */
function stretch(text: string, marks: readonly Mark[]): string {
  const [worst] = marks.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || b.start - a.start)
  return worst && text ? `<a class="${worst.severity}" href="#${worst.id}">${shown(text)}</a>` : shown(text)
}

/** Where a mark begins; one without text shows itself. */
const anchor = ({start, end, severity, id}: Mark) =>
  start === end ? `<a class="place ${severity}" id="at-${id}" href="#${id}"></a>` : `<a id="at-${id}"></a>`

/** The text of a draft as HTML, cut wherever a finding begins or ends, so that findings may overlap. */
export function markedText(text: string, messages: readonly MessageRecord[], idOf: (index: number) => string): string {
  const waiting = messages
    .map(({place: {start, end}, severity}, i): Mark => ({start: start.offset, end: end.offset, severity, id: idOf(i)}))
    .sort((a, b) => a.start - b.start)
  const cuts = new Set([0, text.length, ...waiting.flatMap(({start, end}) => [start, end])])
  const edges = [...cuts].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b)
  const out: string[] = []
  let open: Mark[] = []
  let next = 0
  for (const [i, edge] of edges.entries()) {
    open = open.filter(({end}) => end > edge)
    for (let mark = waiting[next]; mark && mark.start <= edge; mark = waiting[++next]) {
      out.push(anchor(mark))
      if (mark.end > edge) open.push(mark)
    }
    out.push(stretch(text.slice(edge, edges[i + 1] ?? edge), open))
  }
  return out.join('')
}
