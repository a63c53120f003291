import {VFile} from 'vfile'
import {type DraftType, typeOf} from './draft-types.js'
import type {Input} from './files.js'
import {judge, type LintSettings} from './lint.js'
import {record} from './messages/record.js'
import {fileOf, InputError} from './read.js'
import {summarize, type FileReport, type Report} from './report.js'
import type {Message} from './message.js'

/** A draft that was linted, and what it takes to lint another text in its place. */
export interface Linted {
  readonly input: Input
  readonly type: DraftType
  /** What was read. */
  readonly bytes: Uint8Array
  readonly report: FileReport
  lint(text: string): Promise<FileReport>
}

export interface RunOptions {
  /** What holds for the draft that stands at this absolute path. */
  settings(location: string): Promise<LintSettings>
  /** Told of each draft that could not be linted. */
  onFault(path: string, error: unknown): void
  /** What is done with each draft that was linted, and the report that comes of it; what it throws is a fault of the draft. */
  settle?(linted: Linted): Promise<FileReport>
}

async function reportOf(file: VFile, settings: LintSettings): Promise<FileReport> {
  const judged = await judge(file, settings)
  const messages = file.messages.map((message) => record(message as Message))
  return {path: file.path, text: String(file), messages, ...judged}
}

/** What the draft was before; nothing where that is no draft. */
async function baseOf({path, base}: Input, type: DraftType): Promise<LintSettings> {
  const bytes = await base?.()
  try {
    return bytes ? {base: fileOf(path, bytes, type).value} : {}
  } catch (error) {
    if (error instanceof InputError) return {}
    throw error
  }
}

async function lintInput(input: Input, {settings, onFault, settle}: RunOptions): Promise<FileReport> {
  const {path, location} = input
  const set = await settings(location)
  try {
    const bytes = await input.bytes()
    const type = set.type ?? typeOf(path)
    const all = {...set, type, ...(await baseOf(input, type))}
    const report = await reportOf(fileOf(path, bytes, type), all)
    if (!settle) return report
    return await settle({
      input,
      type,
      bytes,
      report,
      lint: (text) => reportOf(new VFile({path, value: text}), all)
    })
  } catch (error) {
    onFault(path, error)
    return {path, text: '', messages: [], fault: error instanceof Error ? error.message : String(error)}
  }
}

/**
 * Lint many drafts, each by its own settings; one that cannot be linted does not keep the others from it.
 * @throws what `settings` throws: a mistake in a config is said once, not of every draft.
 */
export async function run(inputs: readonly Input[], options: RunOptions): Promise<Report> {
  const files: FileReport[] = []
  for (const input of inputs) files.push(await lintInput(input, options))
  return {files, summary: summarize(files)}
}
