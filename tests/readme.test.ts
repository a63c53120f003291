import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {categories} from '../rules/index.js'
import {checkConfig} from '../src/config-schema.js'
import {packageFile} from '../src/data-file.js'
import {lint} from '../src/lint.js'
import {stet} from './support/command.js'

const readme = readFileSync(packageFile('README.md'), 'utf8')

/** The blocks of a language in README.md. */
const blocks = (language: string) =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : []
  )

const cwd = fileURLToPath(packageFile('.'))

/** What the command prints of an example, in a format. */
const report = async (format: string, draft = 'examples/harbour-talks.txt') =>
  (await stet(['--format', format, draft], {cwd})).stdout

/** The rows of the table of what is found: the categories that each links to, and its example. */
const found = [...readme.matchAll(/^\| (\[.*rules\/README\.md#.*) \| +_(.*)_ +\|$/gm)].map(
  ([, links = '', example = '']) => ({
    linked: [...links.matchAll(/rules\/README\.md#([a-z]+)/g)].map(([, category = '']) => category),
    text: example.replaceAll('<br>', '\n\n').replaceAll('&amp;', '&')
  })
)

describe('README.md', () => {
  it('shows examples of what rules of every category find', async () => {
    expect(found.flatMap(({linked}) => linked).toSorted()).toEqual([...new Set(Object.values(categories))].toSorted())
    for (const {linked, text} of found) {
      const {messages} = await lint(new VFile({path: 'example.txt', value: text}))
      const heard = new Set(messages.map(({ruleId}) => categories[ruleId ?? '']))
      expect([...heard], text).toEqual(expect.arrayContaining(linked))
    }
  })

  it('shows what the command prints', async () => {
    expect(blocks('text')[0]).toBe(await report('pretty'))
  })

  it('shows annotations and rows that the action writes', async () => {
    const annotations = blocks('text')[1]?.trimEnd().split('\n') ?? []
    expect((await report('github')).split('\n')).toEqual(expect.arrayContaining(annotations))
    const printed = (await report('markdown')).split('\n')
    const cells = (line: string) => line.split('|').map((cell) => cell.trim())
    const quoted = [...readme.matchAll(/^> (# stet: .*|\| +\d+:\d+ .*)$/gm)].map(([, line = '']) => cells(line))
    expect(quoted.length).toBeGreaterThan(1)
    expect(printed.map(cells)).toEqual(expect.arrayContaining(quoted))
  })

  it('shows a house style as it stands in examples/house, and what comes of it', async () => {
    expect(blocks('text')[2]).toBe(await report('pretty', 'examples/house/ferry.txt'))
    const [config, terms] = ['.stetrc.yml', 'words.yml'].map((name) =>
      readFileSync(packageFile(`examples/house/${name}`), 'utf8').replace(/^# yaml-language-server.*\n/, '')
    )
    expect(blocks('yaml')).toEqual(expect.arrayContaining([config, terms]))
    const {status, stdout} = await stet(['test-config', 'examples/house/.stetrc.yml'], {cwd})
    expect([status, stdout]).toEqual([0, 'examples/house/.stetrc.yml: 4 terms, 6 examples: all as expected\n'])
  })

  it('shows a config that holds', () => {
    const config = blocks('yaml').find((text) => text.includes('preset:')) ?? ''
    expect(checkConfig(parse(config))).toEqual({config: expect.anything() as unknown})
  })
})
