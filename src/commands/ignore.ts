import {dirname, join, resolve} from 'node:path'
import {rules} from '../../rules/index.js'
import {merge, type FindConfig} from '../config.js'
import {findInputs} from '../files.js'
import type {LintSettings} from '../lint.js'
import type {MessageRecord} from '../messages/record.js'
import {formatSuppressions, suppressionOf} from '../messages/suppressions.js'
import {choose, UsageError} from '../options.js'
import {isIsoDate} from '../iso-date.js'
import type {FileReport} from '../report.js'
import {run} from '../run.js'
import {printable} from '../terminal.js'
import {write} from '../write.js'
import {pathFrom} from './baseline.js'
import {defineCommand, Status} from './command.js'
import {configs, readSettings} from './inputs.js'
import {readSuppressions, suppressionsFile} from './suppressions.js'

interface Target {
  readonly file: string
  readonly line: number
  readonly column: number | undefined
  readonly rule: string
}

/** @throws UsageError for words that name no place and rule. */
function targetOf([place = '', id, ...rest]: readonly string[]): Target {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(place) ?? []
  if (file === undefined) throw new UsageError(`Unexpected place \`${place}\`, expected FILE:LINE or FILE:LINE:COLUMN`)
  if (id === undefined) throw new UsageError('Missing rule, expected one that stet rules lists')
  if (rest.length > 0) throw new UsageError(`Unexpected word \`${rest.join(' ')}\` (a reason follows --reason)`)
  const ids = rules.map(({meta}) => meta.id)
  return {
    file,
    line: Number(line),
    column: column === undefined ? undefined : Number(column),
    rule: choose('rule', id, ids, 'one that stet rules lists')
  }
}

/** The draft with the findings of one rule. */
async function lintFor(
  {file, rule}: Target,
  cwd: string,
  config: FindConfig,
  above: LintSettings
): Promise<FileReport> {
  const stdin = {path: '-', location: '-', bytes: () => Promise.reject(new UsageError('Unexpected -, expected a file'))}
  const no = () => Promise.resolve(false)
  const inputs = await findInputs([file], {cwd, ignored: no, hasFields: no, stdin})
  const {files} = await run(inputs.slice(0, 1), {
    settings: async (location) => merge((await config(location)).settings(location), {...above, only: [rule]}),
    onFault(_, error) {
      throw error
    }
  })
  return files[0] ?? {path: file, text: '', messages: []}
}

const isAt = ({line, column}: Target, {place: {start}}: MessageRecord) =>
  start.line === line && (column === undefined || start.column === column)

export default defineCommand({
  name: 'ignore',
  summary: 'Leave a finding out from now on, for a reason.',
  usage: 'ignore FILE:LINE[:COLUMN] RULE --reason TEXT [--until YYYY-MM-DD]',
  details: `
It is written to .stet-suppressions.tsv beside the config, or in the working directory, and known by its rule, its words
and their sentence: it stays hidden when it moves, and comes back when it changes. Commit the file with the drafts.`,
  flags: ['reason', 'until', 'type', 'field', 'date', 'config', 'no-config'],
  async run({values, operands, terminal: {cwd, print}}) {
    const target = targetOf(operands)
    const {reason = '', until = ''} = values
    if (until !== '' && !isIsoDate(until))
      throw new UsageError(`--until: Unexpected \`${until}\`, expected a day as YYYY-MM-DD`)
    const config = await configs(values, cwd)
    const here = await config(join(cwd, 'any'))
    if (here.requiresReason && reason.trim() === '') throw new UsageError('Missing --reason TEXT')
    const report = await lintFor(target, cwd, config, readSettings(values))
    const found = report.messages.filter((message) => message.ruleId === target.rule && isAt(target, message))
    if (found.length === 0) throw new UsageError(`Missing finding of \`${target.rule}\` at ${operands[0] ?? ''}`)
    const file = suppressionsFile(cwd, here)
    const path = pathFrom(dirname(file), resolve(cwd, target.file))
    const isWide = rules.some(({meta}) => meta.id === target.rule && meta.scope === 'document')
    const rows = found.map((message) => ({
      ...suppressionOf(path, message, report.prose ?? report.text, isWide),
      reason,
      until
    }))
    await write(file, formatSuppressions([...readSuppressions(file).all.map(({row}) => row), ...rows]))
    print(`${printable(`${pathFrom(cwd, file)}: ${target.rule} at ${operands[0] ?? ''} is left out from now on`)}\n`)
    return Status.ok
  }
})
