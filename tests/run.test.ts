import {describe, expect, it} from 'vitest'
import type {Input} from '../src/files.js'
import type {LintSettings} from '../src/lint.js'
import {run} from '../src/run.js'

const input = (path: string, text: string): Input => ({path, location: `/${path}`, bytes: () => Buffer.from(text)})

const bad = '“We will appeal, Ortiz said.'

describe('run', () => {
  it('lints each draft by its own settings, and goes on after one that fails', async () => {
    const settings: Record<string, LintSettings> = {
      '/a.txt': {only: ['unbalanced-quote'], rules: {'unbalanced-quote': 'warning'}},
      '/b.txt': {only: ['unbalanced-quote'], rules: {'unbalanced-quote': ['error', {none: 1}]}},
      '/c.txt': {only: ['unbalanced-quote']}
    }
    const faults: string[] = []
    const {files, summary} = await run([input('a.txt', bad), input('b.txt', bad), input('c.txt', bad)], {
      settings: (location) => Promise.resolve(settings[location] ?? {}),
      onFault: (path) => void faults.push(path)
    })
    expect(files.map(({path, messages}) => [path, ...messages.map(({severity}) => severity)])).toEqual([
      ['a.txt', 'warning'],
      ['b.txt'],
      ['c.txt', 'error']
    ])
    expect(files[1]?.fault).toContain('unbalanced-quote')
    expect(faults).toEqual(['b.txt'])
    expect(summary).toEqual({files: 3, errors: 1, warnings: 1, info: 0, fixable: 0})
  })
})
