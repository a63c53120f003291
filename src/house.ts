import {readFileSync, statSync} from 'node:fs'
import {decode} from './decode.js'
import {DictionaryError, values} from './dictionary.js'
import type {House} from './story.js'

type HouseName = House['names'][number]

/** A line of a dictionary of the house: a name, or what keeps it from being one. */
export type HouseLine = {readonly line: number} & ({readonly name: HouseName} | {readonly fault: string})

/**
 * Read a dictionary of the house: a list of names, one a line, or a table with the columns `name` and `also`
 * (other accepted spellings, joined by `|`). Blank lines and lines that begin with `#` say nothing. Lines count from 1.
 */
export function* houseLines(text: string): Generator<HouseLine> {
  let isFirst = true
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
  for (const [i, line] of lines.entries()) {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.every((cell) => cell === '') || line.startsWith('#')) continue
    const [name = '', also = '', ...rest] = cells
    const isHead = isFirst && name === 'name' && (also === 'also' || also === '')
    isFirst = false
    if (isHead) continue
    if (name === '' || rest.some((cell) => cell !== ''))
      yield {line: i + 1, fault: 'Unexpected columns, expected name and also'}
    else yield {line: i + 1, name: {name, also: values(also).map((other) => other.trim())}}
  }
}

/** @throws DictionaryError for a line with more columns or without a name. */
export function parseHouse(file: string, text: string): House['names'] {
  return [...houseLines(text)].map((read) => {
    if ('fault' in read) throw new DictionaryError(`${file}:${read.line}: ${read.fault}`)
    return read.name
  })
}

/** The largest file of a house, in bytes. */
const largest = 8_000_000

/**
 * The text of a file of the house, in composed letters.
 * @throws DictionaryError when it is missing, no text, or larger than a house needs.
 */
export function readHouseText(file: string): string {
  const stats = statSync(file, {throwIfNoEntry: false})
  if (!stats) throw new DictionaryError(`${file}: No such file`)
  if (!stats.isFile()) throw new DictionaryError(`${file}: Unexpected folder or device, expected a file`)
  if (stats.size > largest)
    throw new DictionaryError(`${file}: Unexpected ${stats.size} bytes, expected at most ${largest}`)
  const decoded = decode(readFileSync(file))
  if (!decoded) throw new DictionaryError(`${file}: Unexpected binary file, expected text`)
  return decoded.text.replace(/^\uFEFF/, '').normalize('NFC')
}

/** @throws DictionaryError when the file is missing or not as `parseHouse` wants it. */
export const readHouse = (file: string): House['names'] => parseHouse(file, readHouseText(file))
