import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {packageFile} from '../src/data-file.js'
import {largest} from '../src/read.js'
import {bin, stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const good = 'The council met on Tuesday, and it will meet again.\n'
const bad = '“We will appeal, the mayor said. She did not say when.\n'
const only = ['--only', 'unbalanced-quote']

interface Json {
  readonly version: number
  readonly files: readonly {
    readonly path: string
    readonly messages: readonly {readonly ruleId: string; readonly severity: string}[]
    readonly error?: string
  }[]
  readonly summary: Readonly<Record<string, number>>
}

const json = async (args: readonly string[], options?: Parameters<typeof stet>[1]) => {
  const ran = await stet(['--format', 'json', ...args], options)
  return {...ran, report: JSON.parse(ran.stdout) as Json}
}

/** That the command ended with status 2 and said this alone, in one line. */
const expectFault = async (args: readonly string[], line: string | RegExp, options?: Parameters<typeof stet>[1]) => {
  const {status, stdout, stderr} = await stet(args, options)
  if (typeof line === 'string') expect(stderr).toBe(`stet: ${line}\n`)
  else expect(stderr).toMatch(line)
  expect(stderr.trimEnd()).not.toContain('\n')
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
}

describe('status', () => {
  it('is 0 without findings, 1 with', async () => {
    const cwd = scratch({'good.txt': good, 'bad.txt': bad})
    expect(await stet([...only, 'good.txt'], {cwd})).toEqual({
      status: 0,
      stdout: 'good.txt: no issues found\n',
      stderr: ''
    })
    const {status, stdout} = await stet([...only, 'bad.txt'], {cwd})
    expect(status).toBe(1)
    expect(stdout).toContain('1:1-1:2')
    expect(stdout).toContain('✖ 1 error')
    expect((await stet(['lint', ...only, '.'], {cwd})).status).toBe(1)
  })

  it('goes by --fail-on and --max-warnings, --quiet or not', async () => {
    const cwd = scratch({'bad.txt': bad})
    const status = async (severity: string, ...args: string[]) =>
      (await stet([...only, '--rule', `unbalanced-quote:${severity}`, ...args, 'bad.txt'], {cwd})).status
    expect(await Promise.all([status('warning'), status('info'), status('off', '--fail-on', 'info')])).toEqual([
      0, 0, 0
    ])
    expect(await status('warning', '--fail-on', 'warning')).toBe(1)
    expect(await status('warning', '--max-warnings', '0', '--quiet')).toBe(1)
    expect(await status('warning', '--max-warnings', '1')).toBe(0)
    expect(await status('info', '--fail-on', 'info', '-q')).toBe(1)
  })

  it('is 2 when one draft cannot be read; the others are reported', async () => {
    const cwd = scratch({'bad.txt': bad, 'good.txt': good, 'binary.txt': Uint8Array.of(80, 75, 0, 3)})
    mkdirSync(join(cwd, 'empty'))
    const {status, stderr, report} = await json([...only, 'none.txt', 'bad.txt', 'binary.txt', 'empty', 'good.txt'], {
      cwd
    })
    expect(status).toBe(2)
    expect(stderr.split('\n')).toEqual([
      'stet: none.txt: No such file or folder',
      'stet: binary.txt: Unexpected binary file, expected text',
      'stet: empty: No drafts (.txt, .md, .markdown, .html, .htm, .docx; .json and .jsonl with --field) in this folder, or all are ignored',
      ''
    ])
    expect(report.files.map(({path, messages, error}) => [path, messages.length, error === undefined])).toEqual([
      ['none.txt', 0, false],
      ['bad.txt', 1, true],
      ['binary.txt', 0, false],
      ['empty', 0, false],
      ['good.txt', 0, true]
    ])
    expect(report.summary).toEqual({files: 5, errors: 1, warnings: 0, info: 0, fixable: 0})
  })
})

describe('a command line that is wrong gets one line and status 2', () => {
  const cwd = scratch({'good.txt': good})
  it.each([
    [[], 'Missing drafts, expected files, folders, globs or - (stet --help says more)'],
    [['--fromat', 'json', 'good.txt'], 'Unexpected flag --fromat, expected --format'],
    [['-z', 'good.txt'], 'Unexpected flag -z, expected one that --help lists'],
    [['rules', '--fix'], 'Unexpected flag --fix, expected one that --help lists'],
    [['--format', 'jason', 'good.txt'], '--format: Unexpected `jason`, expected json'],
    [['--format'], '--format: Missing value, expected NAME[:FILE]'],
    [['--format', '--quiet', 'good.txt'], '--format: Missing value, expected NAME[:FILE]'],
    [['--quiet=yes', 'good.txt'], '--quiet: Unexpected value `yes`, expected none'],
    [['--preset', 'strickt', 'good.txt'], '--preset: Unexpected `strickt`, expected strict'],
    [['--fail-on', 'all', 'good.txt'], '--fail-on: Unexpected `all`, expected error, warning, info'],
    [['--rule', 'unbalanced-qoute', 'good.txt'], '--rule: Unexpected `unbalanced-qoute`, expected unbalanced-quote'],
    [['--rule', 'unbalanced-quote:warn', 'good.txt'], '--rule: Unexpected `warn`, expected off, info, warning, error'],
    [['--only', 'reopend-quote', 'good.txt'], '--only: Unexpected `reopend-quote`, expected reopened-quote'],
    [['--max-warnings', '-1', 'good.txt'], '--max-warnings: Missing value, expected N'],
    [['--max-warnings', 'few', 'good.txt'], '--max-warnings: Unexpected `few`, expected a number'],
    [['--date', '2024-02-30', 'good.txt'], '--date: Unexpected `2024-02-30`, expected a day as YYYY-MM-DD'],
    [['--stdin-filename', 'x.txt', 'good.txt'], '--stdin-filename: Unexpected without -'],
    [['--config', 'x', '--no-config', 'good.txt'], '--config: Unexpected beside --no-config'],
    [['--config', 'none.json', 'good.txt'], `${join(cwd, 'none.json')}: No such file`],
    [['explain'], 'Missing rule, expected one that stet rules lists'],
    [['explain', 'unbalanced-qoute'], 'Unexpected rule `unbalanced-qoute`, expected unbalanced-quote'],
    [['expain', 'x'], 'Unexpected word `expain`, expected a file, a folder or the command explain'],
    [['--quiet', 'Liint', 'good.txt'], 'Unexpected word `Liint`, expected a file, a folder or the command lint'],
    [['rules', 'quotes'], 'Unexpected word `quotes`, expected none (stet explain lists the rules of a category)'],
    [['rules', '--format', 'jsn'], '--format: Unexpected `jsn`, expected json'],
    [['claims', '--format', 'prety', 'good.txt'], '--format: Unexpected `prety`, expected pretty'],
    [['ignore', 'good.txt:1', 'unbalanced-qoute'], 'rule: Unexpected `unbalanced-qoute`, expected unbalanced-quote'],
    [['--only', 'xyzzyxyzzy', 'good.txt'], '--only: Unexpected `xyzzyxyzzy`, expected one that stet rules lists'],
    [['--rule', 'xyzzyxyzzy:off', 'good.txt'], '--rule: Unexpected `xyzzyxyzzy`, expected one that stet rules lists'],
    [['--rule', 'unbalanced-quote:erorr', 'good.txt'], '--rule: Unexpected `erorr`, expected error'],
    [['--colour', 'good.txt'], 'Unexpected flag --colour, expected --color'],
    [['none'], 'none: No such file or folder']
  ])('%j', async (args, line) => {
    await expectFault(args, line, {cwd})
  })
})

describe('config', () => {
  const folder = () =>
    scratch({
      '.stetrc.yml': 'rules:\n  unbalanced-quote: warning\nignore: [wire/]\n',
      'bad.txt': bad,
      'wire/bad.txt': bad,
      'sub/.stetrc.json': '{"rules": {"unbalanced-quote": "off"}}',
      'sub/bad.txt': bad,
      'other.json': '{"rules": {"unbalanced-quote": "info"}}'
    })
  const severities = async (cwd: string, ...args: string[]) => {
    const {report} = await json(args, {cwd})
    return report.files.map(({path, messages}) => [path, ...messages.map(({severity}) => severity)])
  }

  it('is found for each draft; flags are above it', async () => {
    const cwd = folder()
    expect(await severities(cwd, '.')).toEqual([['bad.txt', 'warning'], ['sub/bad.txt']])
    expect(await severities(cwd, '--config', 'other.json', 'bad.txt', 'sub')).toEqual([
      ['bad.txt', 'info'],
      ['sub/bad.txt', 'info']
    ])
    expect(await severities(cwd, '--no-config', '.')).toEqual([
      ['bad.txt', 'error'],
      ['sub/bad.txt', 'error'],
      ['wire/bad.txt', 'error']
    ])
    expect(await severities(cwd, '--rule', 'unbalanced-quote:info', 'sub')).toEqual([['sub/bad.txt', 'info']])
    expect(await severities(cwd, ...only, 'bad.txt', 'sub')).toEqual([
      ['bad.txt', 'warning'],
      ['sub/bad.txt', 'error']
    ])
  })

  it('with a mistake ends the run, once', async () => {
    const cwd = scratch({'.stetrc.json': '{"preset": "al"}', 'a.txt': good, 'b.txt': good})
    await expectFault(['.'], `${join(cwd, '.stetrc.json')}:1: preset: Unexpected value "al", expected all`, {cwd})
    const {stderr} = await stet(['--debug', '.'], {cwd})
    expect(stderr).toMatch(/\n {4}at /)
  })
})

describe('standard input', () => {
  it('is a draft, with the config that its name would have', async () => {
    const cwd = scratch({'sub/.stetrc.json': '{"rules": {"unbalanced-quote": "info"}}'})
    expect((await json(['-'], {cwd, input: bad})).report.files).toMatchObject([
      {path: '<stdin>', messages: [{severity: 'error'}]}
    ])
    expect((await json(['-', '--stdin-filename', 'sub/x.txt'], {cwd, input: bad})).report.files).toMatchObject([
      {path: 'sub/x.txt', messages: [{severity: 'info'}]}
    ])
    expect((await json(['-'], {cwd})).report.files).toEqual([{path: '<stdin>', messages: []}])
    await expectFault(['-', '--quiet'], '<stdin>: Unexpected binary file, expected text', {
      cwd,
      input: Uint8Array.of(0, 1)
    })
  })
})

describe('drafts out of the ordinary', () => {
  it('are read', async () => {
    const cwd = scratch({
      'empty.txt': '',
      'bom.txt': `\uFEFF${bad}`,
      'latin.txt': Buffer.concat([Uint8Array.of(0x93), Buffer.from('We will appeal, Ortiz said.\n')]),
      'utf16.txt': Buffer.from(`\uFEFF${bad}`, 'utf16le'),
      'crlf.txt': bad.replaceAll('\n', '\r\n')
    })
    const {status, stderr, report} = await json([...only, '.'], {cwd})
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(report.files.map(({path, messages}) => [path, ...messages.map(({ruleId}) => ruleId)])).toEqual([
      ['bom.txt', 'unbalanced-quote'],
      ['crlf.txt', 'unbalanced-quote'],
      ['empty.txt'],
      ['latin.txt', 'encoding', 'unbalanced-quote'],
      ['utf16.txt', 'encoding', 'unbalanced-quote']
    ])
  })

  it('have a line of 1 MB, or are too large', async () => {
    const cwd = scratch({
      'line.txt': good.trimEnd().concat(' ').repeat(19_600),
      'large.txt': Buffer.alloc(largest + 1, 0x61)
    })
    expect((await stet([...only, 'line.txt'], {cwd})).status).toBe(0)
    await expectFault(
      [...only, 'large.txt'],
      'large.txt: Unexpected draft of over 5 MB, expected parts that are smaller',
      {cwd}
    )
  })

  it('have hostile names and texts', async () => {
    const name = 'a::error file=x,line=1%0A<b>\u001B[31m\u009Bx\n`]]>\u202E.txt'
    const cwd = scratch({[name]: '\u001B]0;pwned\u0007“We \u001B[2Jwill, Ortiz said.\n'})
    for (const args of [['.'], [name], [`${name}x`], [`--${name}`], ['--format', name], ['explain', name]]) {
      const {stdout, stderr} = await stet(args, {cwd})
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
    }
    const {report} = await json(['.'], {cwd})
    expect(report.files[0]?.path).toBe(name)
  })
})

describe('other commands', () => {
  it('rules', async () => {
    const {status, stdout} = await stet(['rules'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^quotes$/m)
    expect(stdout).toMatch(/^ {2}unbalanced-quote +error +recommended +Close every quotation/m)
    const {stdout: list} = await stet(['rules', '--format', 'json'])
    expect(JSON.parse(list)).toContainEqual({
      id: 'unbalanced-quote',
      category: 'quotes',
      severity: 'error',
      presets: ['recommended', 'strict', 'all'],
      summary: 'Close every quotation with the mark that matches the one that opens it.'
    })
  })

  it('explain', async () => {
    const {status, stdout} = await stet(['explain', 'unbalanced-quote'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^unbalanced-quote {2}quotes, error; presets: recommended, strict, all\n/)
    expect(stdout).toContain('⟦"⟧')
    const {stdout: colored} = await stet(['explain', 'unbalanced-quote', '--color'])
    expect(colored).toContain('\u001B[4m\u001B[33m"')
    expect(colored).not.toContain('⟦')
  })

  it('give way to files and folders whose names are nearly theirs', async () => {
    const cwd = scratch({'rule/a.txt': good, lintt: good})
    expect((await stet([...only, 'rule'], {cwd})).stdout).toBe('rule/a.txt: no issues found\n')
    expect((await stet([...only, 'lintt'], {cwd})).stdout).toBe('lintt: no issues found\n')
  })

  it('give way to folders that are written ./rules', async () => {
    const cwd = scratch({'rules/a.txt': good, 'rules/b.txt': bad})
    expect((await stet(['--quiet', './rules', ...only], {cwd})).stdout).toContain('rules/b.txt')
    expect((await stet(['--quiet', ...only, '--', 'rules'], {cwd})).stdout).toContain('rules/b.txt')
    expect((await stet(['--format', 'json', 'rules'], {cwd})).stdout).toMatch(/^\[\{"id":/)
  })

  it('help and version', async () => {
    const help = await stet(['--help'])
    expect(help).toMatchObject({status: 0, stderr: ''})
    expect(help.stdout).toMatch(/^Usage: stet \[lint\]/)
    for (const word of ['  explain ', '--stdin-filename NAME', '-h, --help']) expect(help.stdout).toContain(word)
    expect((await stet(['explain', '-h'])).stdout).toMatch(/^Usage: stet explain RULE/)
    expect((await stet(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('the terminal', () => {
  it('gets colours when asked for', async () => {
    const cwd = scratch({'bad.txt': bad})
    const isColored = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
      (await stet([...only, 'bad.txt', ...args], {cwd, env})).stdout.includes('\u001B[')
    expect(
      await Promise.all([
        isColored([]),
        isColored(['--color']),
        isColored([], {FORCE_COLOR: '1'}),
        isColored([], {FORCE_COLOR: '0'}),
        isColored(['--no-color'], {FORCE_COLOR: '1'}),
        isColored(['--color'], {NO_COLOR: '1'})
      ])
    ).toEqual([false, true, true, false, false, true])
  })

  it('may close the pipe early', async () => {
    const cwd = scratch(Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.txt`, bad.repeat(20)])))
    const child = spawn(process.execPath, [bin, '.'], {cwd, stdio: ['ignore', 'pipe', 'pipe']})
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [status, signal] = (await once(child, 'close')) as [number | null, string | null]
    expect({complaints, signal}).toEqual({complaints: '', signal: null})
    expect([0, 1]).toContain(status)
  })

  it('is told to build when nothing is built', async () => {
    const folder = scratch({'package.json': '{"type": "module"}'})
    cpSync(fileURLToPath(packageFile('bin/')), join(folder, 'bin'), {recursive: true})
    const child = spawn(process.execPath, [join(folder, 'bin/stet.js')], {stdio: ['ignore', 'pipe', 'pipe']})
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    const [status] = (await once(child, 'close')) as [number]
    expect({status, complaints}).toEqual({
      status: 2,
      complaints: `stet is not built: run \`npm run build\` in ${folder}/\n`
    })
  })
})
