import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findConfig, merge, useConfig} from '../src/config.js'
import {ConfigError} from '../src/config-file.js'
import {scratch} from './support/scratch.js'

const settings = async (file: string, content: string, draft = 'draft.txt', more: Record<string, string> = {}) => {
  const folder = scratch({[file]: content, ...more})
  const config = await findConfig()(join(folder, draft))
  return config.settings(join(folder, draft))
}

const fault = async (content: string, file = '.stetrc.json', more: Record<string, string> = {}) => {
  const folder = scratch({[file]: content, ...more})
  const error = await findConfig()(join(folder, 'draft.txt')).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(ConfigError)
  const {message} = error as Error
  expect(message).not.toContain('\n')
  expect(message.startsWith(`${join(folder, file)}:`)).toBe(true)
  return message.slice(join(folder, file).length).replace(/^:(?:\d+:)? /, '')
}

describe('where a config is found', () => {
  it('reads JSON, YAML and package.json alike', async () => {
    const expected = {preset: 'strict', rules: {'unbalanced-quote': 'info'}, story: {}}
    const json = '{"preset": "strict", "rules": {"unbalanced-quote": "info"}}'
    const yaml = 'preset: strict # as at the desk\nrules:\n  unbalanced-quote: info\n'
    expect(await settings('.stetrc.json', json)).toEqual(expected)
    expect(await settings('.stetrc.json', `\uFEFF${json}`)).toEqual(expected)
    expect(await settings('.stetrc.yml', yaml)).toEqual(expected)
    expect(await settings('.stetrc.yaml', yaml)).toEqual(expected)
    expect(await settings('package.json', `{"stet": ${json}}`)).toEqual(expected)
    expect(await settings('.stetrc.yml', '# nothing yet\n')).toEqual({rules: undefined, story: {}})
  })

  it('takes the nearest, and passes over a package.json without the key', async () => {
    const folder = scratch({
      '.stetrc.json': '{"date": "2024-05-01"}',
      'a/.stetrc.json': '{"date": "2024-05-02"}',
      'a/b/package.json': '{"name": "stet"}',
      'c/package.json': '{broken'
    })
    const find = findConfig()
    const date = async (path: string) => (await find(join(folder, path))).settings(join(folder, path)).story?.date
    expect(await date('x.txt')).toBe('2024-05-01')
    expect(await date('a/x.txt')).toBe('2024-05-02')
    expect(await date('a/b/x.txt')).toBe('2024-05-02')
    expect(await date('c/d/x.txt')).toBe('2024-05-01')
  })

  it('uses one config for all', async () => {
    const folder = scratch({'house.json': '{"preset": "all"}', 'a/.stetrc.json': '{"preset": "strict"}'})
    const config = await (await useConfig(join(folder, 'house.json')))(join(folder, 'a/x.txt'))
    expect(config.settings(join(folder, 'a/x.txt')).preset).toBe('all')
    await expect(useConfig(join(folder, 'none.json'))).rejects.toThrow('none.json: No such file')
  })
})

describe('what a config says', () => {
  const config = JSON.stringify({
    rules: {'unbalanced-quote': ['warning', {}]},
    overrides: [
      {files: ['opinion/', '*.{op,ed}.txt'], preset: 'strict', rules: {'unbalanced-quote': 'info'}},
      {files: ['opinion/old/**'], date: '1999-12-31', rules: {'reopened-quote': 'off'}}
    ],
    ignore: ['wire/', '*.tmp.txt', '!keep.tmp.txt']
  })

  it('sets some drafts otherwise, later parts over earlier ones', async () => {
    const base = {rules: {'unbalanced-quote': ['warning', {}]}, story: {}}
    const opinion = {preset: 'strict', rules: {'unbalanced-quote': ['info', {}]}, story: {}}
    expect(await settings('.stetrc.json', config, 'news/x.txt')).toEqual(base)
    expect(await settings('.stetrc.json', config, 'opinion/x.txt')).toEqual(opinion)
    expect(await settings('.stetrc.json', config, 'news/x.ed.txt')).toEqual(opinion)
    expect(await settings('.stetrc.json', config, 'opinion/old/x.txt')).toEqual({
      preset: 'strict',
      rules: {'unbalanced-quote': ['info', {}], 'reopened-quote': 'off'},
      story: {date: '1999-12-31'}
    })
  })

  it('leaves files out', async () => {
    const folder = scratch({'.stetrc.json': config})
    const {ignores} = await findConfig()(join(folder, 'x.txt'))
    const left = ['x.txt', 'wire/x.txt', 'a/y.tmp.txt', 'a/keep.tmp.txt'].filter((path) =>
      ignores(join(folder, path), false)
    )
    expect(left).toEqual(['wire/x.txt', 'a/y.tmp.txt'])
    expect(ignores(join(folder, 'wire'), true)).toBe(true)
  })

  it('reads the names of the house', async () => {
    const {story} = await settings('.stetrc.json', '{"dictionaries": ["house/names.tsv", "house/list.txt"]}', 'x.txt', {
      'house/names.tsv': '# the desk\nname\talso\nKyiv\tKiev|Kyyiv\nOdesa\t\n',
      'house/list.txt': '\uFEFFAnna Ortiz\r\n\r\nJo\u0308rg Haas\r\n'
    })
    expect(story?.house?.names).toEqual([
      {name: 'Kyiv', also: ['Kiev', 'Kyyiv']},
      {name: 'Odesa', also: []},
      {name: 'Anna Ortiz', also: []},
      {name: 'Jörg Haas', also: []}
    ])
  })

  it('adds names up', () => {
    const names = (name: string) => ({story: {house: {names: [{name, also: []}]}}})
    expect(merge(names('A'), names('B')).story?.house?.names.map(({name}) => name)).toEqual(['A', 'B'])
  })
})

