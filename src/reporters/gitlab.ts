import {digest} from '../digest.js'
import {numberedFingerprints} from '../messages/fingerprint.js'
import type {FileReport, Report} from '../report.js'
import {jsonLine} from './escape.js'
import type {ReporterOptions} from './index.js'
import {relativePath} from './paths.js'
import {advice, faultOf} from './words.js'

const severities = {error: 'major', warning: 'minor', info: 'info'} as const

const fault = (path: string, reason: string) => ({
  description: faultOf(reason),
  check_name: 'stet',
  fingerprint: digest(JSON.stringify([path, reason])),
  severity: 'blocker',
  location: {path, lines: {begin: 1, end: 1}}
})

function issues(file: FileReport, cwd: string | undefined) {
  const path = relativePath(file.path, cwd)
  if (file.fault !== undefined) return [fault(path, file.fault)]
  const prints = numberedFingerprints(file)
  return file.messages.map((message, index) => ({
    description: advice(message),
    check_name: message.ruleId,
    // No two issues of a report may share one.
    fingerprint: digest(JSON.stringify([path, prints[index]])),
    severity: severities[message.severity],
    location: {path, lines: {begin: message.place.start.line, end: message.place.end.line}}
  }))
}

/** GitLab’s report of code quality. */
export const gitlab = ({files}: Report, {cwd}: ReporterOptions = {}): string =>
  `${jsonLine(files.flatMap((file) => issues(file, cwd)))}\n`
