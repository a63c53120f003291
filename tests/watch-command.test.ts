import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {draftFolders} from '../src/draft-folders.js'
import {bin, stet} from './support/command.js'
import {repository} from './support/repository.js'
import {scratch} from './support/scratch.js'

const good = 'The council met on Tuesday, and it will meet again.\n'
const bad = '“We will appeal, the mayor said. She did not say when.\n'
const only = ['--only', 'unbalanced-quote']

/** A watch that runs, and what it has said since it was last asked. */
class Watching {
  private stdout = ''
  private stderr = ''
  private readonly child

  constructor(
    readonly cwd: string,
    ...args: string[]
  ) {
    this.child = spawn(process.execPath, [bin, '--watch', ...args], {
      cwd,
      env: {PATH: process.env['PATH']},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.child.stdout.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()))
    this.child.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()))
  }

  /** Wait until it has said what came of a check, and give what it said: the report, and the lines on it. */
  async said(end = / in [\d,]+ drafts?(?:; Ctrl-C ends)?$/m): Promise<{stdout: string; lines: string[]}> {
    for (const last = Date.now() + 20_000; !end.test(this.stderr);) {
      if (Date.now() > last) throw new Error(`Nothing came: ${this.stdout}${this.stderr}`)
      await delay(20)
    }
    // The report was written before, but the pipes are two.
    await delay(100)
    const {stdout, stderr} = this
    this.stdout = ''
    this.stderr = ''
    return {
      stdout,
      lines: stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''))
    }
  }

  write(path: string, text: string) {
    mkdirSync(dirname(join(this.cwd, path)), {recursive: true})
    writeFileSync(join(this.cwd, path), text)
  }

  /** Interrupt it, and give how it ended and what else it said. */
  async end() {
    const closed = once(this.child, 'close')
    this.child.kill('SIGINT')
    const kill = setTimeout(() => this.child.kill('SIGKILL'), 15_000)
    const [status, signal] = (await closed) as [number | null, string | null]
    clearTimeout(kill)
    return {status, signal, rest: this.stdout + this.stderr}
  }
}

const ended = {status: 0, signal: null, rest: ''}

const finding = (path: string, severity = 'error') =>
  `${path}:1:1: ${severity}: Unexpected \`“\` without a mark that closes the quotation [unbalanced-quote]\n`

const tally = (errors: number, drafts: number) =>
  `${errors} error${errors === 1 ? '' : 's'}, 0 warnings, 0 notes in ${drafts} drafts`

