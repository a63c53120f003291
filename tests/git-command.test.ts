import {chmodSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {largest} from '../src/read.js'
import {bin, stet} from './support/command.js'
import {openRepository, repository} from './support/repository.js'
import {scratch} from './support/scratch.js'

const good = 'The council met on Tuesday, and it will meet again.\n'
const bad = (who: string) => `“We will appeal, ${who} said. She did not say when.\n`
const only = ['--only', 'unbalanced-quote']

interface Found {
  readonly path: string
  readonly messages: readonly {readonly place: {readonly start: {readonly line: number}}}[]
}

/** The drafts that were linted, each with the lines of its findings. */
async function found(cwd: string, ...args: string[]) {
  const {status, stdout, stderr} = await stet([...only, '--format', 'json', ...args], {cwd})
  const {files} = JSON.parse(stdout) as {files: readonly Found[]}
  return {
    status,
    stderr,
    files: files.map(({path, messages}) => [path, ...messages.map(({place}) => place.start.line)])
  }
}

/** That the command ended with status 2 and said this alone, in one line. */
async function expectFault(cwd: string, args: readonly string[], line: string | RegExp) {
  const {status, stdout, stderr} = await stet(args, {cwd})
  if (typeof line === 'string') expect(stderr).toBe(`stet: ${line}\n`)
  else expect(stderr).toMatch(line)
  expect({status, stdout, lines: stderr.split('\n').length}).toEqual({status: 2, stdout: '', lines: 2})
}

/** A base on `main`, and a head on `work`: a draft changed, one renamed, one new, one deleted, one not tracked. */
function work() {
  const made = repository({
    'old.txt': bad('Ortiz'),
    'changed.txt': `${bad('Ortiz')}\n${good}\n${good}`,
    'renamed.txt': `${bad('Berg')}\n${good.repeat(20)}`,
    'gone.txt': bad('Lund'),
    'notes.org': bad('Lund'),
    'sub/a.txt': good
  })
  made.git('checkout', '--quiet', '-b', 'work')
  made.git('mv', 'renamed.txt', 'sub/new näme.txt')
  made.git('rm', '--quiet', 'gone.txt')
  made.write({
    'changed.txt': `${bad('Ortiz')}\n${good}\n${bad('Berg')}`,
    'new.txt': bad('Dahl'),
    'notes.org': bad('Dahl')
  })
  made.commit()
  made.write({'untracked.txt': bad('Holm'), 'ignored.txt': bad('Holm'), '.gitignore': 'ignored.txt\n'})
  return made
}

describe('--changed', () => {
  it('checks what changed since the branch parted', async () => {
    const {folder, git} = work()
    git('checkout', '--quiet', 'main')
    const files = [
      ['changed.txt', 1, 5],
      ['new.txt', 1],
      [join('sub', 'new näme.txt'), 1],
      ['untracked.txt', 1]
    ]
    git('commit', '--quiet', '--allow-empty', '--message', 'on main')
    git('checkout', '--quiet', 'work')
    expect(await found(folder, '--changed')).toEqual({status: 1, stderr: '', files})
    expect((await found(folder, '--base', 'main')).files).toEqual(files)
    expect((await found(folder, '--changed', 'sub', 'old.txt', 'new.txt')).files).toEqual([files[2], files[1]])
    expect((await found(join(folder, 'sub'), '--changed')).files).toEqual([['new näme.txt', 1]])
    expect((await found(join(folder, 'sub'), '--changed', '..')).files).toHaveLength(4)
  })

  it('with --changed-lines, reports what is on changed lines', async () => {
    const {folder} = work()
    expect((await found(folder, '--changed-lines')).files).toEqual([
      ['changed.txt', 5],
      ['new.txt', 1],
      [join('sub', 'new näme.txt')],
      ['untracked.txt', 1]
    ])
  })

  it('is content when nothing changed', async () => {
    const {folder, git} = work()
    git('clean', '--quiet', '--force', '-x')
    expect(await found(folder, '--changed', '--base', 'HEAD')).toEqual({status: 0, stderr: '', files: []})
    expect(await stet(['--changed', '--base', 'HEAD'], {cwd: folder})).toMatchObject({status: 0, stderr: ''})
  })

  it('runs nothing that the repository names', async () => {
    const {folder, git, write} = work()
    write({'run.sh': '#!/bin/sh\ntouch ran\n', '.gitattributes': '*.txt diff=evil\n'})
    git('config', 'diff.evil.command', 'sh run.sh')
    git('config', 'diff.evil.textconv', 'sh run.sh')
    git('config', 'diff.external', 'sh run.sh')
    git('config', 'core.fsmonitor', 'sh run.sh')
    git('config', 'diff.mnemonicPrefix', 'true')
    expect((await found(folder, '--changed-lines')).files).toHaveLength(4)
    expect(() => readFileSync(join(folder, 'ran'))).toThrow()
  })
})

describe('--staged', () => {
  it('checks what is staged, as it is staged', async () => {
    const {folder, git, write} = work()
    write({'old.txt': `${good}\n${bad('Lund')}`, 'new.txt': good})
    git('add', 'old.txt')
    write({'old.txt': good})
    expect(await found(folder, '--staged')).toEqual({status: 1, stderr: '', files: [['old.txt', 3]]})
    expect((await found(folder, '--staged', '--changed-lines')).files).toEqual([['old.txt', 3]])
  })

  it('goes by the environment of a hook', () => {
    const {folder, git, write} = work()
    write({'.git/hooks/pre-commit': `#!/bin/sh\n"${process.execPath}" "${bin}" --staged --format compact\n`})
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    write({'old.txt': `${good}\n${bad('Lund')}`})
    expect(() => git('commit', '--quiet', '--all', '--message', 'bad')).toThrow(/old\.txt:3:1: error/)
    write({'old.txt': good})
    git('commit', '--quiet', '--message', 'good', '--', 'old.txt')
  })

  it('has a limit', async () => {
    const {folder, git, write} = work()
    write({'large.txt': 'x'.repeat(largest + 1)})
    git('add', 'large.txt')
    expect((await stet(['--staged'], {cwd: folder})).stderr).toMatch(/^stet: large\.txt: Unexpected draft of over 5 MB/)
  })

  it('does so before the first commit', async () => {
    const folder = scratch({'a.txt': bad('Ortiz')})
    const {git} = openRepository(folder)
    git('init', '--quiet')
    git('add', 'a.txt')
    expect((await found(folder, '--staged')).files).toEqual([['a.txt', 1]])
    await expectFault(folder, ['--changed'], /^stet: --changed: Missing default branch, expected --base REF/)
  })
})

describe('altered-quote', () => {
  const quotations = {
    changed: '“We will never accept the plan,” Ortiz said.\n',
    moved: '“The harbour is ours to keep,” Berg said.\n',
    straight: '"The board has met on it twice," Dahl said.\n'
  }
  const before = Object.values(quotations).join('\n')
  const now = [
    quotations.straight.replace('"', '“').replace('"', '”'),
    '“Nobody has asked the town about it,” Lund said.\n',
    quotations.changed.replace('never', 'hardly'),
    quotations.moved
  ].join('\n')

  async function altered(cwd: string, ...args: string[]) {
    const {status, stdout} = await stet(['--only', 'altered-quote', '--format', 'compact', ...args], {cwd})
    return {status, lines: stdout.split('\n').filter((line) => line.includes('altered-quote'))}
  }

  it('compares what is inside quotation marks with the base, under another name too', async () => {
    const {folder, git, write, commit} = repository({'a.txt': before, 'b.md': `${before}\n${good.repeat(20)}`})
    git('checkout', '--quiet', '-b', 'work')
    git('mv', 'b.md', 'c.md')
    write({'a.txt': now, 'c.md': `${now}\n${good.repeat(20)}`, 'new.txt': now})
    commit()
    const {status, lines} = await altered(folder, '--base', 'main')
    expect(status).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^a\.txt:5:10: error: .*`hardly` inside quotation marks, expected `never`/)
    expect(lines[1]).toMatch(/^c\.md:5:10: error: /)
    expect(await altered(folder, 'a.txt', 'c.md')).toEqual({status: 0, lines: []})
  })

  it('compares what is staged with the last commit', async () => {
    const {folder, git, write} = repository({'a.txt': before})
    write({'a.txt': now})
    git('add', 'a.txt')
    write({'a.txt': before})
    expect((await altered(folder, '--staged')).lines).toHaveLength(1)
    expect((await altered(folder, '--changed')).lines).toHaveLength(0)
  })

  it('passes over a base that is no draft', async () => {
    const {folder, git, write} = repository({'a.txt': 'a\0b\0c'})
    write({'a.txt': now})
    git('add', 'a.txt')
    expect(await altered(folder, '--changed')).toEqual({status: 0, lines: []})
  })
})

