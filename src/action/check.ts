import {statSync} from 'node:fs'
import {relative, resolve, sep} from 'node:path'
import {filterOf} from '../commands/filters.js'
import {configs, inputs as findDrafts} from '../commands/inputs.js'
import {merge} from '../config.js'
import type {LineRange} from '../diff.js'
import type {Input} from '../files.js'
import {summarize, type Report} from '../report.js'
import {run} from '../run.js'
import type {Terminal} from '../terminal.js'
import type {ChangedLines, Changes} from './changed.js'
import type {Folders} from './folders.js'
import type {ActionInputs} from './inputs.js'

/** A path as git has it. */
const within = (root: string, location: string) => relative(root, location).split(sep).join('/')

const isFile = (location: string) => statSync(location, {throwIfNoEntry: false})?.isFile() === true

const ranges = (lines: ChangedLines): LineRange[] | undefined =>
  lines && Array.from(lines.keys(), (line) => ({first: line, last: line}))

/** The flags of the command that the action has no inputs for. */
const unset = {
  'no-config': false,
  'stdin-filename': undefined,
  'write-baseline': false,
  'prune-baseline': false,
  baseline: undefined,
  date: undefined,
  type: undefined,
  field: [],
  only: []
} as const

/** What drafts are compared with. */
export interface Compared {
  /** What the pull request changes; all is checked where nothing is known of it. */
  readonly changes?: Changes | undefined
  /** What the file at a path in the repository was. */
  readonly baseOf?: ((path: string) => Input['base']) | undefined
}

/**
 * Lint the drafts that the inputs name, or those of them that changed, as the command would; the paths of the report
 * begin at the folder of the repository.
 * @throws UsageError, ConfigError and the like: one clear line.
 */
export async function check(
  {files: operands, config, preset, onlyChanged}: ActionInputs,
  {cwd, root}: Folders,
  {changes, baseOf}: Compared,
  terminal: Terminal
): Promise<Report> {
  const values = {...unset, config}
  const find = await configs(values, cwd)
  const filter = await filterOf(values, terminal, find)
  const named = await findDrafts({values, operands, terminal}, find)
  const inputs = named
    // What cannot be read, as a mistyped folder, is said whatever changed.
    .filter(({location}) => !changes || changes.has(within(root, location)) || !isFile(location))
    .map((input) => ({...input, base: baseOf?.(within(root, input.location))}))
  const all = await run(inputs, {
    settings: async (location) => merge((await find(location)).settings(location), preset ? {preset} : {}),
    // The report has it.
    onFault: () => undefined
  })
  const {files} = await filter(all, {
    inputs,
    lines: (location) => (onlyChanged === 'lines' ? ranges(changes?.get(within(root, location))?.lines) : undefined)
  })
  const rooted = files.map((file) => ({...file, path: within(root, resolve(cwd, file.path))}))
  return {files: rooted, summary: summarize(rooted)}
}
