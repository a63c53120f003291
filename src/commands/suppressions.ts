import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {rules} from '../../rules/index.js'
import type {Config} from '../config.js'
import {flat} from '../messages/excerpt.js'
import {parseSuppressions, suppress, suppressionFaults, type Directive, type Written} from '../messages/suppressions.js'
import {inputError, InputError} from '../read.js'
import type {FileReport} from '../report.js'
import type {Terminal} from '../terminal.js'
import {pathFrom} from './baseline.js'

const name = '.stet-suppressions.tsv'

/** The side file: beside the config, else in the working directory; where neither has one, where it would be made. */
export function suppressionsFile(cwd: string, config: Config): string {
  const folders = config.file === undefined ? [cwd] : [dirname(config.file), cwd]
  const files = folders.map((folder) => join(folder, name))
  return files.find((file) => existsSync(file)) ?? files[0] ?? name
}

/** What stands in the side file. @throws InputError where it is broken; one that is missing is empty. */
export function readSuppressions(file: string): {readonly text: string; readonly all: readonly Written[]} {
  if (!existsSync(file)) return {text: '', all: []}
  try {
    const text = readFileSync(file, 'utf8')
    return {text, all: parseSuppressions(file, text)}
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new InputError(`${file}: ${inputError(error).message}`, {cause: error})
  }
}

/** What suppressions are held against. */
export interface Against {
  readonly today: string
  /** The rules that were run alone, if any. */
  readonly only: readonly string[]
  readonly requiresReason: boolean
}

/** The drafts without what the side file hides, and the faults of that file itself, where it has any. */
export interface Unsuppressed {
  readonly files: readonly FileReport[]
  readonly faults: readonly FileReport[]
}

/** Leave out what the side file hides. A row is unused where its draft was looked at, or is gone. */
export function withoutSuppressed(
  files: readonly FileReport[],
  file: string,
  {today, only, requiresReason}: Against,
  {cwd}: Terminal
): Unsuppressed {
  const folder = dirname(file)
  const {text, all} = readSuppressions(file)
  const used = new Set<Directive>()
  const looked = new Map<string, boolean>()
  const shown = files.map((report) => {
    const path = flat(pathFrom(folder, resolve(cwd, report.path)))
    looked.set(path, report.fault === undefined)
    const directives = all.filter(({row}) => row.path === path).map(({directive}) => directive)
    const suppressed = suppress(report, directives, today)
    for (const directive of suppressed.used) used.add(directive)
    return {...report, messages: suppressed.messages}
  })
  const isUnjudged = ({row}: Written) =>
    (only.length > 0 && !only.includes(row.rule)) || !(looked.get(row.path) ?? !existsSync(resolve(folder, row.path)))
  const unjudged = new Set(all.filter(isUnjudged).map(({directive}) => directive))
  const messages = suppressionFaults(
    all.map(({directive}) => directive),
    {
      today,
      rules: rules.map(({meta}) => meta.id),
      requiresReason,
      isUsed: (directive) => used.has(directive) || unjudged.has(directive)
    }
  )
  return {files: shown, faults: messages.length > 0 ? [{path: relative(cwd, file), text, messages}] : []}
}
