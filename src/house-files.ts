import {extname} from 'node:path'
import {DictionaryError, values} from './dictionary.js'
import {readHouseText} from './house.js'
import {type TermData, termFields} from './house-schema.js'
import type {Path} from './schema-parts.js'
import {type Lines, linesOf, messageOf, parseJson, parseYaml} from './yaml-data.js'

/** A file that holds terms: a config, or a file that it names. */
export interface TermSource {
  readonly file: string
  /** Where its parts stand; worked out when it is asked for. */
  lines(): Promise<Lines>
}

/** The terms of a source, as they are written, each with its path. */
export interface WrittenTerms {
  readonly source: TermSource
  readonly terms: readonly {readonly data: unknown; readonly path: Path}[]
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false]
])

const flags: ReadonlySet<string> = new Set<keyof TermData>(['case', 'whole', 'quoted'])
const lists: ReadonlySet<string> = new Set<keyof TermData>(['wrong', 'right', 'ok', 'bad'])

/** What a cell of a table says, as YAML would have it. */
function cellValue(column: string, cell: string): unknown {
  if (flags.has(column)) return yesNo.get(cell) ?? cell
  return lists.has(column) && cell.includes('|') ? values(cell).map((value) => value.trim()) : cell
}

/** The rows of a table with the fields of a term as columns. */
function readTable(file: string, text: string): WrittenTerms {
  const rows = text.split(/\r?\n/).flatMap((line, i) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    return line.startsWith('#') || cells.every((cell) => cell === '') ? [] : [{cells, line: i + 1}]
  })
  const [head, ...body] = rows
  const columns = head?.cells ?? []
  const unknown = columns.find((column) => !(termFields as readonly string[]).includes(column))
  if (!head || unknown !== undefined || new Set(columns).size < columns.length)
    throw new DictionaryError(
      `${file}:${head?.line ?? 1}: Unexpected columns, expected some of ${termFields.join(', ')}`
    )
  const terms = body.map(({cells}, i) => {
    const filled = cells.flatMap((cell, k) => (cell === '' ? [] : [[columns[k] ?? `cell ${k + 1}`, cell] as const]))
    return {path: [i], data: Object.fromEntries(filled.map(([column, cell]) => [column, cellValue(column, cell)]))}
  })
  const lines: Lines = ([i]) => body[Number(i)]?.line
  return {source: {file, lines: () => Promise.resolve(lines)}, terms}
}

/** A source whose lines are found in its text. */
export const textSource = (file: string, text: string): TermSource => {
  let lines: Promise<Lines> | undefined
  return {file, lines: () => (lines ??= linesOf(text))}
}

/** @throws DictionaryError for a file that holds no list of terms. */
export async function readTermFile(file: string): Promise<WrittenTerms> {
  const extension = extname(file)
  if (!['.yml', '.yaml', '.json', '.tsv'].includes(extension))
    throw new DictionaryError(`${file}: Unexpected kind of file, expected .yml, .yaml, .json or .tsv`)
  const text = readHouseText(file)
  if (extension === '.tsv') return readTable(file, text)
  let list
  try {
    list = extension === '.json' ? parseJson(text) : await parseYaml(text)
  } catch (error) {
    throw new DictionaryError(`${file}: ${messageOf(error)}`, {cause: error})
  }
  if (!Array.isArray(list)) throw new DictionaryError(`${file}: Unexpected value, expected a list of terms`)
  return {source: textSource(file, text), terms: list.map((data, i) => ({data: data as unknown, path: [i]}))}
}