describe('--watch', {timeout: 60_000}, () => {
  it('checks what changes, comes and goes, until Ctrl-C', async () => {
    const watch = new Watching(scratch({'a.txt': bad, 'b.txt': good}), ...only, '.')
    expect(await watch.said()).toEqual({stdout: finding('a.txt'), lines: [`${tally(1, 2)}; Ctrl-C ends`]})
    watch.write('a.txt', good)
    expect(await watch.said()).toEqual({stdout: '', lines: ['a.txt', tally(0, 2)]})
    watch.write('new/deep/c.txt', bad)
    expect(await watch.said()).toEqual({
      stdout: finding('new/deep/c.txt'),
      lines: ['new/deep/c.txt', tally(1, 3)]
    })
    // Editors write a new file and give it the name of the old one.
    watch.write('.b.txt.swp', bad)
    renameSync(join(watch.cwd, '.b.txt.swp'), join(watch.cwd, 'b.txt'))
    expect(await watch.said()).toEqual({stdout: finding('b.txt'), lines: ['b.txt', tally(2, 3)]})
    rmSync(join(watch.cwd, 'new'), {recursive: true})
    expect(await watch.said()).toEqual({stdout: '', lines: ['gone: new/deep/c.txt', tally(1, 2)]})
    watch.write('new/deep/d.txt', bad)
    expect(await watch.said()).toEqual({
      stdout: finding('new/deep/d.txt'),
      lines: ['new/deep/d.txt', tally(2, 3)]
    })
    watch.write('notes.md~', bad)
    expect(await watch.end()).toEqual(ended)
  })

  it('reads configs, dictionaries and suppressions again; a mistake does not end it', async () => {
    const cwd = scratch({
      '.stetrc.yml': 'dictionaries: [house/names.txt]\n',
      'house/names.txt': 'Ortiz\n',
      'drafts/a.txt': bad,
      'drafts/b.txt': 'The Dayten peace agreement ended the war.\n'
    })
    const watch = new Watching(cwd, ...only, '--only', 'unknown-filler', 'drafts')
    const first = await watch.said()
    expect(first.stdout).toContain('Dayten')
    watch.write('house/names.txt', 'Ortiz\nDayten\n')
    const named = await watch.said()
    expect(named.lines[0]).toBe('drafts/b.txt')
    expect(named.stdout).toBe('')
    watch.write('.stetrc.yml', 'rules: {unbalanced-quote: inof}\n')
    const mistake = await watch.said(/^stet: .*\n/m)
    expect(mistake.lines).toEqual([
      `stet: ${join(cwd, '.stetrc.yml')}:1: rules.unbalanced-quote: Unexpected value "inof", expected info`
    ])
    watch.write('.stetrc.yml', 'rules: {unbalanced-quote: info}\ndictionaries: [house/names.txt]\n')
    expect(await watch.said()).toEqual({
      stdout: finding('drafts/a.txt', 'info'),
      lines: ['drafts/a.txt', '0 errors, 0 warnings, 1 note in 2 drafts']
    })
    const reason = ['--reason', 'as it was said']
    expect((await stet(['ignore', 'drafts/a.txt:1', 'unbalanced-quote', ...reason], {cwd})).status).toBe(0)
    expect(await watch.said()).toEqual({stdout: '', lines: ['drafts/a.txt', tally(0, 2)]})
    expect(await watch.end()).toEqual(ended)
  })

  it('takes files, globs and links, and other formats', async () => {
    const cwd = scratch({'a.txt': good, 'sub/b.txt': good, 'sub/c.log': good, 'elsewhere/d.txt': good})
    symlinkSync('elsewhere/d.txt', join(cwd, 'link.txt'))
    const formats = ['--format', 'json', '--format', 'compact:all.log']
    const watch = new Watching(cwd, ...only, ...formats, 'a.txt', 'sub/*.txt', 'link.txt')
    const paths = ({stdout}: {stdout: string}) =>
      (JSON.parse(stdout) as {files: {path: string}[]}).files.map(({path}) => path)
    expect(paths(await watch.said())).toEqual(['a.txt', 'sub/b.txt', 'link.txt'])
    watch.write('elsewhere/d.txt', bad)
    expect(paths(await watch.said())).toEqual(['link.txt'])
    watch.write('sub/e.txt', bad)
    expect(paths(await watch.said())).toEqual(['sub/e.txt'])
    expect(readFileSync(join(cwd, 'all.log'), 'utf8')).toBe(finding('sub/e.txt') + finding('link.txt'))
    expect(await watch.end()).toEqual(ended)
  })

  it('goes by what git says, with --changed', async () => {
    const {folder} = repository({'a.txt': bad, 'b.txt': good})
    const watch = new Watching(folder, ...only, '--changed')
    expect((await watch.said()).lines).toEqual(['0 errors, 0 warnings, 0 notes in 0 drafts; Ctrl-C ends'])
    watch.write('b.txt', bad)
    expect(await watch.said()).toEqual({
      stdout: finding('b.txt'),
      lines: ['b.txt', '1 error, 0 warnings, 0 notes in 1 draft']
    })
    expect(await watch.end()).toEqual(ended)
  })

  it('can be interrupted while it checks', async () => {
    const cwd = scratch(Object.fromEntries(Array.from({length: 400}, (_, i) => [`${i}.txt`, bad.repeat(200)])))
    const watch = new Watching(cwd, '.')
    await delay(3000)
    expect(await watch.end()).toEqual(ended)
  })

  it('is refused beside what cannot be done again and again', async () => {
    const cwd = scratch({'a.txt': good, '.stetrc.json': '{"preset": "al"}'})
    const flags = ['--fix', '--fix-suggestions', '--fix-dry-run', '--staged', '--write-baseline', '--prune-baseline']
    const cases: [string[], string][] = [
      ...[...flags, '--stats'].map((flag): [string[], string] => [
        [flag, 'a.txt'],
        `--watch: Unexpected beside ${flag}`
      ]),
      [['--diff', 'x.diff'], '--watch: Unexpected beside --diff'],
      [['-'], '--watch: Unexpected beside -, expected drafts that are files'],
      [['a.txt'], `${join(cwd, '.stetrc.json')}:1: preset: Unexpected value "al", expected all`]
    ]
    for (const [args, line] of cases)
      expect(await stet(['--watch', ...args], {cwd})).toEqual({status: 2, stdout: '', stderr: `stet: ${line}\n`})
  })
})

describe('draftFolders', () => {
  it('are those below folders and globs, and those of files', async () => {
    const cwd = scratch({
      'a/b/x.txt': '',
      'a/node_modules/y/x.txt': '',
      'a/.git/x.txt': '',
      'a/out/x.txt': '',
      'c/d/x.txt': '',
      'e/x.txt': ''
    })
    const ignored = (path: string) => Promise.resolve(path.endsWith('/out'))
    const of = async (...operands: string[]) =>
      [...(await draftFolders(operands, cwd, ignored))].map((folder) => folder.slice(cwd.length + 1)).sort()
    expect(await of('a')).toEqual(['a', 'a/b'])
    expect(await of('e/x.txt')).toEqual(['e'])
    expect(await of('c/**/*.txt', 'c/{d,e}/*.txt')).toEqual(['c', 'c/d'])
    expect(await of('e/none/none.txt')).toEqual(['e'])
    expect(await of('*.txt')).toEqual(['', 'a', 'a/b', 'c', 'c/d', 'e'])
  })
})
