import {relative, resolve, sep} from 'node:path'
import {Readable} from 'node:stream'
import type {FindConfig} from '../config.js'
import {parseDiff, type FileDiff, type LineRange} from '../diff.js'
import type {Input} from '../files.js'
import {bytesAt, changedFiles, GitError, mergeBase, patch, repositoryOf, untrackedFiles} from '../git.js'
import {UsageError} from '../options.js'
import {inputError, InputError, readBytes, readStream} from '../read.js'
import type {Invocation} from './command.js'
import {inputs, type InputFlag} from './inputs.js'

export const selectionFlags = ['changed', 'staged', 'diff', 'base', 'changed-lines'] as const

export type SelectionFlag = (typeof selectionFlags)[number]

type Selecting = Invocation<SelectionFlag | InputFlag>

/** The drafts to lint, and what is new in them. */
export interface Selection {
  readonly inputs: readonly Input[]
  /** The lines that findings are wanted on, of the draft at an absolute path; nothing where all are. */
  lines(location: string): readonly LineRange[] | undefined
}

/** What changed: files by their absolute paths, and how to read one where not from its file. */
interface Changes {
  readonly lines: ReadonlyMap<string, readonly LineRange[]>
  bytes?(location: string): Promise<Uint8Array>
  /** What stood in a file before; none where it is new. */
  base?(location: string): Input['base']
}

const all: LineRange = {first: 1, last: Infinity}

const located = (folder: string, files: readonly FileDiff[]) =>
  new Map(files.map(({path, lines}) => [resolve(folder, path), lines] as const))

/** What a diff says has changed; its paths count from the working directory. */
async function inDiff(file: string, {terminal, values}: Selecting): Promise<Changes> {
  if (file === '-' && values['stdin-filename'] !== undefined)
    throw new UsageError('--diff: Unexpected - beside --stdin-filename')
  try {
    const path = resolve(terminal.cwd, file)
    const text = Buffer.from(file === '-' ? await readStream(terminal.input) : readBytes(path)).toString()
    const files = parseDiff(text)
    if (files.length === 0 && text.trim() !== '' && !/^(?:diff --|--- )/m.test(text))
      throw new InputError('Unexpected text, expected a unified diff')
    return {lines: located(terminal.cwd, files)}
  } catch (error) {
    throw new InputError(`--diff ${file}: ${inputError(error).message}`, {cause: error})
  }
}

/** What git says has changed. */
async function inRepository({values, terminal}: Selecting): Promise<Changes> {
  const root = await repositoryOf(terminal.cwd)
  const comparison = values.staged ? 'staged' : {commit: await mergeBase(root, values.base)}
  const files = await changedFiles(root, comparison)
  const lines = new Map(files.map(({path}): [string, readonly LineRange[]] => [resolve(root, path), [all]]))
  if (values['changed-lines'])
    for (const [location, ranges] of located(root, parseDiff(await patch(root, comparison))))
      if (lines.has(location)) lines.set(location, ranges)
  if (!values.staged) for (const path of await untrackedFiles(root)) lines.set(resolve(root, path), [all])
  const read = async (revision: string, path: string) =>
    readStream(Readable.from([await bytesAt(root, revision, path)]))
  const before = new Map(files.map((file) => [resolve(root, file.path), file.before] as const))
  const base = (location: string) => {
    const path = before.get(location)
    return path === undefined ? undefined : () => read(comparison === 'staged' ? 'HEAD' : comparison.commit, path)
  }
  if (!values.staged) return {lines, base}
  return {lines, base, bytes: (location) => read('staged', relative(root, location).split(sep).join('/'))}
}

function check({values, operands}: Selecting) {
  const given = (['changed', 'staged', 'diff'] as const).filter((name) => values[name])
  const [first, second] = given
  if (first && second) throw new UsageError(`--${second}: Unexpected beside --${first}`)
  if (values.base !== undefined && (values.staged || values.diff !== undefined))
    throw new UsageError(`--base: Unexpected beside --${first ?? ''}, expected --changed`)
  if (values.base?.startsWith('-')) throw new UsageError(`--base: Unexpected \`${values.base}\`, expected a commit`)
  if (values.diff === '-' && operands.includes('-')) throw new UsageError('--diff: Unexpected - twice')
  return first !== undefined || values['changed-lines'] || values.base !== undefined
}

/** @throws GitError that names the flag. */
const changesOf = async (invocation: Selecting): Promise<Changes> => {
  const {values} = invocation
  if (values.diff !== undefined) return inDiff(values.diff, invocation)
  try {
    return await inRepository(invocation)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new GitError(`--${values.staged ? 'staged' : 'changed'}: ${error.message}`, {cause: error})
  }
}

/**
 * The drafts that the operands name; where the flags ask for it, those of them alone that changed. Without operands,
 * these are looked for in the working directory.
 * @throws UsageError for flags that do not go together, GitError or InputError where what changed cannot be told.
 */
export async function select(invocation: Selecting, config: FindConfig): Promise<Selection> {
  if (!check(invocation)) return {inputs: await inputs(invocation, config), lines: () => undefined}
  const {values, operands} = invocation
  const {lines, bytes, base} = await changesOf(invocation)
  const found = await inputs({...invocation, operands: operands.length > 0 ? operands : ['.']}, config)
  return {
    inputs: found
      .filter(({location}) => lines.has(location))
      .map((input) => {
        const before = base?.(input.location)
        return {...input, ...(bytes && {bytes: () => bytes(input.location)}), ...(before && {base: before})}
      }),
    lines: (location) => (values['changed-lines'] ? lines.get(location) : undefined)
  }
}
