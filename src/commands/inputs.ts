import {resolve} from 'node:path'
import {findConfig, noConfig, useConfig, type FindConfig} from '../config.js'
import {findInputs, type Input} from '../files.js'
import {ignoredByFiles, type Ignored} from '../ignores.js'
import {isIsoDate} from '../iso-date.js'
import {UsageError, type Values} from '../options.js'
import {readStream} from '../read.js'
import {printable, type Terminal} from '../terminal.js'
import type {Invocation} from './command.js'

/** The flags of every command that reads drafts. */
export const inputFlags = ['date', 'stdin-filename', 'config', 'no-config'] as const

export type InputFlag = (typeof inputFlags)[number]

/**
 * The day of the drafts.
 * @throws UsageError when it is no day.
 */
export function dayOf(date: string | undefined): string | undefined {
  if (date !== undefined && !isIsoDate(date))
    throw new UsageError(`--date: Unexpected \`${date}\`, expected a day as YYYY-MM-DD`)
  return date
}

/** The day that suppressions are held against: that of the drafts where it is given, else today. */
export const today = (date: string | undefined): string => dayOf(date) ?? new Date().toISOString().slice(0, 10)

/** What finds the config of a draft. */
export function configs(values: Values<'config' | 'no-config'>, cwd: string): FindConfig | Promise<FindConfig> {
  if (values['no-config']) {
    if (values.config) throw new UsageError('--config: Unexpected beside --no-config')
    return () => Promise.resolve(noConfig)
  }
  return values.config ? useConfig(resolve(cwd, values.config)) : findConfig()
}

function stdinInput({values, terminal}: Invocation<InputFlag>): Input {
  const path = values['stdin-filename'] ?? '<stdin>'
  return {path, location: resolve(terminal.cwd, path), isStdin: true, bytes: () => readStream(terminal.input)}
}

/** Whether a file or folder is left out of a search: by ignore files, or by the config. */
export function ignoredBy({values, terminal}: Invocation<InputFlag>, config: FindConfig): Ignored {
  const byFiles = ignoredByFiles(terminal.cwd)
  return async (path, isFolder) =>
    !values['no-config'] && ((await config(path)).ignores(path, isFolder) || (await byFiles(path, isFolder)))
}

/** The drafts that the operands name, in their order. */
export async function inputs(invocation: Invocation<InputFlag>, config: FindConfig): Promise<readonly Input[]> {
  const {values, operands, terminal} = invocation
  if (operands.length === 0)
    throw new UsageError('Missing drafts, expected files, folders, globs or - (stet --help says more)')
  if (values['stdin-filename'] && !operands.includes('-'))
    throw new UsageError('--stdin-filename: Unexpected without -')
  const ignored = ignoredBy(invocation, config)
  return findInputs(operands, {cwd: terminal.cwd, ignored, stdin: stdinInput(invocation)})
}

/** Says what went wrong with a draft. */
export const complain = (terminal: Terminal) => (path: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  terminal.complain(new Error(`${printable(path)}: ${printable(reason)}`, {cause: error}))
}
