import type {Input} from './files.js'
import {lint, type LintSettings} from './lint.js'
import {record} from './messages/record.js'
import {fileOf} from './read.js'
import {summarize, type FileReport, type Report} from './report.js'
import type {Message} from './message.js'

export interface RunOptions {
  /** What holds for the draft that stands at this absolute path. */
  settings(location: string): Promise<LintSettings>
  /** Told of each draft that could not be linted. */
  onFault(path: string, error: unknown): void
}

async function lintInput({path, location, bytes}: Input, {settings, onFault}: RunOptions): Promise<FileReport> {
  const set = await settings(location)
  try {
    const file = fileOf(path, await bytes())
    lint(file, set)
    return {path, text: String(file), messages: file.messages.map((message) => record(message as Message))}
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
