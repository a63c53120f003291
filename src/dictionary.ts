import {readFileSync} from 'node:fs'
import {packageFile} from './data-file.js'

/** A row of a table, by column. */
export type Row<Column extends string> = Readonly<Record<Column, string>>

/** A fault in a dictionary file: one clear line. */
export class DictionaryError extends Error {}

interface Source {
  readonly name: string
  readonly head: readonly string[]
  readonly lines: readonly string[]
  /** The number, from 1, of the first line after the head. */
  readonly first: number
}

/** Cut a file into its head of `#` lines and the lines that follow. */
function cut(name: string, text: string): Source {
  const lines = text.replace(/^\uFEFF/, '').split(text.includes('\r') ? /\r?\n/ : '\n')
  if (lines.at(-1) === '') lines.pop()
  let first = 0
  while (lines[first]?.startsWith('#')) first++
  return {name, head: lines.slice(0, first), lines: lines.slice(first), first: first + 1}
}

const fault = (name: string, line: number, message: string) => new DictionaryError(`${name}:${line}: ${message}`)

/** What a line with a fault in one of its cells has; nearly no line has it. */
const suspect = /[^\0-\x7F]| {2}|(?:^|\t) | (?:\t|$)/

function checkCell(name: string, line: number, cell: string) {
  if (cell.startsWith(' ') || cell.endsWith(' ') || cell.includes('  '))
    throw fault(name, line, `Unexpected stray space in “${cell}”`)
  if (/[^\0-\x7F]/.test(cell) && cell !== cell.normalize('NFC'))
    throw fault(name, line, `Unexpected decomposed letter in “${cell}”, expected NFC`)
}

/**
 * Read a table: tab-separated, columns named in the first line that is no comment.
 * @throws DictionaryError when the columns are not those named, a row has too many or too few cells,
 *   a cell has stray spaces or decomposed letters, or a key stands twice.
 */
export function parseTable<Column extends string>(
  name: string,
  text: string,
  columns: readonly Column[]
): readonly Row<Column>[] {
  const {head, lines, first} = cut(name, text)
  if (lines[0] !== columns.join('\t')) throw fault(name, first, `Unexpected columns, expected ${columns.join(', ')}`)
  const key = /^# key: (.+)$/m.exec(head.join('\n'))?.[1]?.split(', ') ?? [columns[0] ?? '']
  const places = key.map((column) => columns.indexOf(column as Column))
  if (places.includes(-1)) throw fault(name, 1, `Unexpected key ${key.join(', ')}, expected columns of the table`)
  const seen = new Set<string>()
  const rows: Row<Column>[] = []
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw fault(name, first + i, `Unexpected ${cells.length} cells, expected ${columns.length}`)
    if (suspect.test(line)) for (const cell of cells) checkCell(name, first + i, cell)
    const id = places.length === 1 ? (cells[places[0] ?? 0] ?? '') : places.map((place) => cells[place]).join('\t')
    if (seen.has(id)) throw fault(name, first + i, `Unexpected second row for “${id.replaceAll('\t', ', ')}”`)
    seen.add(id)
    const row: Partial<Record<Column, string>> = {}
    // Tables are read at every start: a loop is faster than `Object.fromEntries`.
    let k = 0
    for (const column of columns) row[column] = cells[k++] ?? ''
    rows.push(row as Row<Column>)
  }
  return rows
}

/**
 * Read a list: one entry a line.
 * @throws DictionaryError when an entry has stray spaces or decomposed letters, or stands twice.
 */
export function parseList(name: string, text: string): ReadonlySet<string> {
  const {lines, first} = cut(name, text)
  const entries = new Set<string>()
  for (const [i, line] of lines.entries()) {
    checkCell(name, first + i, line)
    if (entries.has(line)) throw fault(name, first + i, `Unexpected second entry “${line}”`)
    entries.add(line)
  }
  return entries
}

/** The several values of a cell. */
export const values = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|'))

/** A value that is worked out when first asked for, and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => (made ??= {value: make()}).value
}

const read = (file: string) => readFileSync(packageFile(`dictionaries/${file}`), 'utf8')

/** What was read, by its file: several analyses ask for one dictionary. */
const known = new Map<string, unknown>()

function once<T>(file: string, load: () => T): () => T {
  return lazy(() => {
    if (!known.has(file)) known.set(file, load())
    return known.get(file) as T
  })
}

/** Defined in bundles, beside which the tables lie as JSON, parsed and checked. */
declare const tablesAreBuilt: boolean | undefined

function rowsOf<Column extends string>(name: string, columns: readonly Column[]): readonly Row<Column>[] {
  if (typeof tablesAreBuilt === 'undefined') return parseTable(`${name}.tsv`, read(`${name}.tsv`), columns)
  return JSON.parse(readFileSync(packageFile(`dist/tables/${name}.json`), 'utf8')) as readonly Row<Column>[]
}

/** A table of `dictionaries/`, read when first asked for. */
export const table = <Column extends string>(
  name: string,
  columns: readonly Column[]
): (() => readonly Row<Column>[]) => once(`${name}.tsv`, () => rowsOf(name, columns))

/** A list of `dictionaries/`, read when first asked for. */
export const list = (name: string): (() => ReadonlySet<string>) =>
  once(`${name}.txt`, () => parseList(`${name}.txt`, read(`${name}.txt`)))
