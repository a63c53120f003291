import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {fixingOf} from '../src/commands/fixing.js'
import {complain} from '../src/commands/inputs.js'
import {run} from '../src/run.js'
import type {Terminal} from '../src/terminal.js'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const bad = 'The council met on Tuesday , and it approved the the plan.. It will meet again.\n'
const fixed = 'The council met on Tuesday, and it approved the plan. It will meet again.\n'
const only = ['--no-config', '--only', 'stray-punctuation', '--only', 'repeated-word', '--only', 'misspelled-word']

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8')

describe('--fix', () => {
  it('writes safe fixes, reports what remains, and changes nothing the second time', async () => {
    const cwd = scratch({'a.txt': bad, 'b.txt': `${bad}They recceive it.\n`, 'c.txt': fixed})
    const {status, stdout, stderr} = await stet([...only, '--fix', '--format', 'compact', '.'], {cwd})
    expect(stdout).toMatch(/^b\.txt:2:6: warning: Unexpected `recceive`.*\n$/)
    expect({status, stderr}).toEqual({status: 0, stderr: 'stet: Applied 6 fixes in 2 drafts\n'})
    expect(['a.txt', 'b.txt', 'c.txt'].map((name) => read(cwd, name))).toEqual([
      fixed,
      `${fixed}They recceive it.\n`,
      fixed
    ])
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    const times = () => readdirSync(cwd).map((name) => statSync(join(cwd, name)).mtimeMs)
    const before = times()
    expect(await stet([...only, '--fix', '--format', 'compact', '.'], {cwd})).toEqual({status, stdout, stderr: ''})
    expect(times()).toEqual(before)
  })

  it('goes by what remains for its status', async () => {
    const cwd = scratch({'a.txt': bad})
    expect((await stet([...only, 'a.txt'], {cwd})).status).toBe(1)
    expect((await stet([...only, '--fix', 'a.txt'], {cwd})).status).toBe(0)
  })

  it('writes suggestions with --fix-suggestions', async () => {
    const cwd = scratch({'a.txt': 'They recceive it.\n'})
    expect(await stet([...only, '--fix-suggestions', 'a.txt'], {cwd})).toEqual({
      status: 0,
      stdout: 'a.txt: no issues found\n',
      stderr: 'stet: Applied 1 fix in 1 draft\n'
    })
    expect(read(cwd, 'a.txt')).toBe('They receive it.\n')
  })

  it('leaves the words of quotations, and sets their marks right', async () => {
    const cwd = scratch({'a.txt': '“We recceive the the plan , and more,” she said.\n'})
    await stet([...only, '--fix-suggestions', 'a.txt'], {cwd})
    expect(read(cwd, 'a.txt')).toBe('“We recceive the the plan, and more,” she said.\n')
  })

  it('keeps line ends, a byte order mark and a missing end of the last line', async () => {
    const text = (draft: string) => `\uFEFF${draft.trimEnd()}\r\n\r\n${draft.trimEnd()}\r${draft.trimEnd()}`
    const cwd = scratch({'a.txt': text(bad)})
    await stet([...only, '--fix', 'a.txt'], {cwd})
    expect(read(cwd, 'a.txt')).toBe(text(fixed))
  })

  it('keeps the mode, and a link', async () => {
    const cwd = scratch({'real/a.txt': bad})
    chmodSync(join(cwd, 'real', 'a.txt'), 0o640)
    symlinkSync(join('real', 'a.txt'), join(cwd, 'link.txt'))
    await stet([...only, '--fix', 'link.txt'], {cwd})
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(statSync(join(cwd, 'real', 'a.txt')).mode & 0o777).toBe(0o640)
    expect(read(cwd, 'real/a.txt')).toBe(fixed)
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.txt'])
  })

  it.each([
    ['Windows-1252', Buffer.from(`${bad}A caf\u00E9.\n`, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${bad}`, 'utf16le')]
  ])('leaves %s alone and says so', async (_, bytes) => {
    const cwd = scratch({'a.txt': bytes})
    const {status, stderr} = await stet([...only, '--fix', 'a.txt'], {cwd})
    expect({status, stderr}).toEqual({
      status: 1,
      stderr: 'stet: a.txt: Not fixed: Unexpected encoding, expected UTF-8\n'
    })
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(bytes)
    const {stdout} = await stet([...only, '--fix', '-'], {cwd, input: bytes})
    expect(stdout).toBe(bytes.toString())
  })

  it.skipIf(process.getuid?.() === 0)('leaves a draft that may not be written, and names it', async () => {
    const cwd = scratch({'a.txt': bad})
    chmodSync(join(cwd, 'a.txt'), 0o444)
    const {status, stderr} = await stet([...only, '--fix', 'a.txt'], {cwd})
    expect({status, stderr}).toEqual({status: 2, stderr: 'stet: a.txt: Not fixed: Permission denied\n'})
  })
})

describe('a draft that changes while it is checked', () => {
  it('is left and named; the others are fixed', async () => {
    const cwd = scratch({'a.txt': bad, 'b.txt': bad})
    const said: string[] = []
    const terminal: Terminal = {
      cwd,
      color: false,
      debug: false,
      input: Readable.from([]),
      print: () => undefined,
      complain: (error) => void said.push(String(error)),
      tell: () => undefined,
      interruption: () => Promise.resolve()
    }
    const inputs = ['a.txt', 'b.txt'].map((path) => ({path, location: join(cwd, path), bytes: () => Buffer.from(bad)}))
    writeFileSync(join(cwd, 'a.txt'), 'Meanwhile.\n')
    const fixing = fixingOf(
      {values: {fix: true, 'fix-suggestions': false, 'fix-dry-run': false}, terminal},
      {lines: () => undefined}
    )
    const {files} = await run(inputs, {
      settings: () => Promise.resolve({}),
      onFault: complain(terminal),
      settle: (linted) => fixing?.settle(linted) ?? Promise.reject(new Error('No fixes'))
    })
    fixing?.tell()
    const fault = 'Not fixed: The file holds another text by now than the one that was checked'
    expect(said).toEqual([`Error: a.txt: ${fault}`, 'Applied 3 fixes in 1 draft'])
    expect(files[0]?.fault).toBe(fault)
    expect(['a.txt', 'b.txt'].map((name) => read(cwd, name))).toEqual(['Meanwhile.\n', fixed])
  })
})

describe('--changed-lines', () => {
  it('keeps fixes to the lines that changed', async () => {
    const cwd = scratch({'a.txt': `${bad}\nEnd\n`})
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd})
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'Base')
    writeFileSync(join(cwd, 'a.txt'), `${bad}\nEnd ,\n${bad}`)
    await stet([...only, '--changed', '--base', 'HEAD', '--changed-lines', '--fix', 'a.txt'], {cwd})
    expect(read(cwd, 'a.txt')).toBe(`${bad}\nEnd,\n${fixed}`)
  })
})

describe('--fix -', () => {
  it('prints the fixed draft and no report', async () => {
    expect(await stet([...only, '--fix', '-'], {input: bad})).toEqual({
      status: 0,
      stdout: fixed,
      stderr: 'stet: Applied 3 fixes in 1 draft\n'
    })
    const text = '\uFEFFThey recceive it.\r\n'
    expect(await stet([...only, '--fix', '-', '--fail-on', 'warning'], {input: text})).toEqual({
      status: 1,
      stdout: text,
      stderr: ''
    })
  })

  it('takes a format with a file', async () => {
    const cwd = scratch()
    const args = [...only, '--fix-suggestions', '--stdin-filename', 'a.txt', '--format']
    expect((await stet([...args, 'json:out.json', '-'], {cwd, input: bad})).stdout).toBe(fixed)
    expect(JSON.parse(read(cwd, 'out.json'))).toMatchObject({files: [{path: 'a.txt', messages: []}]})
    expect(await stet([...args, 'json', '-'], {cwd, input: bad})).toEqual({
      status: 2,
      stdout: '',
      stderr: 'stet: --format: Unexpected `json` beside the fixed draft, expected json:FILE\n'
    })
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff that git apply takes, and writes nothing', async () => {
    const drafts = {'a.txt': bad, 'b c/d "e".txt': `\uFEFF${bad.trimEnd()}\r\nEnd`, 'f.txt': fixed}
    const cwd = scratch(drafts)
    execFileSync('git', ['init', '-q'], {cwd})
    const {status, stdout, stderr} = await stet([...only, '--fix-dry-run', '.'], {cwd})
    expect({status, stderr}).toEqual({status: 0, stderr: 'stet: Would apply 6 fixes in 2 drafts\n'})
    for (const [name, text] of Object.entries(drafts)) expect(read(cwd, name)).toBe(text)
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn'], {cwd, input: stdout})
    expect(Object.keys(drafts).map((name) => read(cwd, name))).toEqual([
      fixed,
      `\uFEFF${fixed.trimEnd()}\r\nEnd`,
      fixed
    ])
    expect(await stet([...only, '--fix-dry-run', '.'], {cwd})).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('shows suggestions beside --fix-suggestions, and standard input by its name', async () => {
    const args = [...only, '--fix-dry-run', '--fix-suggestions', '--stdin-filename', 'a.txt', '-']
    expect((await stet(args, {input: 'They recceive it.\n'})).stdout).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-They recceive it.\n+They receive it.\n'
    )
  })

  it('refuses a format beside the diff', async () => {
    const cwd = scratch({'a.txt': bad})
    expect(await stet([...only, '--fix-dry-run', '--format', 'sarif', 'a.txt'], {cwd})).toEqual({
      status: 2,
      stdout: '',
      stderr: 'stet: --format: Unexpected `sarif` beside the diff, expected sarif:FILE\n'
    })
  })
})
