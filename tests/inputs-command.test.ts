import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {stet} from './support/command.js'
import {docx, paragraph, run} from './support/docx.js'
import {scratch} from './support/scratch.js'

const only = ['--no-config', '--only', 'repeated-word', '--format', 'compact']

it('reads every form, and goes on where one is broken', {timeout: 30_000}, async () => {
  const good = docx({body: [paragraph(run('It is is here.'))]})
  const cwd = scratch({
    'a.docx': good,
    'b.docx': good.slice(0, good.length / 2),
    'c.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    'd.html': '<p>It <b>is</b> is here.</p>',
    'e.md': 'It *is* is here.',
    'f.json': '{"body": "It is is here."',
    'g.jsonl': '{"body": "It is is here."}\n{"body": \n',
    'h.html': '<div>'.repeat(1000)
  })
  const names = ['a.docx', 'b.docx', 'c.docx', 'd.html', 'e.md', 'f.json', 'g.jsonl', 'h.html']
  const {status, stdout, stderr} = await stet([...only, '--field', 'body', ...names], {cwd})
  expect(status).toBe(2)
  expect(stdout.split('\n').filter((line) => line.includes('[repeated-word]'))).toHaveLength(4)
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 13))
      .sort()
  ).toEqual(['b.docx', 'c.docx', 'f.json', 'h.html'].map((name) => `stet: ${name}:`.slice(0, 13)).sort())
  expect(stdout + stderr).not.toMatch(/^\s+at /m)
})

it('writes no Word document', {timeout: 30_000}, async () => {
  const bytes = docx({body: [paragraph(run('It is is here.'))]})
  const cwd = scratch({'a.docx': bytes})
  const {status, stdout, stderr} = await stet([...only, '--fix-suggestions', 'a.docx'], {cwd})
  expect({status, stderr}).toEqual({
    status: 1,
    stderr: 'stet: a.docx: Not fixed: Word documents are never written\n'
  })
  expect(stdout).toContain('[repeated-word]')
  expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(bytes))
})
