import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {reporterNames} from '../src/reporters/index.js'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const bad = '“We will appeal, the mayor said. She did not say when.\n'
const only = ['--no-config', '--only', 'unbalanced-quote']

describe('--format NAME[:FILE]', () => {
  it('writes several formats at once, to standard output and to files', async () => {
    const cwd = scratch({'bad.txt': bad})
    const formats = ['json:report.json', 'compact', 'sarif:report:1.sarif', 'pretty:report.txt', 'github:-']
    const {status, stdout, stderr} = await stet(
      ['--color', ...only, ...formats.flatMap((format) => ['--format', format]), 'bad.txt'],
      {cwd}
    )
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toMatch(/^bad\.txt:1:1: error: .*\n::error file=bad\.txt,.*\n$/)
    expect(readdirSync(cwd)).toEqual(['bad.txt', 'report.json', 'report.txt', 'report:1.sarif'])
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(JSON.parse(read('report.json'))).toMatchObject({summary: {errors: 1}})
    expect(read('report.txt')).toMatch(/^bad\.txt\n/)
    expect(JSON.parse(read('report:1.sarif'))).toMatchObject({
      runs: [{tool: {driver: {version: expect.stringMatching(/^\d/) as string}}}]
    })
  })

  it('makes paths begin at the current folder where a format asks for that', async () => {
    const cwd = scratch({'a/bad.txt': bad})
    const {stdout} = await stet([...only, '--format', 'github', join(cwd, 'a', 'bad.txt')], {cwd})
    expect(stdout).toContain('file=a/bad.txt,')
  })

  it('is known to every command that has formats, and every format to the command', async () => {
    const cwd = scratch({'bad.txt': bad})
    for (const command of [['rules'], ['claims', 'bad.txt']]) {
      const {status, stdout} = await stet([...command, '--format', 'json:out.json'], {cwd})
      expect({status, stdout}).toEqual({status: 0, stdout: ''})
      expect(() => JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')) as unknown).not.toThrow()
    }
    const {stdout: help} = await stet(['--help'])
    expect(help).toContain(`Formats: ${reporterNames.join(', ')}.`)
  })

  it('writes every format of a draft with a hostile name and text', async () => {
    const name = 'a::error file=x,line=1%0A<script>.txt'
    const cwd = scratch({[name]: `“\u001B[31m\u0007 ::error::x ##[error]x ]]> \`<script>\` @all www.evil.example\n`})
    const formats = reporterNames.flatMap((format) => ['--format', `${format}:${format}.out`])
    const {status, stdout, stderr} = await stet([...only, ...formats, name], {cwd})
    expect({status, stdout, stderr}).toEqual({status: 1, stdout: '', stderr: ''})
    for (const format of reporterNames) {
      const text = readFileSync(join(cwd, `${format}.out`), 'utf8')
      expect(text).toContain('unbalanced-quote')
      expect(text).not.toMatch(/[\u0007\u001B]|##\[/)
      if (['html', 'markdown', 'junit', 'checkstyle'].includes(format)) expect(text).not.toContain('<script')
      expect(text.split('\n').filter((line) => line.startsWith('::') && format !== 'github')).toEqual([])
    }
  })

  it('shows the report even where a file cannot be written', async () => {
    const cwd = scratch({'bad.txt': bad})
    const args = [...only, '--format', 'json:none/x.json', '--format', 'compact', 'bad.txt']
    const {status, stdout, stderr} = await stet(args, {cwd})
    expect(status).toBe(2)
    expect(stdout).toMatch(/^bad\.txt:1:1: error/)
    expect(stderr).toBe(`stet: ${join(cwd, 'none', 'x.json')}: No such file or folder\n`)
  })

  it.each([
    [['json:'], '--format: Missing file after `json:`'],
    [['jason:x.json'], '--format: Unexpected `jason`, expected json'],
    [['json:x', 'sarif:x'], '--format: Unexpected second format for x']
  ])('refuses %j', async (formats, line) => {
    const cwd = scratch({'bad.txt': bad})
    const {status, stderr} = await stet([...formats.flatMap((format) => ['--format', format]), 'bad.txt'], {cwd})
    expect({status, stderr}).toEqual({status: 2, stderr: `stet: ${line}\n`})
    expect(readdirSync(cwd)).toEqual(['bad.txt'])
  })
})
