import {printable} from '../terminal.js'
import type {Worksheet} from '../worksheet.js'

const percent = (part: number, whole: number) => (whole === 0 ? 'none' : `${Math.round((100 * part) / whole)}%`)

function summary({claims, quotes}: Worksheet): string {
  const attributed = claims.filter(({status}) => status === 'attributed').length
  const spoken = quotes.filter(({speaker}) => speaker).length
  return `${claims.length} claims, ${percent(attributed, claims.length)} with a source; ${quotes.length} quotations, ${percent(spoken, quotes.length)} with a speaker`
}

function rows({claims}: Worksheet): string[] {
  return claims.flatMap(({place, text, kinds, status, source, checkWorthiness}) => [
    `${place.start.line}:${place.start.column}  ${checkWorthiness.toFixed(2)}  ${kinds.join(', ')}  ${status}${source ? `: ${printable(source.text)}` : ''}`,
    `    ${printable(text)}`
  ])
}

/** The worksheets for a terminal: the claims of each draft, those that need a check most first. */
export const pretty = (worksheets: readonly Worksheet[]): string =>
  `${worksheets.map((sheet) => [printable(sheet.path), ...rows(sheet), '', summary(sheet)].join('\n')).join('\n\n')}\n`
