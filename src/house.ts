import {readFileSync} from 'node:fs'
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

/** @throws DictionaryError when the file is missing or not as `parseHouse` wants it. */
export function readHouse(file: string): House['names'] {
  let decoded
  try {
    decoded = decode(readFileSync(file))
  } catch {
    throw new DictionaryError(`${file}: No such file`)
  }
  if (!decoded) throw new DictionaryError(`${file}: Unexpected binary file, expected text`)
  return parseHouse(file, decoded.text)
}
