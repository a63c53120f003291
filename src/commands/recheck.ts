import {statSync} from 'node:fs'
import type {Config, FindConfig} from '../config.js'
import type {Input} from '../files.js'
import type {FileReport} from '../report.js'
import {run, type RunOptions} from '../run.js'

/** What tells that a file is another one than before; the same of all that are none. */
function stampOf(location: string): string {
  try {
    const stats = statSync(location)
    return stats.isFile() ? [stats.mtimeMs, stats.ctimeMs, stats.size, stats.ino].join(' ') : ''
  } catch {
    return ''
  }
}

/** A draft as it was checked last. */
interface Checked {
  readonly stamp: string
  /** What its config and dictionaries were. */
  readonly settings: string
  readonly report: FileReport
}

/** What came of drafts, and which of them are new or read otherwise than before. */
export interface Rechecked {
  readonly files: readonly FileReport[]
  readonly edited: ReadonlySet<string>
}

/** Checks drafts that have changed, or whose config has, and remembers what came of the others. */
export class Recheck {
  private known = new Map<string, Checked>()

  /** Runs drafts; what `options` give is asked of those alone that must be checked again. */
  async check(
    inputs: readonly Input[],
    config: FindConfig,
    optionsFor: (stale: readonly Input[]) => RunOptions
  ): Promise<Rechecked> {
    const stamps = new Map<Config, string>()
    const state = async ({location}: Input) => {
      const found = await config(location)
      const settings = stamps.get(found) ?? (found.sources ?? []).map((file) => `${file} ${stampOf(file)}`).join('\n')
      stamps.set(found, settings)
      return {location, settings, stamp: stampOf(location), before: this.known.get(location)}
    }
    const states = new Map(await Promise.all(inputs.map(async (input) => [input, await state(input)] as const)))
    const stale = [...states].flatMap(([input, {before, stamp, settings}]) =>
      before?.stamp === stamp && before.settings === settings ? [] : [input]
    )
    const {files} = await run(stale, optionsFor(stale))
    const reports = new Map(stale.map((input, i) => [input, files[i]]))
    const checked = [...states].flatMap(([input, {location, before, stamp, settings}]): [string, Checked][] => {
      const report = reports.get(input) ?? before?.report
      return report ? [[location, {stamp, settings, report}]] : []
    })
    this.known = new Map(checked)
    return {
      files: checked.map(([, {report}]) => report),
      edited: new Set([...states].flatMap(([{path}, {before, stamp}]) => (before?.stamp === stamp ? [] : [path])))
    }
  }
}
