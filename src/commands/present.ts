import type {Report} from '../report.js'
import {reporters, type ReporterName} from '../reporters/index.js'
import {version} from '../version.js'
import type {Invocation} from './command.js'
import {deliver, type Output} from './outputs.js'

type Presenting = Pick<Invocation<'quiet' | 'format'>, 'values' | 'terminal'>

type Outputs = readonly Output<ReporterName>[]

/** The report with errors alone; its counts stay. */
const quietly = ({files, summary}: Report): Report => ({
  files: files.map((file) => ({...file, messages: file.messages.filter(({severity}) => severity === 'error')})),
  summary
})

/** Deliver a report as each output has it; with `--quiet`, the errors alone. */
export async function present(report: Report, {values, terminal}: Presenting, outputs: Outputs): Promise<void> {
  const shown = values.quiet ? quietly(report) : report
  await deliver(outputs, terminal, async (name, color) =>
    (await reporters[name]())(shown, {color, cwd: terminal.cwd, version: version()})
  )
}

/** Deliver what is new: on standard output that alone, a line a finding unless a format was asked for; to files all. */
export const presentNews =
  (invocation: Presenting, outputs: Outputs) =>
  async (fresh: Report, all: Report): Promise<void> => {
    const isAsked = invocation.values.format.length > 0
    const printed: Outputs = isAsked ? outputs.filter(({file}) => file === undefined) : [{name: 'compact'}]
    await present(fresh, invocation, printed)
    await present(
      all,
      invocation,
      outputs.filter(({file}) => file !== undefined)
    )
  }
