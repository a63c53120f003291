import type {MessageRecord} from './messages/record.js'

/** A fix of a message, as its record has it. */
export type FixRecord = NonNullable<MessageRecord['fix']>

type EditRecord = FixRecord['edits'][number]

/** What came of fixing: the report on the text as it now stands, and how many fixes were applied. */
export interface Fixed<Report> {
  readonly report: Report
  readonly count: number
}

/** How often fixes may make room for others. */
const rounds = 10

const ranks = {error: 0, warning: 1, info: 2} as const

const inOrder = (a: EditRecord, b: EditRecord) =>
  a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset

/** Every boundary between characters that an edit has to itself: two edits that share one overlap or touch. */
function* boundaries({place}: EditRecord) {
  for (let at = place.start.offset; at <= place.end.offset; at++) yield at
}

/** Where a fix begins. */
const startOf = ({edits}: FixRecord) => Math.min(...edits.map(({place}) => place.start.offset))

/**
 * The fixes to apply at once: safe ones, or suggestions too. Of those that overlap or touch, the first by place is taken;
 * at the same place, that of the worse finding. In the order of their places.
 */
export function chooseFixes(messages: readonly MessageRecord[], suggestions: boolean): FixRecord[] {
  const candidates = messages.flatMap(({fix, severity}) =>
    fix && fix.edits.length > 0 && (fix.safe || suggestions) ? [{fix, rank: ranks[severity], start: startOf(fix)}] : []
  )
  const taken = new Set<number>()
  return candidates
    .sort((a, b) => a.start - b.start || a.rank - b.rank)
    .flatMap(({fix}) => {
      const own = fix.edits.map((edit) => [...boundaries(edit)])
      // The edits of one fix may touch no more than those of two: what they would make together is not defined.
      const all = new Set(own.flat())
      if (all.size < own.flat().length || [...all].some((boundary) => taken.has(boundary))) return []
      for (const boundary of all) taken.add(boundary)
      return [fix]
    })
}

/** A text with fixes applied; `chooseFixes` makes sure that no two of their edits overlap. */
export function applyFixes(text: string, fixes: readonly FixRecord[]): string {
  let done = 0
  let fixed = ''
  for (const {place, text: put} of fixes.flatMap(({edits}) => edits).sort(inOrder)) {
    fixed += text.slice(done, place.start.offset) + put
    done = place.end.offset
  }
  return fixed + text.slice(done)
}

/**
 * Apply the fixes that `choose` picks from the report on a text, lint what comes of it, and again, until nothing
 * changes, at most ten times.
 */
export async function fixUntilStable<Report extends {readonly text: string}>(
  report: Report,
  lint: (text: string) => Promise<Report>,
  choose: (report: Report) => readonly FixRecord[]
): Promise<Fixed<Report>> {
  let count = 0
  for (let round = 0; round < rounds; round++) {
    const fixes = choose(report)
    const text = applyFixes(report.text, fixes)
    if (text === report.text) break
    count += fixes.length
    report = await lint(text)
  }
  return {report, count}
}
