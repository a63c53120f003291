import {resolve} from 'node:path'
import {choose, UsageError} from '../options.js'
import type {Terminal} from '../terminal.js'
import {write} from '../write.js'

/** A format, and the file that it goes to; to standard output where none is named. */
export interface Output<Name extends string> {
  readonly name: Name
  readonly file?: string
}

function outputOf<Name extends string>(text: string, names: readonly Name[]): Output<Name> {
  const [name = '', file] = text.split(/:(.*)/s)
  if (file === '') throw new UsageError(`--format: Missing file after \`${text}\``)
  return {name: choose('--format', name, names), ...(file !== undefined && file !== '-' && {file})}
}

/**
 * Read what was given as `--format NAME[:FILE]`: pretty on standard output where nothing was; `-` is standard output.
 * What goes there comes first, so that a file that cannot be written does not keep it back.
 * @throws UsageError for a name that is no format, or a file that is named twice.
 */
export function outputsOf<Name extends string>(given: readonly string[], names: readonly Name[]): Output<Name>[] {
  const outputs = (given.length > 0 ? given : ['pretty']).map((text) => outputOf(text, names))
  const files = outputs.flatMap(({file}) => file ?? [])
  const twice = files.find((file, i) => files.indexOf(file) < i)
  if (twice !== undefined) throw new UsageError(`--format: Unexpected second format for ${twice}`)
  return outputs.sort((a, b) => Number(a.file !== undefined) - Number(b.file !== undefined))
}

/**
 * Print or write each output as `format` has it; colours are for the terminal alone.
 * @throws InputError when a file cannot be written.
 */
export async function deliver<Name extends string>(
  outputs: readonly Output<Name>[],
  {cwd, color, print}: Terminal,
  format: (name: Name, color: boolean) => Promise<string>
): Promise<void> {
  for (const {name, file} of outputs)
    if (file === undefined) print(await format(name, color))
    else await write(resolve(cwd, file), await format(name, false))
}
