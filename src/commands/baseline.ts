import {existsSync, readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import type {Config} from '../config.js'
import {BaselineError, formatBaseline, hideKnown, knownOf, parseBaseline, type Known} from '../messages/baseline.js'
import {UsageError, type Values} from '../options.js'
import {inputError} from '../read.js'
import type {FileReport} from '../report.js'
import type {Terminal} from '../terminal.js'
import {write} from '../write.js'

export const baselineFlags = ['baseline', 'write-baseline', 'prune-baseline'] as const

type BaselineValues = Values<(typeof baselineFlags)[number] | 'no-config' | 'only'>

/**
 * Which baseline counts: the flag’s, else that of the config of the working directory.
 * @throws UsageError when one is to be written or pruned and none is named.
 */
export function baselineFile(values: BaselineValues, cwd: string, config: Config): string | undefined {
  const file = values.baseline === undefined ? config.baseline : resolve(cwd, values.baseline)
  for (const flag of ['write-baseline', 'prune-baseline'] as const)
    if (values[flag] && file === undefined) throw new UsageError(`--${flag}: Missing --baseline FILE`)
  if (values['write-baseline'] && values['prune-baseline'])
    throw new UsageError('--prune-baseline: Unexpected beside --write-baseline, which leaves nothing to prune')
  return file
}

function load(file: string, isWritten: boolean): Map<string, readonly Known[]> {
  if (isWritten && !existsSync(file)) return new Map()
  try {
    return new Map(parseBaseline(readFileSync(file, 'utf8')))
  } catch (error) {
    const {message} = error instanceof BaselineError ? error : inputError(error)
    throw new BaselineError(`${file}: ${message}`, {cause: error})
  }
}

/** A path as a baseline or a list of suppressions in `folder` writes it. */
export const pathFrom = (folder: string, location: string): string => relative(folder, location).split(sep).join('/')

/**
 * Leave out what the baseline knows; write or prune it where that is asked for. Entries of drafts, or of rules, that
 * were not looked at are left alone; those of drafts that are gone are stale.
 * @throws BaselineError for a file that is missing or none.
 */
export async function withoutKnown(
  files: readonly FileReport[],
  file: string,
  values: BaselineValues,
  {cwd, complain}: Terminal
): Promise<readonly FileReport[]> {
  const baseline = load(file, values['write-baseline'])
  const next = new Map(baseline)
  const isJudged = ({rule}: Known) => values.only.length === 0 || values.only.includes(rule)
  let stale = 0
  const fresh = files.map((report) => {
    if (report.fault !== undefined) return report
    const path = pathFrom(dirname(file), resolve(cwd, report.path))
    const entries = baseline.get(path) ?? []
    const judged = values['write-baseline'] ? knownOf(report) : entries.filter(isJudged)
    const compared = hideKnown(report, judged)
    stale += compared.stale
    next.set(path, [
      ...compared.known,
      ...entries.filter((one) => !isJudged(one) && !judged.some(({fingerprint}) => fingerprint === one.fingerprint))
    ])
    return {...report, messages: compared.messages}
  })
  const seen = new Set(files.map(({path}) => resolve(cwd, path)))
  for (const [path, known] of baseline) {
    const location = resolve(dirname(file), path)
    if (seen.has(location) || existsSync(location)) continue
    next.delete(path)
    stale += known.reduce((sum, {count}) => sum + count, 0)
  }
  if (values['write-baseline'] || values['prune-baseline']) await write(file, formatBaseline(next))
  else if (stale > 0)
    complain(`${pathFrom(cwd, file)}: Known findings that are there no more: ${stale}; --prune-baseline takes them out`)
  return fresh
}
