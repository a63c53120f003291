import {join, resolve} from 'node:path'
import type {FindConfig} from '../config.js'
import {onChangedLines} from '../messages/changed-lines.js'
import type {Values} from '../options.js'
import {summarize, type FileReport, type Report} from '../report.js'
import type {Linted} from '../run.js'
import type {Terminal} from '../terminal.js'
import {baselineFile, baselineFlags, withoutKnown} from './baseline.js'
import {today} from './inputs.js'
import type {Selection} from './selection.js'
import {noSuppressions, suppressionsFile, suppressionsOf} from './suppressions.js'

/** The flags that leave findings out of a report. */
export const filterFlags = [...baselineFlags] as const

export type FilterFlag = (typeof filterFlags)[number]

/** Takes findings out of the report on a selection. */
export interface Filter {
  (report: Report, selection: Selection): Promise<Report>
  /** A draft without what is suppressed, which the report is not to have, nor fixes to touch. */
  hide(report: FileReport): FileReport
}

/** The report without findings on old lines. */
function newLines(files: readonly FileReport[], cwd: string, {lines}: Selection): readonly FileReport[] {
  return files.map((file) => {
    const ranges = lines(resolve(cwd, file.path))
    return ranges ? {...file, messages: onChangedLines(file.messages, ranges)} : file
  })
}

/**
 * What the flags, and the config of the working directory, leave out of a report: what is suppressed, what the
 * baseline knows, what is on old lines. In this order, so that of equal faults the old one counts as known.
 * @throws UsageError for flags that do not go together.
 */
export async function filterOf(
  values: Values<FilterFlag | 'no-config' | 'only' | 'date'>,
  terminal: Terminal,
  config: FindConfig
): Promise<Filter> {
  const here = await config(join(terminal.cwd, 'any'))
  const file = baselineFile(values, terminal.cwd, here)
  const against = {today: today(values.date), only: values.only, requiresReason: here.requiresReason ?? false}
  const suppressions = values['no-config']
    ? noSuppressions
    : suppressionsOf(suppressionsFile(terminal.cwd, here), against, terminal)
  const filter = async ({files}: Report, selection: Selection) => {
    const open = files.map(suppressions.hide).map(suppressions.judge)
    const fresh = file === undefined ? open : await withoutKnown(open, file, values, terminal)
    const shown = [...newLines(fresh, terminal.cwd, selection), ...suppressions.faults(files)]
    return {files: shown, summary: summarize(shown)}
  }
  return Object.assign(filter, {hide: suppressions.hide})
}

/** Settle drafts, as fixes do, as if what is suppressed had not been found. */
export const unsuppressed =
  ({hide}: Filter, settle: (linted: Linted) => Promise<FileReport>) =>
  (linted: Linted): Promise<FileReport> =>
    settle({...linted, report: hide(linted.report), lint: async (text) => hide(await linted.lint(text))})
