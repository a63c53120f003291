import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseDiff} from '../src/diff.js'

const diff = (...lines: string[]) => parseDiff(`${lines.join('\n')}\n`)

const all = [{first: 1, last: Infinity}]

describe('a diff', () => {
  it('gives the added and changed lines of each file', () => {
    expect(
      diff(
        'diff --git a/a.txt b/a.txt',
        'index 1..2 100644',
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -1,4 +1,5 @@ heading',
        ' one',
        '-two',
        '+new two',
        '+new three',
        ' four',
        '',
        '@@ -10 +12 @@',
        '-ten',
        '\\ No newline at end of file',
        '+new ten',
        '\\ No newline at end of file',
        '@@ -20,2 +21,0 @@',
        '-gone',
        '-gone',
        'diff --git a/b c.txt b/b c.txt',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/b c.txt\t',
        '@@ -0,0 +1,2 @@',
        '+one',
        '+two'
      )
    ).toEqual([
      {
        path: 'a.txt',
        lines: [
          {first: 2, last: 3},
          {first: 12, last: 12}
        ]
      },
      {path: 'b c.txt', lines: [{first: 1, last: 2}]}
    ])
  })

  it('knows renamed, moded, binary and deleted files', () => {
    expect(
      diff(
        'diff --git a/old.txt b/new name.txt',
        'similarity index 100%',
        'rename from old.txt',
        'rename to new name.txt',
        'diff --git a/mode.txt b/mode.txt',
        'old mode 100644',
        'new mode 100755',
        'diff --git a/utf16.txt b/utf16.txt',
        'index 1..2 100644',
        'Binary files a/utf16.txt and b/utf16.txt differ',
        'diff --git a/gone.txt b/gone.txt',
        'deleted file mode 100644',
        '--- a/gone.txt',
        '+++ /dev/null',
        '@@ -1 +0,0 @@',
        '-one',
        'diff --cc merged.txt'
      )
    ).toEqual([
      {path: 'new name.txt', lines: []},
      {path: 'mode.txt', lines: []},
      {path: 'utf16.txt', lines: all},
      {path: 'merged.txt', lines: all}
    ])
  })

  it('knows quoted paths, and those without a prefix', () => {
    expect(
      diff(
        'diff --git "a/caf\\303\\251 \\"x\\"\\n.txt" "b/caf\\303\\251 \\"x\\"\\n.txt"',
        'new file mode 100644',
        'diff --git "a/t\\ta" "b/t\\ta"',
        '--- "a/t\\ta"',
        '+++ "b/t\\ta"',
        '@@ -0,0 +1 @@',
        '+one',
        '--- plain.txt\t2026-11-23 10:00:00',
        '+++ plain.txt\t2026-11-23 11:00:00',
        '@@ -1 +1 @@',
        '-b',
        '+c',
        '--- b/plain.txt',
        '+++ b/plain.txt',
        '@@ -1 +3 @@',
        '-b',
        '+c'
      ).map(({path, lines}) => [path, lines[0]?.first])
    ).toEqual([
      ['café "x"\n.txt', undefined],
      ['t\ta', 1],
      ['plain.txt', 1],
      ['b/plain.txt', 3]
    ])
  })

  it('does not take lines of a draft for its own', () => {
    expect(
      diff(
        '--- a/a.txt',
        '+++ b/a.txt',
        '@@ -1,2 +1,3 @@',
        '--- a/evil.txt',
        '+++ b/evil.txt',
        '+diff --git a/evil.txt b/evil.txt',
        '+@@ -1 +1 @@',
        '--'
      )
    ).toEqual([{path: 'a.txt', lines: [{first: 1, last: 3}]}])
  })

  it('may have the line ends of Windows', () => {
    expect(parseDiff('--- a/a.txt\r\n+++ b/a.txt\r\n@@ -1,2 +1,2 @@\r\n \r\n-x\r\n+y\r\n')).toEqual([
      {path: 'a.txt', lines: [{first: 2, last: 2}]}
    ])
  })

  it('may be anything', () => {
    expect(diff('', 'no diff', '+x')).toEqual([])
    expect(diff('--- a/x', '+++ b/x', '@@ -1,999999999 +1,999999999 @@', '+x', 'junk', '+y')).toEqual([
      {path: 'x', lines: [{first: 1, last: 1}]}
    ])
    const line = fc.oneof(
      fc.constantFrom('--- a/x', '+++ b/x', '@@ -1,2 +3,4 @@', 'diff --git a/x b/x', '+', '-', 'rename to "\\', '\\'),
      fc.string()
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const {lines: ranges} of diff(...lines))
          for (const {first, last} of ranges) expect(first).toBeLessThanOrEqual(last)
      })
    )
  })

  it('takes a bounded time', () => {
    const before = process.cpuUsage().user
    parseDiff('--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+x\n'.repeat(100_000))
    parseDiff(`diff --git "${'\\"'.repeat(500_000)}\n--- ${'a\t'.repeat(500_000)}`)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
  })
})
