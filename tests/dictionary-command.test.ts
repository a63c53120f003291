import {describe, expect, it} from 'vitest'
import {stet} from './support/command.js'
import {scratch} from './support/scratch.js'

const check = (cwd: string, ...files: string[]) => stet(['dictionary', 'check', ...files], {cwd})

describe('stet dictionary check', () => {
  it('passes lists and tables of names', async () => {
    const cwd = scratch({
      'names.txt': '# Our people\nAnna Müller\n\nBo de Vries\n',
      'names.tsv': 'name\talso\nTetiana Kovalenko\tTatiana Kovalenko|T. Kovalenko\nOslo\t\n'
    })
    expect(await check(cwd, 'names.txt', 'names.tsv')).toEqual({
      status: 0,
      stdout: 'names.txt: 2 names: all as expected\nnames.tsv: 2 names: all as expected\n',
      stderr: ''
    })
  })

  it('says what is wrong with each line, and goes on', async () => {
    const lines = [
      'name\talso',
      'Anna Müller\tAnna Muller',
      'Bo Holm\tBo Holm',
      'Anna Müller',
      'Ulla\tBo Holm',
      '12\t',
      'Eva\tEwa\tEve',
      'Jan\u200BBerg',
      'The minister said on Monday that he would not go there.'
    ]
    const {status, stdout, stderr} = await check(scratch({'names.tsv': lines.join('\n')}), 'names.tsv')
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout.split('\n')).toEqual([
      'names.tsv:2: Unexpected `Anna Muller`, expected nothing: it is `Anna Müller` but for accents or capitals',
      'names.tsv:3: Unexpected second `Bo Holm` in one line',
      'names.tsv:4: Unexpected `Anna Müller`, which line 2 has (Anna Müller)',
      'names.tsv:5: Unexpected `Bo Holm`, which line 3 has (Bo Holm)',
      'names.tsv:6: Unexpected `12`, expected a name with letters',
      'names.tsv:7: Unexpected columns, expected name and also',
      'names.tsv:8: Unexpected character that nobody sees, expected letters',
      'names.tsv:9: Unexpected line of more than 10 words, expected a name',
      'names.tsv: 0 names: 8 mistakes',
      ''
    ])
  })

  it('names a file that it cannot read, and a word that it does not know', async () => {
    const cwd = scratch({'picture.png': new Uint8Array([0x89, 0, 1, 2])})
    expect(await check(cwd, 'none.txt')).toMatchObject({status: 2, stderr: 'stet: none.txt: No such file\n'})
    expect(await check(cwd, 'picture.png')).toMatchObject({
      status: 2,
      stderr: 'stet: picture.png: Unexpected binary file, expected text\n'
    })
    expect(await check(cwd)).toMatchObject({status: 2})
    expect(await stet(['dictionary', 'chek'], {cwd})).toMatchObject({
      status: 2,
      stderr: 'stet: Unexpected `chek`, expected check (stet dictionary check FILE)\n'
    })
  })
})
