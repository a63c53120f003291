import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findInputs, type Input} from '../src/files.js'
import {ignoredByFiles} from '../src/ignores.js'
import {fileOf, largest} from '../src/read.js'
import {scratch} from './support/scratch.js'

const stdin: Input = {path: '<stdin>', location: '/stdin', bytes: () => new Uint8Array()}

const hasFields = () => Promise.resolve(false)

const find = async (cwd: string, operands: readonly string[], ignored = ignoredByFiles(cwd)) =>
  (await findInputs(operands, {cwd, ignored, hasFields, stdin})).map(({path}) => path)

const faultOf = async (cwd: string, operand: string) => {
  const [input] = await findInputs([operand], {cwd, ignored: ignoredByFiles(cwd), hasFields, stdin})
  try {
    await input?.bytes()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('what is named', () => {
  it('comes in the order of the operands, a folder’s drafts sorted, none twice', async () => {
    const cwd = scratch({
      'b.txt': '',
      'a/2.txt': '',
      'a/10.txt': '',
      'a/B.TXT': '',
      'a/c/d.txt': '',
      'a/e.js': '',
      'z.rtf': ''
    })
    expect(await find(cwd, ['b.txt', 'a', '-', './b.txt', 'a/2.txt', '-'])).toEqual([
      'b.txt',
      'a/10.txt',
      'a/2.txt',
      'a/B.TXT',
      'a/c/d.txt',
      '<stdin>'
    ])
    expect(await find(cwd, ['.'])).toEqual(['a/10.txt', 'a/2.txt', 'a/B.TXT', 'a/c/d.txt', 'b.txt'])
    expect(await find(join(cwd, 'a'), ['../b.txt', join(cwd, 'a/2.txt')])).toEqual(['../b.txt', join(cwd, 'a/2.txt')])
    expect(await find(cwd, ['z.rtf', 'a/e.js'])).toEqual(['z.rtf', 'a/e.js'])
  })

  it('may be a glob, where no file has that name', async () => {
    const cwd = scratch({
      'a/1.txt': '',
      'a/2.txt': '',
      'b/[1].txt': '',
      'b/1.txt': '',
      'node_modules/x/1.txt': '',
      'c.json': ''
    })
    expect(await find(cwd, ['*/1.txt'])).toEqual(['a/1.txt', 'b/1.txt'])
    expect(await find(cwd, ['**/*'])).toEqual(['a/1.txt', 'a/2.txt', 'b/1.txt', 'b/[1].txt'])
    expect(await find(cwd, ['b/[1].txt'])).toEqual(['b/[1].txt'])
    expect(await find(cwd, ['{a,b}/1.txt', 'a/*'])).toEqual(['a/1.txt', 'b/1.txt', 'a/2.txt'])
    expect(await faultOf(cwd, '*.json')).toBe(
      'No drafts (.txt, .md, .markdown, .html, .htm, .docx; .json and .jsonl with --field) match, or all are ignored'
    )
  })

  it('is listed even where it is missing, and says so when read', async () => {
    const cwd = scratch({'a.txt': '', 'empty/x.rtf': ''})
    expect(await find(cwd, ['a.txt', 'none.txt', 'empty'])).toEqual(['a.txt', 'none.txt', 'empty'])
    expect(await faultOf(cwd, 'none.txt')).toBe('No such file or folder')
    expect(await faultOf(cwd, 'a.txt/b')).toBe('No such file or folder')
    expect(await faultOf(cwd, 'empty')).toBe(
      'No drafts (.txt, .md, .markdown, .html, .htm, .docx; .json and .jsonl with --field) in this folder, or all are ignored'
    )
    expect(await faultOf(cwd, 'x'.repeat(300))).toBe('Unexpected name, expected a shorter one')
  })

  it('survives links that loop or lead nowhere', async () => {
    const cwd = scratch({'a/1.txt': ''})
    symlinkSync('..', join(cwd, 'a/up'))
    symlinkSync('none.txt', join(cwd, 'a/dead.txt'))
    symlinkSync('self.txt', join(cwd, 'a/self.txt'))
    symlinkSync('1.txt', join(cwd, 'a/2.txt'))
    expect(await find(cwd, ['a'])).toEqual(['a/1.txt', 'a/2.txt'])
    expect(await find(cwd, ['a/up'])).toEqual(['a/up/a/1.txt', 'a/up/a/2.txt'])
    expect(await faultOf(cwd, 'a/self.txt')).toBe('Unexpected loop of symbolic links')
    expect(await faultOf(cwd, 'a/dead.txt')).toBe('No such file or folder')
  })
})

describe('what is left out', () => {
  const files = {
    '.gitignore': 'wire/\n*.tmp.txt\n',
    '.stetignore': '!keep.tmp.txt\n/old.txt\n',
    'a.txt': '',
    'a.tmp.txt': '',
    'keep.tmp.txt': '',
    'old.txt': '',
    'wire/1.txt': '',
    'in/old.txt': '',
    'in/.gitignore': '*.txt\n!yes.txt\n',
    'in/yes.txt': '',
    'in/no.txt': '',
    '.hidden/1.txt': '',
    'node_modules/1.txt': '',
    'dist/1.txt': '',
    'dictionaries/1.txt': ''
  }

  it('by ignore files, the nearest that speaks, and by default', async () => {
    const cwd = scratch(files)
    expect(await find(cwd, ['.'])).toEqual(['a.txt', 'in/yes.txt', 'keep.tmp.txt'])
    expect(await find(cwd, ['**/*.txt'])).toEqual(['a.txt', 'in/yes.txt', 'keep.tmp.txt'])
    expect(await find(cwd, ['in'])).toEqual(['in/yes.txt'])
  })

  it('is nothing that is named itself', async () => {
    const cwd = scratch(files)
    const named = ['old.txt', 'wire/1.txt', 'node_modules/1.txt']
    expect(await find(cwd, named)).toEqual(named)
    expect(await find(cwd, ['dictionaries'])).toEqual(['dictionaries/1.txt'])
  })

  it('goes by the repository’s files, not by those above it', async () => {
    const cwd = scratch({'.gitignore': '*', 'repo/.gitignore': 'x.txt', 'repo/a/x.txt': '', 'repo/a/y.txt': ''})
    mkdirSync(join(cwd, 'repo/.git'))
    expect(await find(join(cwd, 'repo/a'), ['.'])).toEqual(['y.txt'])
    expect(await find(cwd, ['repo'])).toEqual(['repo/a/y.txt'])
  })
})

describe('what is read', () => {
  const read = (bytes: string | readonly number[] | Uint8Array) => {
    const file = fileOf('x.txt', Buffer.from(bytes as string), 'text')
    return {
      text: String(file),
      notes: file.messages.map(({reason, actual, place}) => [
        reason,
        actual,
        place && 'start' in place && place.start.offset
      ])
    }
  }
  const utf16 = Buffer.from('\uFEFF😀 “Hi”', 'utf16le')

  it('is UTF-8, its byte order mark and its letters as they are', () => {
    expect(read('“Jörg”')).toEqual({text: '“Jörg”', notes: []})
    expect(read('\uFEFFJo\u0308rg\r\n')).toEqual({text: '\uFEFFJo\u0308rg\r\n', notes: []})
    expect(read('')).toEqual({text: '', notes: []})
    expect(read('\uFEFF')).toEqual({text: '\uFEFF', notes: []})
  })

  it('may be UTF-16 with a byte order mark, which is said', () => {
    const expected = {text: '\uFEFF😀 “Hi”', notes: [['Unexpected UTF-16, expected UTF-8', '😀', 1]]}
    expect(read(utf16)).toEqual(expected)
    expect(read(Buffer.from(utf16).swap16())).toEqual(expected)
    expect(read([0xff, 0xfe]).notes).toEqual([['Unexpected UTF-16, expected UTF-8', '\uFEFF', 0]])
  })

  it('may be Windows-1252, which is said where it shows first', () => {
    expect(read([0x41, 0x93, 0x80, 0x94, 0xe9, 0x81])).toEqual({
      text: 'A“€”é\u0081',
      notes: [['Unexpected Windows-1252, expected UTF-8', '“', 1]]
    })
  })

  it('is not binary, nor too large', async () => {
    expect(() => read([0x89, 0x50, 0x4e, 0x47, 0])).toThrow('Unexpected binary file, expected text')
    const cwd = scratch({'large.txt': Buffer.alloc(largest + 1, 0x61), 'just.txt': Buffer.alloc(largest, 0x61)})
    expect(await faultOf(cwd, 'large.txt')).toBe('Unexpected draft of over 5 MB, expected parts that are smaller')
    expect(await faultOf(cwd, 'just.txt')).toBeUndefined()
    expect(await faultOf(cwd, '/dev/zero')).toBe('Unexpected draft of over 5 MB, expected parts that are smaller')
  })
})
