import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import {relative, sep} from 'node:path'
import type {Input} from '../files.js'
import {chooseFixes, fixUntilStable} from '../fixes.js'
import {onChangedLines} from '../messages/changed-lines.js'
import {UsageError, type Values} from '../options.js'
import {InputError, inputError, readBytes} from '../read.js'
import type {FileReport} from '../report.js'
import type {Linted} from '../run.js'
import {printable, type Terminal} from '../terminal.js'
import {unifiedDiff} from '../unified-diff.js'
import {write} from '../write.js'
import type {Invocation} from './command.js'
import type {Output} from './outputs.js'
import type {Selection} from './selection.js'

/** The flags that fix. */
export const fixFlags = ['fix', 'fix-suggestions', 'fix-dry-run'] as const

export type FixFlag = (typeof fixFlags)[number]

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : noun.endsWith('x') ? 'es' : 's'}`

/** Applies the fixes of a run. */
class Fixing {
  private fixes = 0
  private drafts = 0

  constructor(
    private readonly values: Values<FixFlag>,
    private readonly terminal: Terminal,
    private readonly lines: Selection['lines']
  ) {}

  /** The fixes of what is wanted, so that no line is fixed that nobody asked about. */
  private choose({messages}: FileReport, {location}: Input) {
    const ranges = this.lines(location)
    return chooseFixes(ranges ? onChangedLines(messages, ranges) : messages, this.values['fix-suggestions'])
  }

  /** Fix a draft; the report is of what remains. */
  readonly settle = async ({input, type, bytes, report, lint}: Linted): Promise<FileReport> => {
    const choose = (one: FileReport) => this.choose(one, input)
    const isUtf8 = Buffer.from(report.text).equals(bytes)
    const fixed = isUtf8 ? await fixUntilStable(report, lint, choose) : {report, count: 0}
    const isWord = type === 'docx'
    // A finding in a Word document has no fix to choose.
    const isAsked = isWord ? report.messages.length > 0 : choose(report).length > 0
    const why = isWord ? 'Word documents are never written' : 'Unexpected encoding, expected UTF-8'
    if (!isUtf8 && isAsked) this.terminal.complain(`${printable(input.path)}: Not fixed: ${why}`)
    if (fixed.count > 0 || input.isStdin) await this.put(input, bytes, report.text, fixed.report.text)
    this.fixes += fixed.count
    this.drafts += fixed.count > 0 ? 1 : 0
    return fixed.report
  }

  /** Where the text of a draft goes: into a diff, to standard output, or back to its file. */
  private async put({path, location, isStdin}: Input, bytes: Uint8Array, before: string, after: string) {
    const {print, cwd} = this.terminal
    if (this.values['fix-dry-run'])
      print(unifiedDiff(isStdin ? path : relative(cwd, location).split(sep).join('/'), before, after))
    else if (isStdin) print(before === after ? bytes : after)
    else await rewrite(location, bytes, after)
  }

  /** Say what was done. */
  tell(): void {
    if (this.fixes === 0) return
    const done = this.values['fix-dry-run'] ? 'Would apply' : 'Applied'
    this.terminal.complain(`${done} ${plural(this.fixes, 'fix')} in ${plural(this.drafts, 'draft')}`)
  }
}

/** Put a text in the place of the bytes that were read; where others stand there by now, they stay. */
async function rewrite(location: string, bytes: Uint8Array, text: string): Promise<void> {
  try {
    await access(location, constants.W_OK)
  } catch (error) {
    throw new InputError(`Not fixed: ${inputError(error).message}`, {cause: error})
  }
  if (!Buffer.from(readBytes(location)).equals(bytes))
    throw new InputError('Not fixed: The file holds another text by now than the one that was checked')
  await write(location, text)
}

/** What fixes the drafts of a run, on the lines that findings are wanted on; nothing where no flag asks for it. */
export function fixingOf(
  {values, terminal}: Pick<Invocation<FixFlag>, 'values' | 'terminal'>,
  {lines}: Pick<Selection, 'lines'>
): Fixing | undefined {
  return fixFlags.some((name) => values[name]) ? new Fixing(values, terminal, lines) : undefined
}

/**
 * The outputs of a run: where it fixes, standard output is for the diff, or for the draft of standard input, alone.
 * @throws UsageError when a format was asked for there.
 */
export function besideFixes<Name extends string>(
  outputs: readonly Output<Name>[],
  {values, operands}: Pick<Invocation<FixFlag | 'format'>, 'values' | 'operands'>
): readonly Output<Name>[] {
  const isDry = values['fix-dry-run']
  const isTaken = isDry || (operands.includes('-') && fixFlags.some((name) => values[name]))
  const printed = isTaken && outputs.find(({file}) => file === undefined)
  if (!printed) return outputs
  if (values.format.length > 0)
    throw new UsageError(
      `--format: Unexpected \`${printed.name}\` beside the ${isDry ? 'diff' : 'fixed draft'}, expected ${printed.name}:FILE`
    )
  return outputs.filter(({file}) => file !== undefined)
}
