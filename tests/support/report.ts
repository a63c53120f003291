import type {MessageRecord} from '../../src/messages/record.js'
import {summarize, type FileReport, type Report} from '../../src/report.js'

const point = (offset: number) => ({line: 1, column: offset + 1, offset})

/** A place on the first line. */
export const place = (start: number, end: number) => ({start: point(start), end: point(end)})

/** A message with what a test says of it. */
export const message = (fields: Partial<MessageRecord> = {}): MessageRecord => ({
  ruleId: 'unbalanced-quote',
  category: 'quotes',
  severity: 'error',
  reason: 'Unexpected `“` without a mark that closes the quotation',
  note: null,
  url: null,
  actual: '“',
  expected: [],
  place: place(0, 1),
  related: [],
  fix: null,
  ...fields
})

/** A report on these files. */
export const report = (...files: readonly Partial<FileReport>[]): Report => {
  const all = files.map((file) => ({path: 'draft.txt', text: '', messages: [], ...file}))
  return {files: all, summary: summarize(all)}
}
