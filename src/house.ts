import {readFileSync, statSync} from 'node:fs'
import {decode} from './decode.js'
import {DictionaryError, values} from './dictionary.js'
import type {House} from './story.js'

/**
 * Read a dictionary of the house: a list of names, one a line, or a table with the columns `name` and `also`
 * (other accepted spellings, joined by `|`). Blank lines and lines that begin with `#` say nothing.
 * @throws DictionaryError for a line with more columns or without a name.
 */
export function parseHouse(file: string, text: string): House['names'] {
  const names: {name: string; also: readonly string[]}[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
    .entries()) {
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells.every((cell) => cell === '') || line.startsWith('#')) continue
    const [name = '', also = '', ...rest] = cells
    if (names.length === 0 && name === 'name' && (also === 'also' || also === '')) continue
    if (name === '' || rest.some((cell) => cell !== ''))
      throw new DictionaryError(`${file}:${i + 1}: Unexpected columns, expected name and also`)
    names.push({name, also: values(also).map((other) => other.trim())})
  }
  return names
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
