import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import command from '../src/commands/test-config.js'
import type {Command} from '../src/commands/command.js'
import type {Values} from '../src/options.js'
import type {Terminal} from '../src/terminal.js'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

/** A folder with the house of these tests, 60 terms with examples, and changes of its files. */
function house(files: Record<string, string> = {}): string {
  const folder = scratch(files)
  cpSync(fileURLToPath(new URL('house', import.meta.url)), folder, {recursive: true, force: false})
  return folder
}

/** What is said of a config with these files, without the folder; in this process, for there are many. */
async function tested(files: Record<string, string>, operands: readonly string[] = []) {
  const cwd = scratch(files)
  let said = ''
  const terminal = {cwd, print: (text: string) => (said += text)} as unknown as Terminal
  const {run}: Command = command
  const end = await run({values: {} as Values, operands, terminal}).then(
    (status) => ({status, errors: [] as string[]}),
    (error: unknown) => ({status: 2, errors: [(error as Error).message.replaceAll(`${cwd}/`, '')]})
  )
  return {...end, lines: said.replaceAll(`${cwd}/`, '').split('\n').filter(Boolean)}
}

describe('stet test-config', () => {
  it('passes a house of 60 terms with examples', async () => {
    const cwd = house()
    expect(await stet(['test-config'], {cwd})).toEqual({
      status: 0,
      stdout: '.stetrc.yml: 60 terms, 122 examples: all as expected\n',
      stderr: ''
    })
    expect((await stet(['test-config', join(cwd, '.stetrc.yml')], {cwd: join(cwd, '..')})).status).toBe(0)
  })

  it('tells each mistake in one line, and goes on', async () => {
    const people = '- {wrong: Brandts, rigth: the Brandt family}\n- wrong: Mayoress\n  severity: eror\n'
    const {status, stdout, stderr} = await stet(['test-config'], {cwd: house({'people.yml': people})})
    const lines = stdout.split('\n').map((line) => line.replace(/^.*\//, ''))
    expect([status, stderr]).toEqual([2, ''])
    expect(lines).toEqual([
      'people.yml:1: rigth: Unexpected field, expected right',
      'people.yml:3: severity: Unexpected value "eror", expected error',
      '.stetrc.yml: 42 terms, 86 examples: 2 mistakes',
      ''
    ])
  })

  const long = 'x'.repeat(201)
  it.each([
    ['wrong: a\n  rihgt: b', 2, 3, 'rihgt: Unexpected field, expected right'],
    ['right: b', 2, 2, 'Missing wrong, expected what the house does not write'],
    ['wrong: ""', 2, 2, 'wrong: Unexpected empty text, expected words'],
    ['wrong: 5', 2, 2, 'wrong: Unexpected value, expected words, or a list of them'],
    ['wrong: [a, 5]', 2, 2, 'wrong[1]: Unexpected value, expected words'],
    ['wrong: " a"', 2, 2, 'wrong: Unexpected space at the beginning or end, expected none'],
    ['wrong: "a\\a"', 2, 2, 'wrong: Unexpected control character, expected none'],
    ['wrong: "a\\u202E"', 2, 2, 'wrong: Unexpected control character, expected none'],
    [`wrong: ${long}`, 2, 2, 'wrong: Unexpected text of 201 characters, expected at most 200'],
    ['wrong: a\n  right: a', 2, 3, 'right: Unexpected `a`, expected other words than wrong'],
    ['wrong: box(es', 2, 2, 'wrong: Unexpected parenthesis in `box(es`, expected endings such as (s) or (s/d)'],
    ['wrong: a\n  right: b(s)', 2, 3, 'right: Unexpected endings of `b(s)`, expected as many as wrong has'],
    ['wrong: a\n  severity: bad', 2, 3, 'severity: Unexpected value "bad", expected info, warning, error'],
    ['wrong: a\n  case: maybe', 2, 3, 'case: Unexpected value, expected true or false'],
    ['wrong: a\n  from: May', 2, 3, 'from: Unexpected day, expected one as YYYY-MM-DD'],
    [
      'wrong: a\n  from: 2026-05-02\n  until: 2026-05-01',
      2,
      4,
      'until: Unexpected day before 2026-05-02, expected none before from'
    ],
    ['wrong: a\n  pattern: b', 2, 3, 'pattern: Unexpected beside wrong, expected one of them'],
    ['pattern: (a', 2, 2, /^pattern: Unexpected expression, expected one of RE2: .*missing closing \)/],
    ['pattern: a(?=b)', 2, 2, /^pattern: Unexpected expression, expected one of RE2: /],
    ["pattern: '(a)\\1'", 2, 2, /^pattern: Unexpected expression, expected one of RE2: /],
    ['pattern: (a{1000}){1000}', 2, 2, /^pattern: Unexpected expression/],
    ['pattern: (abcdef){900}', 2, 2, /^pattern: Unexpected expression of \d+ steps, expected at most 2000/],
    ['pattern: (a)\n  right: $2', 2, 2, 'pattern: Unexpected $2 in right, expected at most 1 groups'],
    [
      'pattern: a\n  whole: true',
      2,
      2,
      'pattern: Unexpected beside whole, expected \\b in the pattern where words begin and end'
    ],
    ['wrong: a\n  __proto__: {x: 1}', 2, 3, /^__proto__: Unexpected field, expected /],
    ['null', 2, 2, 'Unexpected value, expected an object'],
    ['[]', 2, 2, 'Unexpected list, expected an object'],
    ['wrong: a\n  constructor: b', 2, 3, /^constructor: Unexpected field, expected /],
    ['wrong: a\n  ok: The a is here.', 1, 3, 'ok: Unexpected finding in “The ⟦a⟧ is here.”, expected none'],
    ['wrong: a\n  bad: [The a here., There.]', 1, 3, 'bad: Missing finding in “There.”, expected one'],
    [
      'wrong: boat\n  bad: A ⟦fast boat⟧ came.',
      1,
      3,
      'bad: Unexpected place in “A fast ⟦boat⟧ came.”, expected “A ⟦fast boat⟧ came.”'
    ],
    ['wrong: b\n- wrong: B', 1, 3, 'Unexpected second term for `B`, expected one: the first is in terms.yml:2'],
    ['wrong: b\n  right: c\n- wrong: c\n  right: d', 1, 3, 'Unexpected right form `c`: it is wrong in terms.yml:4']
  ])('%s', async (term, status, line, expected) => {
    const files = {'.stetrc.yml': 'terms: [terms.yml]\n', 'terms.yml': `# ours\n- ${term}\n`}
    const said = await tested(files)
    expect(said.errors).toEqual([])
    expect(said.lines).toHaveLength(2)
    expect(said.lines[0]?.startsWith(`terms.yml:${line}: `)).toBe(true)
    const message = said.lines[0]?.slice(`terms.yml:${line}: `.length)
    if (typeof expected === 'string') expect(message).toBe(expected)
    else expect(message).toMatch(expected)
    expect(said.status).toBe(status)
  })

  it.each([
    ['words.tsv', 'wrng\tright\na\tb\n', /^words\.tsv:1: Unexpected columns, expected some of wrong, /],
    ['words.tsv', 'wrong\twrong\na\tb\n', /^words\.tsv:1: Unexpected columns/],
    ['words.tsv', '', /^words\.tsv:1: Unexpected columns/],
    ['words.tsv', '# a\0b\n', /^words\.tsv: Unexpected binary file, expected text$/],
    ['words.yml', 'wrong: a\n', 'words.yml: Unexpected value, expected a list of terms'],
    ['words.yml', '- [\n', /^words\.yml: line 2, column 1: /],
    ['words.yml', '- !!js/function "function () {}"\n', /^words\.yml: line 1, column 3: Unresolved tag/],
    ['words.json', '[{]', /^words\.json: .*JSON/],
    ['words.txt', 'a\n', 'words.txt: Unexpected kind of file, expected .yml, .yaml, .json or .tsv'],
    ['words.tsv', 'x'.repeat(8_000_001), 'words.tsv: Unexpected 8000001 bytes, expected at most 8000000']
  ])('says which file cannot be read: %s %#', async (name, text, expected) => {
    const {status, lines} = await tested({'.stetrc.yml': `date: 2026-01-01\nterms: [${name}]\n`, [name]: text})
    const [line = '', ...rest] = lines
    expect([status, rest]).toEqual([2, ['.stetrc.yml: 0 terms, 0 examples: 1 mistake']])
    expect(line.startsWith('.stetrc.yml:2: terms[0]: ')).toBe(true)
    const message = line.slice('.stetrc.yml:2: terms[0]: '.length)
    if (typeof expected === 'string') expect(message).toBe(expected)
    else expect(message).toMatch(expected)
  })

  it('says of a table which row has a mistake', async () => {
    const table = 'wrong\tright\tcase\n# a note\na\tb\tmaybe\nc\td\tyes\te\n'
    const {lines} = await tested({'.stetrc.yml': 'terms: [words.tsv]\n', 'words.tsv': table})
    expect(lines[0]).toBe('words.tsv:3: case: Unexpected value, expected true or false')
    expect(lines[1]).toMatch(/^words\.tsv:4: cell 4: Unexpected field, expected wrong, /)
  })

  it('limits terms and patterns', async () => {
    const patterns = `wrong\tpattern\n${Array.from({length: 201}, (_, i) => `\tx${i}\n`).join('')}`
    const {lines} = await tested({'.stetrc.yml': 'terms: [p.tsv]\n', 'p.tsv': patterns})
    expect(lines[0]).toBe('.stetrc.yml:1: terms: Unexpected 201 patterns, expected at most 200')
  })

  it('says what is wrong in the config itself', async () => {
    const terms = 'style: guardian\nterms:\n  - wrong: a\n    severity: bad\n'
    expect(await tested({'.stetrc.yml': terms})).toEqual({
      status: 2,
      lines: [],
      errors: ['.stetrc.yml:4: terms[0].severity: Unexpected value "bad", expected info, warning, error']
    })
    const part = '{"stet": {"overrides": [{"files": ["a"],\n"terms": [{"wrong": "b",\n"right": "b"}]}]}}'
    expect((await tested({'package.json': part})).lines[0]).toBe(
      'package.json:3: stet.overrides[0].terms[0].right: Unexpected `b`, expected other words than wrong'
    )
    expect((await tested({'.stetrc.yml': 'style: gaurdian\n'})).errors).toEqual([
      '.stetrc.yml:1: style: Unexpected value "gaurdian", expected guardian'
    ])
    expect((await tested({'.stetrc.yml': 'dictionaries: [none.txt]\n'})).errors).toEqual([
      '.stetrc.yml: dictionaries: none.txt: No such file'
    ])
    expect((await tested({}, ['none.yml'])).errors).toEqual(['none.yml: No such file'])
    expect((await tested({}, ['a', 'b'])).errors).toEqual(['Unexpected word `b`, expected one config'])
  })

  it('finds where accepted and forbidden words contradict terms', async () => {
    const config =
      'accept: [boffin, Bjorn]\nforbid:\n  - e-mail\n  - boffin\nterms: [{wrong: e-mail(s), right: email(s)}]\n'
    expect(await tested({'.stetrc.yml': config})).toEqual({
      status: 1,
      errors: [],
      lines: [
        '.stetrc.yml:3: Unexpected second term for `e-mail`, expected one: the first is in .stetrc.yml:5',
        '.stetrc.yml:1: Unexpected `boffin` in accept: it is wrong in .stetrc.yml:4',
        '.stetrc.yml: 1 term, 0 examples, 1 without: 2 mistakes'
      ]
    })
  })

  it('lets a word have one term until a day, and another from the next on', async () => {
    const terms = '[{wrong: a, right: b, until: 2025-12-31}, {wrong: a, right: c, from: 2026-01-01}]'
    expect((await tested({'.stetrc.yml': `terms: ${terms}\n`})).status).toBe(0)
  })

  it('is said by other commands too, of the first mistake', async () => {
    const cwd = scratch({'.stetrc.yml': 'terms: [t.yml]\n', 't.yml': '- wrong: a\n- right: b\n', 'a.txt': 'A.\n'})
    const {status, stderr} = await stet(['a.txt'], {cwd})
    expect([status, stderr]).toEqual([
      2,
      `stet: ${join(cwd, 't.yml')}:2: Missing wrong, expected what the house does not write\n`
    ])
  })
})
