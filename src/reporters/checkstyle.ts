import type {FileReport, Report} from '../report.js'
import {attribute} from './escape.js'
import {advice, faultOf} from './words.js'

const error = (line: number, column: number, severity: string, message: string, source: string) =>
  `    <error line="${line}" column="${column}" severity="${severity}" message="${attribute(message)}" source="${attribute(source)}"/>\n`

const file = ({path, messages, fault}: FileReport) =>
  [
    `  <file name="${attribute(path)}">\n`,
    ...(fault === undefined ? [] : [error(1, 1, 'error', faultOf(fault), 'stet')]),
    ...messages.map((message) => {
      const {line, column} = message.place.start
      return error(line, column, message.severity, advice(message), `stet.${message.ruleId}`)
    }),
    '  </file>\n'
  ].join('')

/** The XML of Checkstyle, which many CI servers read. */
export const checkstyle = ({files}: Report): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.map(file).join('')}</checkstyle>\n`