describe('--diff', () => {
  const cwd = scratch({
    'a.txt': `${bad('Ortiz')}\n${good}\n${bad('Berg')}`,
    'b.txt': bad('Ortiz'),
    'not.diff': 'Not a diff.\n'
  })
  const diff = '--- a/a.txt\n+++ b/a.txt\n@@ -4,0 +5 @@\n+x\n--- a/../../etc/passwd\n+++ b/../../etc/passwd\n'

  it('takes files and lines from a diff', async () => {
    const run = async (...args: string[]) => {
      const {stdout} = await stet([...only, '--format', 'compact', ...args], {cwd, input: diff})
      return stdout.split('\n').flatMap((line) => /^[^:]+:\d+/.exec(line)?.[0] ?? [])
    }
    expect(await run('--diff', '-')).toEqual(['a.txt:1', 'a.txt:5'])
    expect(await run('--diff', '-', '--changed-lines', '.')).toEqual(['a.txt:5'])
  })

  it('says what is wrong', async () => {
    await expectFault(cwd, ['--diff', 'none.diff'], '--diff none.diff: No such file or folder')
    await expectFault(cwd, ['--diff', 'not.diff'], '--diff not.diff: Unexpected text, expected a unified diff')
    await expectFault(cwd, ['--diff', '-', '-'], '--diff: Unexpected - twice')
    expect((await stet(['--diff', '-'], {cwd})).status).toBe(0)
  })
})

