import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {packageFile} from '../data-file.js'
import {parseTable} from '../dictionary.js'

/**
 * Checks the tables of `dictionaries/` and lays them beside the bundles as JSON, which is read in less than half the time.
 * @throws DictionaryError for a table with a fault
 */
export function buildTables(): void {
  mkdirSync(packageFile('dist/tables/compiled/'), {recursive: true})
  const files = readdirSync(packageFile('dictionaries/')).filter((name) => name.endsWith('.tsv'))
  for (const file of [...files, 'compiled/inclusive-terms.tsv']) {
    const text = readFileSync(packageFile(`dictionaries/${file}`), 'utf8')
    const columns = /^(?!#).*/m.exec(text)?.[0].split('\t') ?? []
    const rows = parseTable(file, text, columns)
    writeFileSync(packageFile(`dist/tables/${file.replace(/tsv$/, 'json')}`), JSON.stringify(rows))
  }
}
