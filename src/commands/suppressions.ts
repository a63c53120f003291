import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {rules} from '../../rules/index.js'
import type {Config} from '../config.js'
import {flat} from '../excerpt.js'
import type {MessageRecord} from '../messages/record.js'
import {
  parseSuppressions,
  suppress,
  suppressionFaults,
  type Directive,
  type Suppression,
  type Written
} from '../messages/suppressions.js'
import {inputError, InputError} from '../read.js'
import type {FileReport} from '../report.js'
import type {Terminal} from '../terminal.js'
import {pathFrom} from './baseline.js'

const name = '.stet-suppressions.tsv'

const ids = rules.map(({meta}) => meta.id)

const byPlace = (a: MessageRecord, b: MessageRecord) => a.place.start.offset - b.place.start.offset

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

/** What the side file does in a run. */
export interface Suppressions {
  /** A draft without what is hidden. */
  hide(report: FileReport): FileReport
  /** A draft with what is wrong with the directives in it, once it was looked at. */
  judge(report: FileReport): FileReport
  /** What is wrong with the side file, once all drafts were looked at: a report on it, if there is anything. */
  faults(files: readonly FileReport[]): readonly FileReport[]
}

/** Whether a row could have hidden something: its rule was run, and its draft was looked at, or is gone. */
function isJudged(
  {path, rule}: Suppression,
  folder: string,
  only: readonly string[],
  looked: ReadonlyMap<string, boolean>
) {
  return (only.length === 0 || only.includes(rule)) && (looked.get(path) ?? !existsSync(resolve(folder, path)))
}

/** @throws InputError where the side file is broken. */
export function suppressionsOf(file: string, {today, only, requiresReason}: Against, {cwd}: Terminal): Suppressions {
  const {text, all} = readSuppressions(file)
  const folder = dirname(file)
  const used = new Set<Directive>()
  const pathOf = ({path}: FileReport) => flat(pathFrom(folder, resolve(cwd, path)))
  return {
    hide(report) {
      const path = pathOf(report)
      const rows = all.filter(({row}) => row.path === path).map(({directive}) => directive)
      const directives = [...rows, ...(report.directives ?? [])]
      const suppressed = suppress(report, directives, today)
      for (const directive of suppressed.used) used.add(directive)
      return {...report, messages: suppressed.messages}
    },
    judge(report) {
      const {directives = []} = report
      const isRun = ({rule}: Directive) => only.length === 0 || only.includes(rule)
      const unused = new Set(directives.filter((directive) => isRun(directive) && !used.has(directive)))
      const faults = suppressionFaults(directives, {today, rules: ids, requiresReason, unused})
      return {...report, messages: [...report.messages, ...faults].sort(byPlace)}
    },
    faults(files) {
      const looked = new Map(files.map((report) => [pathOf(report), report.fault === undefined]))
      const unused = all.filter(({row, directive}) => !used.has(directive) && isJudged(row, folder, only, looked))
      const messages = suppressionFaults(
        all.map(({directive}) => directive),
        {
          today,
          rules: ids,
          requiresReason,
          unused: new Set(unused.map(({directive}) => directive))
        }
      )
      return messages.length > 0 ? [{path: relative(cwd, file), text, messages}] : []
    }
  }
}

/** What `--no-config` leaves: everything. */
export const noSuppressions: Suppressions = {hide: (report) => report, judge: (report) => report, faults: () => []}
