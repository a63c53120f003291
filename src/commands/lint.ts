import {resolve} from 'node:path'
import {rules} from '../../rules/index.js'
import {findConfig, merge, noConfig, useConfig, type FindConfig} from '../config.js'
import {findInputs, type Input} from '../files.js'
import {ignoredByFiles, type Ignored} from '../ignores.js'
import {isIsoDate} from '../iso-date.js'
import type {LintSettings} from '../lint.js'
import {choose, UsageError, type Values} from '../options.js'
import {readStream} from '../read.js'
import type {Report} from '../report.js'
import {reporterNames, reporters} from '../reporters/index.js'
import type {Setting} from '../setting.js'
import {run} from '../run.js'
import {printable, type Terminal} from '../terminal.js'
import {defineCommand, Status, type Invocation} from './command.js'

type Name =
  | 'format'
  | 'preset'
  | 'rule'
  | 'only'
  | 'quiet'
  | 'fail-on'
  | 'max-warnings'
  | 'date'
  | 'stdin-filename'
  | 'config'
  | 'no-config'

const ids = rules.map(({meta}) => meta.id)

const severities = ['off', 'info', 'warning', 'error'] as const

/** What the flags say, on top of any config. */
function flagSettings({preset, rule, only, date}: Values<Name>): LintSettings {
  if (date !== undefined && !isIsoDate(date))
    throw new UsageError(`--date: Unexpected \`${date}\`, expected a day as YYYY-MM-DD`)
  const set = rule.map((text): [string, Setting] => {
    const [id = '', severity] = text.split(/:(.*)/s)
    return [choose('--rule', id, ids), severity === undefined ? true : choose('--rule', severity, severities)]
  })
  const chosen = only.map((id) => choose('--only', id, ids))
  return {
    ...(preset && {preset}),
    ...(chosen.length > 0 && {only: chosen}),
    rules: Object.fromEntries(set),
    ...(date && {story: {date}})
  }
}

/** A rule that is asked for alone runs, even where the config turns it off. */
function withOnly(settings: LintSettings, only: readonly string[] = []): LintSettings {
  const levelOf = (setting: Setting | undefined) => (typeof setting === 'object' ? setting[0] : setting)
  const isOff = (setting: Setting | undefined) => levelOf(setting) === 'off' || levelOf(setting) === false
  const off = only.filter((id) => isOff(settings.rules?.[id]))
  return merge(settings, {rules: Object.fromEntries(off.map((id) => [id, true]))})
}

function countFlag(value: string | undefined): number {
  if (value === undefined) return Infinity
  if (!/^\d+$/.test(value)) throw new UsageError(`--max-warnings: Unexpected \`${value}\`, expected a number`)
  return Number(value)
}

function configs(values: Values<Name>, cwd: string): FindConfig | Promise<FindConfig> {
  if (values['no-config']) {
    if (values.config) throw new UsageError('--config: Unexpected beside --no-config')
    return () => Promise.resolve(noConfig)
  }
  return values.config ? useConfig(resolve(cwd, values.config)) : findConfig()
}

function stdinInput({values, terminal}: Invocation<Name>): Input {
  const path = values['stdin-filename'] ?? '<stdin>'
  return {path, location: resolve(terminal.cwd, path), bytes: () => readStream(terminal.input)}
}

async function inputs(invocation: Invocation<Name>, config: FindConfig): Promise<readonly Input[]> {
  const {values, operands, terminal} = invocation
  if (operands.length === 0)
    throw new UsageError('Missing drafts, expected files, folders, globs or - (stet --help says more)')
  if (values['stdin-filename'] && !operands.includes('-'))
    throw new UsageError('--stdin-filename: Unexpected without -')
  const byFiles = ignoredByFiles(terminal.cwd)
  const ignored: Ignored = async (path, isFolder) =>
    !values['no-config'] && ((await config(path)).ignores(path, isFolder) || (await byFiles(path, isFolder)))
  return findInputs(operands, {cwd: terminal.cwd, ignored, stdin: stdinInput(invocation)})
}

/** Whether the findings are such that the command fails. */
function fails({summary}: Report, failOn: 'error' | 'warning' | 'info', maxWarnings: number): boolean {
  const {errors, warnings, info} = summary
  const failing = {error: errors, warning: errors + warnings, info: errors + warnings + info}[failOn]
  return failing > 0 || warnings > maxWarnings
}

/** The report with errors alone; its counts stay. */
const quietly = ({files, summary}: Report): Report => ({
  files: files.map((file) => ({...file, messages: file.messages.filter(({severity}) => severity === 'error')})),
  summary
})

const complain = (terminal: Terminal) => (path: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  terminal.complain(new Error(`${printable(path)}: ${printable(reason)}`, {cause: error}))
}

export default defineCommand<Name>({
  name: 'lint',
  summary: 'Check drafts; this is what stet does when no command is named.',
  usage: '[lint] [options] [FILE|FOLDER|GLOB|-]...',
  details: `
A folder means its drafts (.txt), without what .gitignore, .stetignore, the config or the defaults leave out.
A file that is named itself is always checked. A folder with the name of a command is written ./rules.
Status: 0 nothing that fails, 1 findings that fail, 2 the command could not do its work.`,
  flags: [
    'format',
    'preset',
    'rule',
    'only',
    'quiet',
    'fail-on',
    'max-warnings',
    'date',
    'stdin-filename',
    'config',
    'no-config'
  ],
  async run(invocation) {
    const {values, terminal} = invocation
    const above = flagSettings(values)
    const maxWarnings = countFlag(values['max-warnings'])
    const format = await reporters[choose('--format', values.format ?? 'pretty', reporterNames)]()
    const config = await configs(values, terminal.cwd)
    const report = await run(await inputs(invocation, config), {
      settings: async (location) => merge(withOnly((await config(location)).settings(location), above.only), above),
      onFault: complain(terminal)
    })
    terminal.print(format(values.quiet ? quietly(report) : report, {color: terminal.color}))
    if (report.files.some(({fault}) => fault !== undefined)) return Status.failure
    return fails(report, values['fail-on'] ?? 'error', maxWarnings) ? Status.findings : Status.ok
  }
})
