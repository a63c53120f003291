import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {write} from '../src/write.js'
import {scratch} from './support/scratch.js'

describe('write', () => {
  it('writes a file, new or old, and leaves nothing else behind', async () => {
    const folder = scratch({'old.txt': 'old'})
    await write(join(folder, 'new.txt'), 'one')
    await write(join(folder, 'old.txt'), Buffer.from('two'))
    expect(readdirSync(folder)).toEqual(['new.txt', 'old.txt'])
    expect(['new.txt', 'old.txt'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two'])
  })

  it('keeps the mode', async () => {
    const path = join(scratch({'a.txt': 'old'}), 'a.txt')
    chmodSync(path, 0o640)
    await write(path, 'new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  it('writes the target of a link, there already or not', async () => {
    const folder = scratch({'to/a.txt': 'old'})
    symlinkSync(join('to', 'a.txt'), join(folder, 'a.txt'))
    symlinkSync(join('to', 'b.txt'), join(folder, 'b.txt'))
    for (const name of ['a.txt', 'b.txt']) {
      await write(join(folder, name), 'new')
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(folder, 'to', name), 'utf8')).toBe('new')
    }
  })

  it('writes to what is no file as it is', async () => {
    await write('/dev/null', 'gone')
    expect(statSync('/dev/null').isFile()).toBe(false)
  })

  it('says what is wrong, and changes nothing', async () => {
    const folder = scratch()
    mkdirSync(join(folder, 'folder'))
    await expect(write(join(folder, 'none', 'a.txt'), '')).rejects.toThrow(/a\.txt: No such file or folder$/)
    await expect(write(join(folder, 'folder'), '')).rejects.toThrow(/folder: Unexpected folder, expected a file$/)
    expect(readdirSync(folder)).toEqual(['folder'])
  })
})
