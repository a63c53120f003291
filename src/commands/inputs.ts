import {resolve} from 'node:path'
import {fieldOf, fieldTypes} from '../draft-types.js'
import {findConfig, noConfig, useConfig, type FindConfig} from '../config.js'
import {findInputs, type Input} from '../files.js'
import {ignoredByFiles, type Ignored} from '../ignores.js'
import {isIsoDate} from '../iso-date.js'
import type {LintSettings} from '../lint.js'
import {UsageError, type Values} from '../options.js'
import {readStream} from '../read.js'
import {printable, type Terminal} from '../terminal.js'
import type {Invocation} from './command.js'

/** The flags of every command that reads drafts. */
export const inputFlags = ['type', 'field', 'date', 'stdin-filename', 'config', 'no-config'] as const

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

/**
 * What the flags say of how to read the drafts.
 * @throws UsageError for a kind of field that there is not, or a day that is none.
 */
export function readSettings({type, field, date}: Values<'type' | 'field' | 'date'>): LintSettings {
  const day = dayOf(date)
  const fields = field.map((text) => {
    const read = fieldOf(text)
    if (!read)
      throw new UsageError(
        `--field: Unexpected \`${text}\`, expected a name, or NAME:TYPE with ${fieldTypes.join(', ')}`
      )
    return read
  })
  return {...(type && {type}), ...(fields.length > 0 && {fields}), ...(day !== undefined && {date: day})}
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
  const hasFields = async (path: string) =>
    values.field.length > 0 || (!values['no-config'] && (await config(path)).settings(path).fields !== undefined)
  return findInputs(operands, {cwd: terminal.cwd, ignored, hasFields, stdin: stdinInput(invocation)})
}

/** Says what went wrong with a draft. */
export const complain = (terminal: Terminal) => (path: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  terminal.complain(new Error(`${printable(path)}: ${printable(reason)}`, {cause: error}))
}