describe('what cannot be told gets one line', () => {
  it('without a repository, or without git', async () => {
    const cwd = scratch({'a.txt': good})
    await expectFault(cwd, ['--changed'], /^stet: --changed: fatal: not a git repository/)
    await expectFault(cwd, ['--staged'], /^stet: --staged: fatal: not a git repository/)
    const {status, stderr} = await stet(['--changed'], {cwd, env: {PATH: '/none'}})
    expect({status, stderr}).toEqual({status: 2, stderr: 'stet: --changed: Missing git: no such program\n'})
  })

  it('without the base', async () => {
    await expectFault(
      work().folder,
      ['--base', 'origin/next'],
      '--changed: Missing origin/next here, fetch it first: git fetch origin next:refs/remotes/origin/next'
    )
  })

  it('in a shallow clone, until what it says is fetched', async () => {
    const {folder, git} = work()
    git('commit', '--quiet', '--allow-empty', '--message', 'another')
    git('checkout', '--quiet', 'main')
    const clone = openRepository(join(scratch(), 'clone'))
    git('clone', '--quiet', '--depth', '1', '--branch', 'work', `file://${folder}`, clone.folder)
    await expectFault(
      clone.folder,
      ['--changed'],
      '--changed: Missing default branch, expected --base REF, or fetch it first: git fetch origin main:refs/remotes/origin/main'
    )
    clone.git('fetch', '--quiet', 'origin', 'main:refs/remotes/origin/main')
    await expectFault(
      clone.folder,
      ['--changed'],
      '--changed: Missing common history with origin/main in this shallow clone, fetch it first: git fetch --unshallow'
    )
    clone.git('fetch', '--quiet', '--unshallow')
    expect((await found(clone.folder, '--changed')).files).toHaveLength(3)
  })

  it.each([
    [['--changed', '--staged'], '--staged: Unexpected beside --changed'],
    [['--staged', '--base', 'main'], '--base: Unexpected beside --staged, expected --changed'],
    [['--changed', '--diff', 'x'], '--diff: Unexpected beside --changed'],
    [['--base=--output=x'], '--base: Unexpected `--output=x`, expected a commit'],
    [['--write-baseline', '.'], '--write-baseline: Missing --baseline FILE'],
    [['--baseline', 'none.json', '.'], /none\.json: No such file or folder$/m],
    [['--baseline', 'a.txt', '.'], /a\.txt: Unexpected text, expected a baseline as JSON$/m]
  ])('%j', async (args, line) => {
    await expectFault(scratch({'a.txt': good}), args, line)
  })
})

