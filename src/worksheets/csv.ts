import {plain} from '../reporters/escape.js'
import type {Worksheet} from '../worksheet.js'
import {groups} from './items.js'

/** A cell between quotation marks; an apostrophe keeps a spreadsheet from taking it for a formula. */
function cell(value: string | number): string {
  const text = plain(`${value}`)
  return `"${/^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`
}

const row = (...values: readonly (string | number)[]) => `${values.map(cell).join(',')}\r\n`

const rowsOf = (sheet: Worksheet) =>
  groups(sheet)
    .flatMap(([, items]) => items)
    .map(({what, place: {start}, text, detail, source, status}) =>
      row(sheet.path, what, start.line, start.column, text, detail, status, source, '')
    )

/** The worksheets as comma-separated values (RFC 4180) for a spreadsheet, with an empty column to fill in. */
export const csv = (worksheets: readonly Worksheet[]): string =>
  row('file', 'what', 'line', 'column', 'text', 'detail', 'status', 'source', 'checked') +
  worksheets.flatMap(rowsOf).join('')
