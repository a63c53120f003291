import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {packageFile} from '../../src/data-file.js'
import {reporterNames, reporters, type Reporter} from '../../src/reporters/index.js'
import {large} from '../support/sample.js'

const report = large(20_000)

/** The seconds of CPU time that a format takes for 20,000 findings. */
function seconds(format: Reporter): number {
  const before = process.cpuUsage()
  expect(format(report).length).toBeGreaterThan(1_000_000)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

describe('20,000 findings', () => {
  it.each(reporterNames.filter((name) => name !== 'pretty'))('take %s at most 2 s', async (name) => {
    expect(seconds(await reporters[name]())).toBeLessThanOrEqual(2)
  })

  it('take pretty, as the command has it, at most 4 s', async () => {
    const folder = packageFile('dist/cli/')
    // The worksheets have a form of that name as well.
    const isReporter = (name: string) => readFileSync(new URL(name, folder), 'utf8').includes('[cause]')
    const file = readdirSync(folder).find((name) => name.startsWith('pretty-') && isReporter(name))
    const {pretty} = (await import(new URL(file ?? '', folder).href)) as {pretty: Reporter}
    expect(seconds(pretty)).toBeLessThanOrEqual(4)
  })
})
