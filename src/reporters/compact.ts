import type {Report} from '../report.js'
import {line} from './escape.js'
import {faultOf} from './words.js'

/** One line a message, as compilers write them: `path:line:column: severity: reason [rule]`. */
export const compact = ({files}: Report): string =>
  files
    .flatMap(({path, messages, fault}) => [
      ...(fault === undefined ? [] : [`${path}:1:1: error: ${faultOf(fault)} [stet]`]),
      ...messages.map(
        ({place: {start}, severity, reason, ruleId}) =>
          `${path}:${start.line}:${start.column}: ${severity}: ${reason} [${ruleId}]`
      )
    ])
    .map((text) => `${line(text)}\n`)
    .join('')
