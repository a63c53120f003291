import type {Point} from '../place.js'
import type {Report} from '../report.js'
import {line} from './escape.js'
import {faultOf} from './words.js'

/** The column that an editor shows: a byte order mark is no character of a line. */
const columnOf = ({line, column}: Point, text: string): number =>
  line === 1 && text.startsWith('\uFEFF') ? Math.max(1, column - 1) : column

/**
 * One line a message, as compilers write them: `path:line:column: severity: reason [rule]`.
 * Columns count UTF-16 code units from 1.
 */
export const compact = ({files}: Report): string =>
  files
    .flatMap(({path, text, messages, fault}) => [
      ...(fault === undefined ? [] : [`${path}:1:1: error: ${faultOf(fault)} [stet]`]),
      ...messages.map(
        ({place: {start}, severity, reason, ruleId}) =>
          `${path}:${start.line}:${columnOf(start, text)}: ${severity}: ${reason} [${ruleId}]`
      )
    ])
    .map((text) => `${line(text)}\n`)
    .join('')
