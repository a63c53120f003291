import {mkdirSync, writeFileSync} from 'node:fs'
import {dataFile} from '../data-file.js'
import {table} from '../dictionary.js'
import {sortedFile} from '../sorted-file.js'

const rows = table('common-misspellings', ['wrong', 'right'])

/** Compile the common misspellings into a table that is looked up where it lies: few drafts have any of them. */
export function compileMisspellings(): void {
  mkdirSync(dataFile('.'), {recursive: true})
  const found = new Map(rows().map(({wrong, right}) => [wrong, right]))
  writeFileSync(dataFile('common-misspellings.tsv'), sortedFile(found))
}
