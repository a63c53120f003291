import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const bad = '“We will appeal, Ortiz said. She did not say when.\n'
const good = 'The council met on Tuesday, and it will meet again.\n'
const rule = 'unbalanced-quote'
const side = '.stet-suppressions.tsv'

const compact = async (cwd: string, ...args: string[]) => {
  const {status, stdout} = await stet(['--only', rule, '--format', 'compact', ...args, '.'], {cwd})
  const places = stdout.split('\n').flatMap((line) => /^(.*?:\d+).*\[([a-z-]+)\]$/.exec(line)?.slice(1).join(' ') ?? [])
  return {status, places}
}

describe('stet ignore', () => {
  it('hides a finding, wherever it moves, until it reads otherwise', async () => {
    const cwd = scratch({'sub/a.txt': bad})
    const {status, stdout, stderr} = await stet(['ignore', 'sub/a.txt:1', rule, '--reason', 'As the court has it'], {
      cwd
    })
    expect({status, stdout, stderr}).toEqual({
      status: 0,
      stdout: `${side}: ${rule} at sub/a.txt:1 is left out from now on\n`,
      stderr: ''
    })
    expect(readFileSync(join(cwd, side), 'utf8')).toContain(`\nsub/a.txt\t${rule}\t“\t`)
    expect(readdirSync(cwd).sort()).toEqual([side, 'sub'])
    expect(await compact(cwd)).toEqual({status: 0, places: []})
    expect((await compact(cwd, '--no-config')).places).toEqual([`sub/a.txt:1 ${rule}`])
    writeFileSync(join(cwd, 'sub/a.txt'), `${good}\n${bad}`)
    expect(await compact(cwd)).toEqual({status: 0, places: []})
    writeFileSync(join(cwd, 'sub/a.txt'), bad.replace('Ortiz', 'Berg'))
    expect(await compact(cwd)).toEqual({status: 1, places: [`sub/a.txt:1 ${rule}`, `${side}:4 unused-suppression`]})
    const {status: other, stdout: fine} = await stet(['--only', 'reopened-quote', '.'], {cwd})
    expect({other, fine}).toMatchObject({other: 0, fine: expect.not.stringContaining('suppression') as string})
  })

  it('stands beside the config, and asks for reasons and days as that says', async () => {
    const cwd = scratch({'.stetrc.json': '{"suppressions": {"requireReason": true}}', 'sub/a.txt': bad})
    const sub = join(cwd, 'sub')
    const {status, stderr} = await stet(['ignore', 'a.txt:1:1', rule], {cwd: sub})
    expect({status, stderr}).toEqual({status: 2, stderr: 'stet: Missing --reason TEXT\n'})
    await stet(['ignore', 'a.txt:1:1', rule, '--reason', 'Why', '--until', '2030-01-31'], {cwd: sub})
    expect(readdirSync(cwd)).toContain(side)
    expect(await compact(sub, '--date', '2030-01-31')).toEqual({status: 0, places: []})
    expect(await compact(cwd, '--date', '2030-02-01')).toEqual({
      status: 1,
      places: [`sub/a.txt:1 ${rule}`, `${side}:4 expired-suppression`]
    })
    writeFileSync(join(cwd, side), readFileSync(join(cwd, side), 'utf8').replace('\tWhy\t', '\t\t'))
    expect(await compact(cwd, '--date', '2030-01-31')).toEqual({
      status: 0,
      places: [`${side}:4 suppression-without-reason`]
    })
  })

  it.each([
    [['ignore'], 'Unexpected place ``, expected FILE:LINE or FILE:LINE:COLUMN'],
    [['ignore', 'a.txt:1'], 'Missing rule, expected one that stet rules lists'],
    [['ignore', 'a.txt:1', 'unbalanced-qoute'], 'rule: Unexpected `unbalanced-qoute`, expected unbalanced-quote'],
    [['ignore', 'a.txt:1', rule, 'why'], 'Unexpected word `why` (a reason follows --reason)'],
    [['ignore', 'a.txt:2', rule], 'Missing finding of `unbalanced-quote` at a.txt:2'],
    [['ignore', 'none.txt:2', rule], 'No such file or folder'],
    [['ignore', 'a.txt:1', rule, '--until', 'soon'], '--until: Unexpected `soon`, expected a day as YYYY-MM-DD']
  ])('%j', async (args, line) => {
    const {status, stderr} = await stet(args, {cwd: scratch({'a.txt': bad})})
    expect({status, stderr}).toEqual({status: 2, stderr: `stet: ${line}\n`})
  })

  it('keeps --fix from what it hides', async () => {
    const cwd = scratch({'a.txt': 'Rain fell on the the town.\n'})
    const fix = async () => {
      await stet(['--only', 'repeated-word', '--fix-suggestions', '.'], {cwd})
      return readFileSync(join(cwd, 'a.txt'), 'utf8')
    }
    await stet(['ignore', 'a.txt:1', 'repeated-word', '--reason', 'Why'], {cwd})
    expect(await fix()).toBe('Rain fell on the the town.\n')
    writeFileSync(join(cwd, side), '')
    expect((await stet(['.'], {cwd})).status).toBe(2)
    rmSync(join(cwd, side))
    expect(await fix()).toBe('Rain fell on the town.\n')
  })

  it('needs a side file that is whole', async () => {
    const cwd = scratch({'a.txt': bad, [side]: '# key: path, rule, text, sentence\nx\n'})
    const {status, stderr} = await stet(['.'], {cwd})
    expect({status, stderr: stderr.replace(cwd, '')}).toEqual({
      status: 2,
      stderr: `stet: /${side}:2: Unexpected columns, expected path, rule, text, sentence, reason, until\n`
    })
  })
})
