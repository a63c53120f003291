import type {MessageRecord} from '../messages/record.js'
import type {Report} from '../report.js'
import type {ReporterOptions} from './index.js'
import {plain} from './escape.js'
import {relativePath} from './paths.js'
import {advice, faultOf} from './words.js'

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const

const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

const data = (text: string) => plain(text).replaceAll(/[%\r\n]/g, encode)

const property = (text: string) => data(text).replaceAll(/[:,]/g, encode)

type Properties = Readonly<Record<string, string | number>>

/** A workflow command, on a line of its own. */
export function command(name: string, properties: Properties, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${list.join(',')}::${data(text)}\n`
}

/** The place; GitHub takes columns within one line alone, and its last column is the last one that is flagged. */
function placeOf({place: {start, end}}: MessageRecord): Properties {
  const lines = {line: start.line, endLine: end.line}
  if (start.line !== end.line) return lines
  return {...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1)}
}

/** Workflow commands of GitHub Actions, one a message; GitHub shows ten errors and ten warnings of a step. */
export const github = ({files}: Report, {cwd}: ReporterOptions = {}): string =>
  files
    .flatMap(({path, messages, fault}) => {
      const file = relativePath(path, cwd)
      return [
        ...(fault === undefined ? [] : [command('error', {file, title: 'stet'}, faultOf(fault))]),
        ...messages.map((message) =>
          command(
            commands[message.severity],
            {file, ...placeOf(message), title: `stet: ${message.ruleId}`},
            advice(message)
          )
        )
      ]
    })
    .join('')
