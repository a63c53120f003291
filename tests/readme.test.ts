import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {checkConfig} from '../src/config-schema.js'
import {packageFile} from '../src/data-file.js'
import {stet} from './support/command.js'

const readme = readFileSync(packageFile('README.md'), 'utf8')

/** The blocks of a language in README.md. */
const blocks = (language: string) =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : []
  )

/** What the command prints of the example, in a format. */
const report = async (format: string) =>
  (await stet(['--format', format, 'examples/harbour-talks.txt'], {cwd: fileURLToPath(packageFile('.'))})).stdout

describe('README.md', () => {
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

  it('shows a config that holds', () => {
    const config = blocks('yaml').find((text) => text.includes('preset:')) ?? ''
    expect(checkConfig(parse(config))).toEqual({config: expect.anything() as unknown})
  })
})
