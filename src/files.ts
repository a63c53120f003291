import {readdirSync, statSync} from 'node:fs'
import {dirname, join, normalize, relative, resolve, sep} from 'node:path'
import {draftExtensions, isDraft} from './draft-types.js'
import {isIgnoredByDefault, type Ignored} from './ignores.js'
import {InputError, inputError, readBytes} from './read.js'

/** A draft to lint. */
export interface Input {
  /** As reports show it. */
  readonly path: string
  /** Where it stands, or would stand: its config is looked for from here. */
  readonly location: string
  /** Whether it comes from standard input, and is no file. */
  readonly isStdin?: true
  /** @throws InputError when it cannot be read. */
  bytes(): Uint8Array | Promise<Uint8Array>
  /** What stood there at the revision that it is compared with; none where there is none, or nobody can tell. */
  readonly base?: (() => Promise<Uint8Array | undefined>) | undefined
}

export interface FindOptions {
  readonly cwd: string
  readonly ignored: Ignored
  /** Whether it is said what to read of the export that stands at this absolute path. */
  hasFields(location: string): Promise<boolean>
  /** What `-` stands for. */
  readonly stdin: Input
}

/** An input that cannot be read. */
const faulty = (path: string, location: string, error: unknown): Input => ({
  path,
  location,
  bytes() {
    throw inputError(error)
  }
})

const fileInput = (path: string, location: string): Input => ({path, location, bytes: () => readBytes(location)})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What a path is once symbolic links are followed; nothing for a link that leads nowhere. */
function kindOf(path: string) {
  const entry = statSync(path, {throwIfNoEntry: false})
  return entry?.isDirectory() ? 'folder' : entry && 'file'
}

/** The drafts below a folder, sorted. Links to folders are not followed, so that no loop is entered. */
async function* walk(folder: string, options: FindOptions): AsyncGenerator<string> {
  const {ignored, hasFields} = options
  const entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => compare(a.name, b.name))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!isIgnoredByDefault(path) && !(await ignored(path, true))) yield* walk(path, options)
    } else if (isDraft(path, await hasFields(path)) && !(await ignored(path, false)))
      if (entry.isFile() || isLinkToFile(path)) yield path
  }
}

function isLinkToFile(path: string) {
  try {
    return kindOf(path) === 'file'
  } catch {
    return false
  }
}

async function inFolder(path: string, location: string, options: FindOptions): Promise<Input[]> {
  const found: Input[] = []
  for await (const file of walk(location, options)) found.push(fileInput(join(path, relative(location, file)), file))
  return found.length > 0
    ? found
    : [faulty(path, location, new InputError(`No drafts (${draftExtensions}) in this folder, or all are ignored`))]
}

/** Whether a file that a glob matches lies in a folder that is left out. */
async function isLeftOut(file: string, ignored: Ignored, cwd: string) {
  for (
    let folder = dirname(file);
    relative(cwd, folder) && !relative(cwd, folder).startsWith('..');
    folder = dirname(folder)
  )
    if (isIgnoredByDefault(folder) || (await ignored(folder, true))) return true
  return ignored(file, false)
}

async function inGlob(pattern: string, {cwd, ignored, hasFields}: FindOptions): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const matches = await glob(pattern.split(sep).join('/'), {
    cwd,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**']
  })
  const found: Input[] = []
  for (const path of matches.map(normalize).sort(compare)) {
    const location = resolve(cwd, path)
    if (isDraft(path, await hasFields(location)) && !(await isLeftOut(location, ignored, cwd)))
      found.push(fileInput(path, location))
  }
  return found.length > 0
    ? found
    : [faulty(pattern, cwd, new InputError(`No drafts (${draftExtensions}) match, or all are ignored`))]
}

async function named(operand: string, options: FindOptions): Promise<Input[]> {
  if (operand === '-') return [options.stdin]
  const path = normalize(operand)
  const location = resolve(options.cwd, operand)
  try {
    const kind = kindOf(location)
    if (kind === 'folder') return await inFolder(path, location, options)
    if (kind === 'file') return [fileInput(path, location)]
    return /[*?[{(]/.test(operand) ? await inGlob(operand, options) : [faulty(path, location, {code: 'ENOENT'})]
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return [faulty(path, location, error)]
  }
}

/**
 * The drafts that the user names, in the order of the operands: files, folders, globs, `-`. None is listed twice.
 * A file that is named itself is listed even where it would be ignored; one that is missing is listed, and cannot be read.
 */
export async function findInputs(operands: readonly string[], options: FindOptions): Promise<readonly Input[]> {
  const found = new Map<string, Input>()
  for (const operand of operands)
    for (const input of await named(operand, options)) if (!found.has(input.location)) found.set(input.location, input)
  return [...found.values()]
}
