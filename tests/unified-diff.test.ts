import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {unifiedDiff} from '../src/unified-diff.js'
import {scratch} from './support/scratch.js'

const git = (cwd: string, ...args: string[]) => execFileSync('git', args, {cwd, stdio: 'pipe'})

/** What git makes of a file by the diff of two texts. */
function applied(cwd: string, path: string, before: string, after: string): string {
  mkdirSync(dirname(join(cwd, path)), {recursive: true})
  writeFileSync(join(cwd, path), before)
  writeFileSync(join(cwd, 'changes.diff'), unifiedDiff(path, before, after))
  git(cwd, '-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'changes.diff')
  return readFileSync(join(cwd, path), 'utf8')
}

const numbered = (count: number) => Array.from({length: count}, (_, i) => `line ${i}\n`).join('')

describe('unifiedDiff', () => {
  it('is empty where nothing differs', () => {
    expect(unifiedDiff('a.txt', 'a\n', 'a\n')).toBe('')
  })

  it('shows a change with three lines around it', () => {
    const before = numbered(9)
    expect(unifiedDiff('a.txt', before, before.replace('4', 'four').replace('line 5\n', ''))).toBe(
      `--- a/a.txt
+++ b/a.txt
@@ -2,8 +2,7 @@
 line 1
 line 2
 line 3
-line 4
-line 5
+line four
 line 6
 line 7
 line 8
`
    )
  })

  it('shows changes that are far apart as two hunks, and near ones as one', () => {
    const before = numbered(30)
    const hunks = (...lines: number[]) =>
      unifiedDiff(
        'a.txt',
        before,
        lines.reduce((text, line) => text.replace(`line ${line}\n`, 'x\n'), before)
      ).match(/^@@.*@@$/gm)
    expect(hunks(5, 20)).toEqual(['@@ -3,7 +3,7 @@', '@@ -18,7 +18,7 @@'])
    expect(hunks(5, 12)).toEqual(['@@ -3,14 +3,14 @@'])
    expect(hunks(5, 13)).toEqual(['@@ -3,7 +3,7 @@', '@@ -11,7 +11,7 @@'])
  })

  it('says where a text ends without a line feed, and keeps carriage returns', () => {
    expect(unifiedDiff('a.txt', 'a\r\nb', 'a\r\nc\r\n')).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\r\n'
    )
  })

  it.each([
    ['b c.txt', 'a/b c.txt\t'],
    ['a"b.txt', '"a/a\\"b.txt"'],
    ['a\\b.txt', '"a/a\\\\b.txt"'],
    ['a\nb\t\u001B.txt', '"a/a\\nb\\t\\033.txt"'],
    ['\u202Etxt.a', '"a/\\342\\200\\256txt.a"'],
    ['naïve.txt', 'a/naïve.txt']
  ])('writes the name %j as git does', (path, name) => {
    expect(unifiedDiff(path, 'a\n', 'b\n').split('\n')[0]).toBe(`--- ${name}`)
    const cwd = scratch()
    git(cwd, 'init', '-q')
    expect(applied(cwd, path, 'a\n', 'b\n')).toBe('b\n')
  })

  it('begins names at the folder where git is run', () => {
    const cwd = scratch()
    git(cwd, 'init', '-q')
    mkdirSync(join(cwd, 'below'))
    expect(applied(join(cwd, 'below'), 'deep/a.txt', 'a\n', 'b\n')).toBe('b\n')
  })

  it('takes git from any text to any other', () => {
    const cwd = scratch()
    git(cwd, 'init', '-q')
    const text = fc
      .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', '-', '+x', '\\', 'd\r'), {maxLength: 25}), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''))
      .filter((text) => text !== '')
    fc.assert(
      fc.property(text, text, (before, after) => {
        if (before !== after) expect(applied(cwd, 'a.txt', before, after)).toBe(after)
      }),
      {numRuns: 60}
    )
  })

  it('is coarse, quick and right where everything differs', () => {
    const cwd = scratch()
    git(cwd, 'init', '-q')
    const [before, after] = [numbered(20_000), numbered(20_000).replaceAll('line', 'row')]
    expect(applied(cwd, 'a.txt', before, after)).toBe(after)
  })
})
