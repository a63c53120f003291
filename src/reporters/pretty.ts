import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {printable} from '../terminal.js'
import type {ReporterOptions} from './index.js'

const fatal = {error: true, warning: false, info: undefined} as const

/** A message that does not steer the terminal, whatever stands in the draft. */
function message({reason, place, ruleId, severity, note, related}: MessageRecord): VFileMessage {
  const made = new VFileMessage(printable(reason), {place, ruleId})
  made.fatal = fatal[severity]
  if (note !== null) made.note = printable(note)
  const [other] = related
  if (other) made.cause = new VFileMessage(printable(other.reason), {place: other.place})
  return made
}

function vfile({path, messages}: FileReport): VFile {
  const file = new VFile({path: printable(path)})
  file.messages.push(...messages.map(message))
  return file
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What `--quiet` hides, so that a short report is not taken for a clean draft. */
function hidden({files, summary}: Report): string {
  const shown = files.reduce((count, {messages}) => count + messages.length, 0)
  const rest = summary.errors + summary.warnings + summary.info - shown
  return rest > 0 ? `${plural(rest, 'message')} below error not shown\n` : ''
}

/** The report for people: a table for each draft with findings, in colour or plain. */
export function pretty(report: Report, {color = false}: ReporterOptions = {}): string {
  const files = report.files.filter((file) => file.fault === undefined)
  const found = files.filter(({messages}) => messages.length > 0)
  if (found.length > 0) return `${reporter(found.map(vfile), {color, verbose: true})}\n${hidden(report)}`
  const [first] = files
  if (!first) return ''
  const subject = files.length === 1 ? printable(first.path) : plural(files.length, 'draft')
  return `${subject}: no ${hidden(report) ? 'errors' : 'issues'} found\n${hidden(report)}`
}
