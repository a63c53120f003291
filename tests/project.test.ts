import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {categories, rules} from '../rules/index.js'
import {lint} from '../src/lint.js'

const folder = new URL('../dictionaries/', import.meta.url)
const files = readdirSync(folder).filter((file) => /\.(?:tsv|txt)$/.test(file))

describe.each(files)('dictionaries/%s', (file) => {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
  const head = lines.filter((line) => line.startsWith('#')).join('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).slice(file.endsWith('.tsv') ? 1 : 0)

  it('names its source, licence and date', () => {
    for (const field of ['source', 'licence', 'date']) expect(head).toMatch(new RegExp(`^# ${field}: \\S`, 'm'))
  })
  it('is sorted, with one line end after each row', () => {
    expect(rows).toEqual([...rows].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(0, -1)).not.toContain('')
  })
  it('holds tidy cells of composed letters', () => {
    for (const cell of rows.flatMap((row) => row.split('\t'))) {
      expect(cell).toBe(cell.trim().normalize('NFC'))
      expect(cell).not.toMatch(/ {2}|\r/)
    }
  })
  if (file.endsWith('.tsv')) {
    it('has a row once, and all cells of each', () => {
      const columns = lines.find((line) => !line.startsWith('#'))?.split('\t') ?? []
      const key = /^# key: (.+)$/m.exec(head)?.[1]?.split(', ') ?? columns.slice(0, 1)
      const keys = rows.map((row) => {
        const cells = row.split('\t')
        expect(cells, row).toHaveLength(columns.length)
        return key.map((column) => cells[columns.indexOf(column)]).join('\t')
      })
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    })
  } else {
    it('has an entry once', () => {
      expect(new Set(rows).size).toBe(rows.length)
    })
  }
})

describe('rules', () => {
  it('have an id of their own, that of their file', () => {
    expect(new Set(rules.map(({meta}) => meta.id)).size).toBe(rules.length)
    for (const {meta} of rules)
      expect(
        readFileSync(new URL(`../rules/${categories[meta.id] ?? ''}/${meta.id}.ts`, import.meta.url), 'utf8')
      ).toContain(`id: '${meta.id}'`)
  })
  it('name the fault, without a number or a “no-”', () => {
    for (const {meta} of rules) expect(meta.id).toMatch(/^(?!no-)[a-z]+(?:-[a-z]+)*$/)
  })
})

describe('our own prose', () => {
  const root = new URL('../', import.meta.url)
  it.each(['README.md', 'src/README.md', 'examples/editors/README.md', '.github/CONTRIBUTING.md'])(
    'has no errors: %s',
    async (path) => {
      const file = await lint(new VFile({path, value: readFileSync(new URL(path, root), 'utf8')}))
      expect(file.messages.filter(({fatal}) => fatal).map(String)).toEqual([])
    }
  )
})