describe('a mistake is one clear line', () => {
  it.each([
    ['{"rules": {"unbalanced-qoute": "off"}}', 'rules.unbalanced-qoute: Unexpected rule, expected unbalanced-quote'],
    ['{"rules": {"xyzzyxyzzy": "off"}}', 'rules.xyzzyxyzzy: Unexpected rule, expected one that stet rules lists'],
    ['{"rules": []}', 'rules: Unexpected list, expected an object'],
    [
      '{"rules": {"cut-sentence": ["error", {"lowercase": 1}]}}',
      'rules.cut-sentence[1].lowercase: Unexpected option, expected lowerCase'
    ],
    ['{"rulse": {}}', 'rulse: Unexpected key, expected rules'],
    [
      '{"zzzzzzzz": 1}',
      'zzzzzzzz: Unexpected key, expected $schema, preset, style, rules, dictionaries, terms, accept, forbid, language, type, fields, date, overrides, ignore, baseline, suppressions'
    ],
    ['{"baseline": 1}', 'baseline: Unexpected value, expected the path of a baseline'],
    ['{"suppressions": {"reason": true}}', 'suppressions.reason: Unexpected option, expected requireReason'],
    ['{"overrides": [{"files": ["a"], "baseline": "b"}]}', /^overrides\[0\]\.baseline: Unexpected key/],
    ['{"__proto__": {"preset": "all"}}', /^__proto__: Unexpected key, expected /],
    ['{"rules": {"__proto__": "off"}}', /^rules\.__proto__: Unexpected rule, expected /],
    ['{"rules": {"constructor": "off"}}', /^rules\.constructor: Unexpected rule, expected /],
    ['{"preset": "recomended"}', 'preset: Unexpected value "recomended", expected recommended'],
    ['{"preset": 1}', 'preset: Unexpected value 1, expected recommended, strict, all'],
    ['{"language": "de"}', 'language: Unexpected value "de", expected en'],
    ['{"date": "2024-02-31"}', 'date: Unexpected day, expected one as YYYY-MM-DD'],
    ['{"date": ""}', 'date: Unexpected empty text, expected a day as YYYY-MM-DD'],
    ['{"rules": 5}', 'rules: Unexpected value, expected an object'],
    ['{"rules": {"unbalanced-quote": "eror"}}', 'rules.unbalanced-quote: Unexpected value "eror", expected error'],
    [
      '{"rules": {"unbalanced-quote": {}}}',
      'rules.unbalanced-quote: Unexpected value {}, expected off, info, warning, error, [severity, options]'
    ],
    ['{"rules": {"unbalanced-quote": ["eror"]}}', 'rules.unbalanced-quote[0]: Unexpected value "eror", expected error'],
    [
      '{"rules": {"unbalanced-quote": ["error", {"x": 1}]}}',
      'rules.unbalanced-quote[1].x: Unexpected option, expected none'
    ],
    [
      '{"rules": {"unbalanced-quote": ["error", {}, 1]}}',
      /^rules\.unbalanced-quote\[2\]: Unexpected list, expected \[severity, options\]/
    ],
    ['{"overrides": [{"preset": "all"}]}', 'overrides[0].files: Missing key'],
    [
      '{"overrides": [{"files": "*.txt"}]}',
      'overrides[0].files: Unexpected value, expected a list: patterns as in .gitignore'
    ],
    ['{"overrides": [{"files": ["*"], "ignore": []}]}', /^overrides\[0\]\.ignore: Unexpected key, expected /],
    ['{"ignore": [1]}', 'ignore[0]: Unexpected value, expected patterns as in .gitignore'],
    ['[]', 'Unexpected list, expected an object'],
    ['null', 'Unexpected value, expected an object'],
    ['{"preset": "all",}', /JSON/],
    ['{"dictionaries": ["none.tsv"]}', /^dictionaries: .*none\.tsv: No such file$/]
  ])('%s', async (content, expected) => {
    const line = await fault(content)
    if (typeof expected === 'string') expect(line).toBe(expected)
    else expect(line).toMatch(expected)
  })

  it('in package.json names its key', async () => {
    expect(await fault('{"stet": {"presets": "all"}}', 'package.json')).toBe(
      'stet.presets: Unexpected key, expected preset'
    )
    expect(await fault('{"stet": {', 'package.json')).toMatch(/JSON/)
  })

  it.each([
    ['preset: [', /^line 1, column 10: /],
    ['preset: all\npreset: strict', /^line 2, column 1: Map keys must be unique/],
    ['preset: !!js/function "function () {}"', /^line 1, column 9: Unresolved tag/],
    ['__proto__:\n  preset: all', /^__proto__: Unexpected key/],
    ['date: 2024-13-01', 'date: Unexpected day, expected one as YYYY-MM-DD'],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replaceAll(
        /./g,
        (key) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${String.fromCharCode(key.charCodeAt(0) - 1)}`)
            .join()}]\n`
      )}`,
      /[Aa]lias/
    ]
  ])('in YAML: %s', async (content, expected) => {
    const line = await fault(content, '.stetrc.yml')
    if (typeof expected === 'string') expect(line).toBe(expected)
    else expect(line).toMatch(expected)
  })

  it('in a dictionary names its line', async () => {
    expect(
      await fault('{"dictionaries": ["names.tsv"]}', '.stetrc.json', {'names.tsv': 'name\talso\nA\tB\tC\n'})
    ).toMatch(/^dictionaries: .*names\.tsv:2: Unexpected columns, expected name and also$/)
  })
})
