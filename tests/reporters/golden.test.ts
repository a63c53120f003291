import {describe, expect, it} from 'vitest'
import {reporterNames, reporters} from '../../src/reporters/index.js'
import {sample} from '../support/sample.js'

const endings: Readonly<Record<string, string>> = {
  pretty: 'txt',
  compact: 'txt',
  github: 'txt',
  junit: 'xml',
  checkstyle: 'xml',
  sarif: 'sarif',
  jsonl: 'jsonl',
  rdjsonl: 'jsonl',
  markdown: 'md',
  html: 'html'
}

describe.each(reporterNames)('%s', (name) => {
  it('writes what it always wrote', async () => {
    const format = await reporters[name]()
    const before = structuredClone(sample)
    const text = format(sample, {version: '1.2.3'})
    await expect(text).toMatchFileSnapshot(`golden/${name}.${endings[name] ?? 'json'}`)
    expect(format(sample, {version: '1.2.3'})).toBe(text)
    expect(sample).toEqual(before)
    expect(text).toMatch(/\n$/)
  })
})
