import {execFileSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {withProgress} from '../src/commands/progress.js'
import type {Linted, RunOptions} from '../src/run.js'
import {statusLine} from '../src/status-line.js'
import {Stopwatch} from '../src/stopwatch.js'
import {bin, stet} from './support/command.js'
import {message} from './support/report.js'
import {scratch} from './support/scratch.js'

const bad = '“We will appeal, Ortiz said. She did not say when.\n'

describe('the stopwatch', () => {
  const clock = () => {
    let at = 0
    return {now: () => at, pass: (ms: number) => void (at += ms)}
  }

  it('counts each moment once, for the innermost part', () => {
    const {now, pass} = clock()
    const watch = new Stopwatch(now)
    const analyse = (ms: number) => {
      watch.time('analysis', '', () => {
        pass(ms)
      })
    }
    const result = watch.time('stage', 'check', () => {
      pass(1)
      watch.time('rule', 'a', () => {
        pass(10)
        analyse(100)
        pass(20)
      })
      watch.time('rule', 'b', () => {
        pass(5)
      })
      watch.time('rule', 'a', () => {
        pass(2)
      })
      pass(3)
      return 'done'
    })
    pass(1000)
    expect(result).toBe('done')
    expect(watch.of('stage')).toEqual([{part: 'stage', name: 'check', ms: 4, count: 1}])
    expect(watch.of('rule')).toEqual([
      {part: 'rule', name: 'a', ms: 32, count: 2},
      {part: 'rule', name: 'b', ms: 5, count: 1}
    ])
    expect(watch.of('analysis')).toEqual([{part: 'analysis', name: 'a', ms: 100, count: 1}])
  })

  it('goes on until a promise is settled, and ends with an error', async () => {
    const {now, pass} = clock()
    const watch = new Stopwatch(now)
    const waiting = watch.time('stage', 'read', async () => {
      await Promise.resolve()
      pass(7)
      return 1
    })
    expect(await waiting).toBe(1)
    expect(() =>
      watch.time('stage', 'parse', () => {
        pass(2)
        throw new Error('no')
      })
    ).toThrow('no')
    pass(50)
    expect(watch.of('stage').map(({name, ms}) => [name, ms])).toEqual([
      ['read', 7],
      ['parse', 2]
    ])
  })
})

describe('--stats', () => {
  it('tells the time of stages and rules on standard error, with what was read', async () => {
    const cwd = scratch({'a.txt': bad, 'b.txt': bad.repeat(3)})
    const args = ['--format', 'json', 'a.txt', 'b.txt', 'none.txt']
    const quiet = await stet(args, {cwd})
    const {status, stdout, stderr} = await stet(['--stats', ...args], {cwd})
    expect({status, stdout}).toEqual({status: quiet.status, stdout: quiet.stdout})
    expect(quiet.stderr).toBe('stet: none.txt: No such file or folder\n')
    const rows = stderr.split('\n').map((line) => line.trim().split(/ {2,}/))
    expect(stderr).toMatch(/^2 drafts, 40 words, 0\.0002\d? MB: [\d.]+ MB\/s/m)
    const stages = ['start', 'find', 'read', 'parse', 'check', 'filter', 'report', 'other', 'total']
    expect(rows.map(([name]) => name).filter((name) => stages.includes(name ?? ''))).toEqual(stages)
    const msOf = (name: string) => Number(rows.find(([first]) => first === name)?.[1]?.replaceAll(',', ''))
    const parts = stages.slice(0, -1).reduce((sum, name) => sum + msOf(name), 0)
    expect(Math.abs(parts - msOf('total'))).toBeLessThan(1)
    const head = rows.findIndex(([name]) => name === 'rule')
    const rules = rows.slice(
      head + 1,
      rows.findIndex(([name], i) => i > head && name === '')
    )
    const times = rules.map(([, ms]) => Number(ms))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(Math.abs(times.reduce((a, b) => a + b, 0) - msOf('check'))).toBeLessThan(msOf('check') / 4 + 2)
    const {files} = JSON.parse(stdout) as {files: {messages: {ruleId: string}[]}[]}
    const found = files.flatMap(({messages}) => messages).filter(({ruleId}) => ruleId === 'unbalanced-quote')
    expect(rules.find(([name]) => name === 'unbalanced-quote')?.at(-1)).toBe(String(found.length))
  })
})

describe('progress', () => {
  const linted = (count: number) =>
    ({report: {path: 'a.txt', text: '', messages: Array.from({length: count}, () => message())}}) as unknown as Linted

  it('is shown after a second, ten times a second at most, and taken away', async () => {
    let now = 0
    const lines: string[] = []
    const faults: string[] = []
    const options: Pick<RunOptions, 'settle' | 'onFault'> = {
      settle: ({report}) => Promise.resolve(report),
      onFault: (path) => void faults.push(path)
    }
    const {settle = () => Promise.reject(new Error('No drafts')), onFault} = withProgress(
      options,
      5,
      {status: (line) => void lines.push(line)},
      () => now
    )
    expect(await settle(linted(2))).toEqual(linted(2).report)
    expect(lines).toEqual([])
    now = 1000
    onFault('b.txt', new Error('No'))
    now = 1050
    await settle(linted(1))
    now = 1100
    await settle(linted(1))
    await settle(linted(1))
    expect(lines).toEqual(['2 of 5 drafts, 2 findings', '4 of 5 drafts, 4 findings', ''])
    expect(faults).toEqual(['b.txt'])
  })

  it('costs nothing where nobody looks on', () => {
    const options = {onFault: () => undefined}
    expect(withProgress(options, 5, {})).toBe(options)
  })

  it('stays on one line, and leaves nothing behind', () => {
    let written = ''
    const {show} = statusLine({columns: 10, write: (text) => (written += text)})
    show('')
    expect(written).toBe('')
    show('1 of 20 drafts')
    show('a\nb\u001B[2J')
    show('')
    show('')
    expect(written).toBe('\r\u001B[K1 of 20 d\r\u001B[Ka↵b\\u001B\r\u001B[K')
  })

  const hasScript = (() => {
    try {
      return execFileSync('script', ['--version'], {stdio: 'pipe'}).toString().includes('util-linux')
    } catch {
      return false
    }
  })()

  it.runIf(hasScript)('shows on a terminal, but not in CI', () => {
    const cwd = scratch({'a.txt': bad, 'b.txt': bad, 'c.txt': bad})
    execFileSync('mkfifo', ['slow.txt'], {cwd})
    const onTerminal = (env: NodeJS.ProcessEnv) => {
      const command = `"${process.execPath}" "${bin}" a.txt slow.txt b.txt c.txt --format json:report.json || true`
      return execFileSync('script', ['-qec', `(sleep 2; cat a.txt > slow.txt) & ${command}`, '/dev/null'], {
        cwd,
        env: {PATH: process.env['PATH'], TERM: 'xterm', ...env},
        stdio: ['ignore', 'pipe', 'pipe']
      }).toString()
    }
    expect(onTerminal({})).toMatch(/^\r\u001B\[K\d of 4 drafts, \d findings?(?:\r\u001B\[K[^\r]+)*\r\u001B\[K$/)
    expect(onTerminal({CI: 'true'})).toBe('')
    expect(onTerminal({TERM: 'dumb'})).toBe('')
  })
})
