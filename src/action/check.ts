import {statSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {complain, configs, inputs as findDrafts} from '../commands/inputs.js'
import {merge} from '../config.js'
import type {LintSettings} from '../lint.js'
import {summarize, type FileReport, type Report} from '../report.js'
import {run} from '../run.js'
import type {Terminal} from '../terminal.js'
import {isOnChanged, type Changes} from './changed.js'
import type {ActionInputs} from './inputs.js'

/** What to check. */
export interface CheckOptions {
  readonly inputs: ActionInputs
  /** The folder of the repository, which the paths of the report begin at. */
  readonly root: string
  /** What changed, where nothing else is checked. */
  readonly changes: Changes | undefined
  readonly terminal: Terminal
}

/** A path as git has it. */
const within = (root: string, location: string) => relative(root, location).split(sep).join('/')

const isFile = (location: string) => statSync(location, {throwIfNoEntry: false})?.isFile() === true

/** The report on changed lines alone, where they are asked for. */
const onChanged = (file: FileReport, changes: Changes): FileReport => ({
  ...file,
  messages: file.messages.filter((message) => isOnChanged(changes.get(file.path), message))
})

/**
 * Lint the drafts that the inputs name, or those of them that changed.
 * @throws UsageError, ConfigError and the like: one clear line.
 */
export async function check({inputs, root, changes, terminal}: CheckOptions): Promise<Report> {
  const {config, preset, onlyChanged} = inputs
  const values = {config, 'no-config': false, date: undefined, 'stdin-filename': undefined}
  const find = await configs(values, terminal.cwd)
  const all = await findDrafts({values, operands: inputs.files, terminal}, find)
  // What cannot be read, a mistyped folder too, is said whatever changed.
  const drafts = all.filter(({location}) => !changes || changes.has(within(root, location)) || !isFile(location))
  const above: LintSettings = preset ? {preset} : {}
  const report = await run(drafts, {
    settings: async (location) => merge((await find(location)).settings(location), above),
    onFault: complain(terminal)
  })
  const files = report.files
    .map((file) => ({...file, path: within(root, resolve(terminal.cwd, file.path))}))
    .map((file) => (changes && onlyChanged === 'lines' ? onChanged(file, changes) : file))
  return {files, summary: summarize(files)}
}
