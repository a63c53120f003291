import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {line} from './escape.js'
import type {ReporterOptions} from './index.js'
import {hidden, plural} from './words.js'

const fatal = {error: true, warning: false, info: undefined} as const

/** A message that does not steer the terminal, whatever stands in the draft. */
function message({reason, place, ruleId, severity, note, related}: MessageRecord): VFileMessage {
  const made = new VFileMessage(line(reason), {place, ruleId})
  made.fatal = fatal[severity]
  if (note !== null) made.note = line(note)
  const [other] = related
  if (other) made.cause = new VFileMessage(line(other.reason), {place: other.place})
  return made
}

function vfile({path, messages}: FileReport): VFile {
  const file = new VFile({path: line(path)})
  file.messages.push(...messages.map(message))
  return file
}

/** The report for people: a table for each draft with findings, in colour or plain. */
export function pretty(report: Report, {color = false}: ReporterOptions = {}): string {
  const files = report.files.filter((file) => file.fault === undefined)
  const found = files.filter(({messages}) => messages.length > 0)
  const rest = hidden(report) && `${hidden(report)}\n`
  if (found.length > 0) return `${reporter(found.map(vfile), {color, verbose: true})}\n${rest}`
  const [first] = files
  if (!first) return ''
  const subject = files.length === 1 ? line(first.path) : plural(files.length, 'draft')
  return `${subject}: no ${rest ? 'errors' : 'issues'} found\n${rest}`
}