describe('the baseline', () => {
  const baseline = ['--baseline', 'known.json']

  it('keeps moved text known, and a new fault in an old place new', async () => {
    const {folder, write, commit, git} = repository({'a.txt': bad('Ortiz'), 'sub/b.txt': bad('Berg')})
    expect(await found(folder, ...baseline, '--write-baseline', '.')).toMatchObject({status: 0, stderr: ''})
    const {files} = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as {files: object}
    expect(Object.keys(files)).toEqual(['a.txt', 'sub/b.txt'])
    commit()
    git('checkout', '--quiet', '-b', 'work')
    write({'a.txt': `${good}\n${bad('Ortiz')}\n${good}\n${bad('Dahl')}`, 'sub/b.txt': bad('Holm')})
    expect(await found(folder, ...baseline, '.')).toEqual({
      status: 1,
      stderr: 'stet: known.json: Known findings that are there no more: 1; --prune-baseline takes them out\n',
      files: [
        ['a.txt', 7],
        [join('sub', 'b.txt'), 1]
      ]
    })
    expect((await found(join(folder, 'sub'), '--baseline', '../known.json', '../a.txt')).files).toEqual([
      [join('..', 'a.txt'), 7]
    ])
    expect((await found(folder, ...baseline, '--changed-lines')).files[0]).toEqual(['a.txt', 7])
  })

  it('is pruned, of drafts that are gone too; others are left alone', async () => {
    const cwd = scratch({'a.txt': bad('Ortiz'), 'b.txt': bad('Berg'), 'c.txt': bad('Dahl')})
    await found(cwd, ...baseline, '--write-baseline', '.')
    rmSync(join(cwd, 'b.txt'))
    expect((await found(cwd, ...baseline, 'a.txt')).stderr).toContain('there no more: 1;')
    expect(await found(cwd, ...baseline, '--prune-baseline', 'a.txt')).toMatchObject({status: 0, stderr: ''})
    const {files} = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')) as {files: object}
    expect(Object.keys(files)).toEqual(['a.txt', 'c.txt'])
  })

  it('may be named by the config, and is left aside with it', async () => {
    const cwd = scratch({'a.txt': bad('Ortiz'), '.stetrc.json': '{"baseline": "known.json"}'})
    await found(cwd, '--write-baseline', '.')
    expect((await found(cwd, '.')).files).toEqual([['a.txt']])
    expect((await found(cwd, '--no-config', '.')).files).toEqual([['a.txt', 1]])
    expect((await found(cwd, '--no-config', ...baseline, '.')).files).toEqual([['a.txt']])
    const {status, stdout} = await stet([...only, '--format', 'compact', '.'], {cwd})
    expect({status, stdout}).toMatchObject({status: 0})
    expect(stdout).not.toContain('unbalanced-quote')
  })
})
