import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {coded, inert} from './escape.js'
import {byteLength} from './utf8.js'
import {faultOf, hidden, plural, tally} from './words.js'
import {worstFirst} from './worst-first.js'

/** The most bytes that GitHub takes as the summary of a step. */
export const stepSummary = 1 << 20

interface Row {
  readonly file: FileReport
  /** Its place among the rows of its draft. */
  readonly index: number
  readonly text: string
}

const words = (text: string) => coded(inert(text), '&#96;')

const cells = (...texts: readonly string[]) => `| ${texts.join(' | ')} |\n`

/** What a message says, on one line of Markdown. */
export const said = ({reason, note}: MessageRecord): string =>
  note === null ? words(reason) : `${words(reason)}<br>${words(note)}`

const row = (message: MessageRecord) => {
  const {start} = message.place
  return cells(`${start.line}:${start.column}`, message.severity, said(message), inert(message.ruleId))
}

/** All rows, those first that matter most: drafts that were not checked, errors, warnings, notes. */
function rowsOf(report: Report): Row[] {
  const faults = report.files.flatMap((file) =>
    file.fault === undefined ? [] : [{file, index: -1, text: cells('', 'error', words(faultOf(file.fault)), 'stet')}]
  )
  return [...faults, ...worstFirst(report).map(({file, message, index}) => ({file, index, text: row(message)}))]
}

const heading = ({path}: FileReport) =>
  `\n## ${inert(path)}\n\n| place | severity | finding | rule |\n| ---: | --- | --- | --- |\n`

/** The first rows that have room, with the headings that they need, by draft. */
function fitting(rows: readonly Row[], room: number): ReadonlyMap<FileReport, readonly Row[]> {
  const kept = new Map<FileReport, Row[]>()
  for (const one of rows) {
    const beside = kept.get(one.file)
    room -= byteLength(beside ? one.text : heading(one.file) + one.text)
    if (room < 0) break
    if (beside) beside.push(one)
    else kept.set(one.file, [one])
  }
  return kept
}

/** How often each rule was found, the most frequent first. */
function countsByRule({files}: Report): string {
  const counts = new Map<string, number>()
  for (const {messages} of files) for (const {ruleId} of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  if (counts.size === 0) return ''
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return `\n| rule | findings |\n| --- | ---: |\n${sorted.map(([id, count]) => cells(inert(id), `${count}`)).join('')}`
}

/** Markdown within a number of bytes: counts by rule, a table for each draft, the worst kept; `remark` comes first. */
export function markdownWithin(report: Report, most: number, remark = hidden(report)): string {
  const {files, summary} = report
  const rest = remark && `\n${remark}\n`
  const head = `# stet: ${tally(summary)} in ${plural(files.length, 'draft')}\n${rest}${countsByRule(report)}`
  const rows = rowsOf(report)
  const tail = (left: number) => (left > 0 ? `\n${plural(left, 'finding')} left out: there is no room for more.\n` : '')
  const kept = fitting(rows, most - byteLength(head + tail(rows.length)))
  const tables = files.flatMap((file) => {
    const own = kept.get(file)?.toSorted((a, b) => a.index - b.index)
    return own ? [heading(file), ...own.map(({text}) => text)] : []
  })
  const left = [...kept.values()].reduce((count, {length}) => count - length, rows.length)
  return head + tables.join('') + tail(left)
}

/** Markdown for the summary of a step: counts by rule, a table for each draft; at most 1 MiB, the worst kept. */
export const markdown = (report: Report): string => markdownWithin(report, stepSummary)
