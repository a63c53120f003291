import {merge, type FindConfig} from '../config.js'
import {draftExtensions} from '../draft-types.js'
import type {LintSettings} from '../lint.js'
import {UsageError} from '../options.js'
import {reporterNames} from '../reporters/index.js'
import type {Setting} from '../setting.js'
import {run} from '../run.js'
import {fails} from '../verdict.js'
import {defineCommand, Status} from './command.js'
import {filterFlags, filterOf, unsuppressed, type FilterFlag} from './filters.js'
import {besideFixes, fixFlags, fixingOf, type FixFlag} from './fixing.js'
import {complain, configs, inputFlags, type InputFlag} from './inputs.js'
import {outputsOf} from './outputs.js'
import {present, presentNews} from './present.js'
import {withProgress} from './progress.js'
import {flagSettings, ruleFlags, type RuleFlag} from './rule-flags.js'
import {select, selectionFlags, type SelectionFlag} from './selection.js'
import {readTimed, stage, startStats} from './stats.js'

type Name =
  | 'format'
  | RuleFlag
  | 'quiet'
  | 'fail-on'
  | 'max-warnings'
  | 'stats'
  | 'watch'
  | FixFlag
  | FilterFlag
  | SelectionFlag
  | InputFlag

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

export default defineCommand<Name>({
  name: 'lint',
  summary: 'Check drafts; this is what stet does when no command is named.',
  usage: '[lint] [options] [FILE|FOLDER|GLOB|-]...',
  details: `
A folder means its drafts (${draftExtensions}), without what .gitignore, .stetignore, the config or the defaults leave out.
A file that is named itself is always checked. A folder with the name of a command is written ./rules.
With --changed, --staged or --diff alone, the drafts are those of the working directory. --changed reads the working
tree and takes files that git does not know yet; --staged reads what git would commit, whatever the working tree holds.
Paths in a diff count from the working directory.
What .stet-suppressions.tsv holds is neither reported nor fixed (stet ignore --help says more); a row of it that hides
nothing, names no rule or has expired is a finding. Known findings that are gone are told on standard error.
With --watch, what is new is printed, a line a finding unless a format is named; a file of a format holds all.
Formats: ${reporterNames.join(', ')}.
With --fix, a draft on standard input goes fixed to standard output; there, it or the diff of --fix-dry-run takes the
place of the report. Words inside quotations are never fixed. The status goes by what remains.
Status: 0 nothing that fails, 1 findings that fail, 2 the command could not do its work.`,
  flags: [
    'format',
    ...ruleFlags,
    'quiet',
    'fail-on',
    'max-warnings',
    'stats',
    'watch',
    ...fixFlags,
    ...selectionFlags,
    ...filterFlags,
    ...inputFlags
  ],
  async run(invocation) {
    const {values, terminal} = invocation
    const above = flagSettings(values)
    const maxWarnings = countFlag(values['max-warnings'])
    const outputs = besideFixes(outputsOf(values.format, reporterNames), invocation)
    const settings = (config: FindConfig) => async (location: string) =>
      merge(withOnly((await config(location)).settings(location), above.only), above)
    if (values.watch)
      return (await import('./watch.js')).watch(invocation, {settings, deliver: presentNews(invocation, outputs)})
    const stats = values.stats && startStats()
    const config = await configs(values, terminal.cwd)
    const filter = await filterOf(values, terminal, config)
    const selection = await stage('find', () => select(invocation, config))
    const fixing = fixingOf(invocation, selection)
    const options = {
      settings: settings(config),
      onFault: complain(terminal),
      ...(fixing && {settle: unsuppressed(filter, fixing.settle)})
    }
    const inputs = stats ? readTimed(selection.inputs) : selection.inputs
    const all = await run(inputs, withProgress(options, inputs.length, terminal))
    fixing?.tell()
    const report = await stage('filter', () => filter(all, selection))
    await stage('report', () => present(report, invocation, outputs))
    if (stats) terminal.tell(stats(all))
    if (report.files.some(({fault}) => fault !== undefined)) return Status.failure
    return fails(report, {failOn: values['fail-on'] ?? 'error', maxWarnings}) ? Status.findings : Status.ok
  }
})
