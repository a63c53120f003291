import type {MessageRecord} from '../messages/record.js'
import type {Place} from '../place.js'
import type {FileReport, Report} from '../report.js'
import {jsonLine} from './escape.js'
import type {ReporterOptions} from './index.js'
import {relativePath} from './paths.js'
import {replacement} from './replacement.js'
import {byteColumns} from './utf8.js'
import {advice, faultOf} from './words.js'

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO'} as const

/** Who reports, in the words of reviewdog. */
export const source = {name: 'stet'} as const

/** What reviewdog is told of a draft. It counts columns in bytes of UTF-8, and takes one range for a suggestion. */
export function* diagnostics({path: name, text, messages, fault}: FileReport, {cwd}: ReporterOptions) {
  const path = relativePath(name, cwd)
  if (fault !== undefined) yield {message: faultOf(fault), location: {path}, severity: severities.error, source}
  const column = byteColumns(text)
  const range = ({start, end}: Place) => ({
    start: {line: start.line, column: column(start)},
    end: {line: end.line, column: column(end)}
  })
  const suggestions = ({fix}: MessageRecord) => {
    const whole = fix && replacement(fix, text)
    return whole ? [{range: range(whole.place), text: whole.text}] : []
  }
  for (const message of messages)
    yield {
      message: advice(message),
      location: {path, range: range(message.place)},
      severity: severities[message.severity],
      source,
      code: {value: message.ruleId, ...(message.url !== null && {url: message.url})},
      suggestions: suggestions(message),
      related_locations: message.related.map(({reason, place}) => ({
        message: reason,
        location: {path, range: range(place)}
      }))
    }
}

/** One diagnostic of reviewdog a line, with suggestions. */
export const rdjsonl = ({files}: Report, options: ReporterOptions = {}): string =>
  files
    .flatMap((file) => [...diagnostics(file, options)])
    .map((diagnostic) => `${jsonLine(diagnostic)}\n`)
    .join('')
