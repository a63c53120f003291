import {printable} from '../terminal.js'
import type {Worksheet} from '../worksheet.js'
import {groups, type Item, summaryOf} from './items.js'

/** Most of what is claimed can be read on a line or two; the draft has the rest. */
const longest = 200

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)

function lines({place: {start}, text, detail, source, status}: Item): string {
  const about = [detail, status, source].filter(Boolean).map(printable).join(' · ')
  const place = `${start.line}:${start.column}`.padEnd(7)
  const words = printable(short(text.replaceAll(/\s+/g, ' ')))
  return about ? `  ${place}  ${words}\n${' '.repeat(11)}${about}` : `  ${place}  ${words}`
}

const sheet = (worksheet: Worksheet) =>
  [
    printable(worksheet.path),
    printable(summaryOf(worksheet)),
    ...groups(worksheet).flatMap(([title, items]) => (items.length > 0 ? ['', title, ...items.map(lines)] : []))
  ].join('\n')

/** The worksheets for a terminal, a group for claims, quotations, names, figures and dates. */
export const pretty = (worksheets: readonly Worksheet[]): string => `${worksheets.map(sheet).join('\n\n')}\n`
