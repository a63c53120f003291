import {execFile} from 'node:child_process'
import {resolve} from 'node:path'
import {promisify} from 'node:util'

/** What git cannot tell: one clear line that says what to do. */
export class GitError extends Error {}

/** What is compared: the working tree with a commit, or the index with the last commit. */
export type Comparison = {readonly commit: string} | 'staged'

// Nothing that a repository names is run: no hook, no file monitor, no pager; nor is the index refreshed.
const globalFlags = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null'
]

const diffFlags = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--find-renames',
  '--no-relative',
  '--ignore-submodules=all',
  '--diff-filter=ACMRT'
]

interface Failure {
  readonly code?: number | string
  readonly stderr?: Buffer
}

/** Run git, without a shell. @throws GitError, with the first line of what git says. */
async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  try {
    const options = {cwd: folder, encoding: 'buffer', maxBuffer: 200_000_000} as const
    return (await promisify(execFile)('git', [...globalFlags, ...args], options)).stdout
  } catch (error) {
    const {code, stderr} = error as Failure
    if (code === 'ENOENT') throw new GitError('Missing git: no such program', {cause: error})
    const said = stderr?.toString().trim().split('\n', 1)[0]
    throw new GitError(said === undefined || said === '' ? `git ${args[0] ?? ''} failed` : said, {cause: error})
  }
}

/** What git prints in one line, or nothing where it fails. */
const ask = (folder: string, ...args: string[]): Promise<string | undefined> =>
  git(folder, args).then(
    (output) => output.toString().replace(/\n$/, ''),
    () => undefined
  )

/** Whether a commit is here. */
export const hasCommit = async (root: string, ref: string): Promise<boolean> =>
  (await ask(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)) !== undefined

/** The folder of the repository that a folder lies in. @throws GitError where there is none. */
export async function repositoryOf(folder: string): Promise<string> {
  const up = await git(folder, ['rev-parse', '--show-cdup'])
  return resolve(folder, up.toString().replace(/\n$/, ''))
}

/** The default branch, as far as the repository knows it. */
async function defaultBranch(root: string): Promise<string | undefined> {
  const head = await ask(root, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')
  for (const ref of [head, 'origin/main', 'origin/master', 'main', 'master'])
    if (ref !== undefined && ref !== '' && (await hasCommit(root, ref))) return ref
  return undefined
}

/** How a commit is fetched that is not here, in a clone of one branch too. */
function fetching(ref: string): string {
  const [, remote, branch = ''] = /^(origin|upstream)\/(.+)$/.exec(ref) ?? []
  if (remote !== undefined) return `git fetch ${remote} ${branch}:refs/remotes/${remote}/${branch}`
  return `git fetch origin ${/^[\da-f]{40,}$/.test(ref) ? ref : `${ref}:${ref}`}`
}

/**
 * The commit where the last one left the branch `ref`; the default branch where none is named.
 * @throws GitError when it is not here, with what to fetch.
 */
export async function mergeBase(root: string, ref?: string): Promise<string> {
  const base = ref ?? (await defaultBranch(root))
  if (base === undefined)
    throw new GitError(`Missing default branch, expected --base REF, or fetch it first: ${fetching('origin/main')}`)
  if (!(await hasCommit(root, base))) throw new GitError(`Missing ${base} here, fetch it first: ${fetching(base)}`)
  const commit = await ask(root, 'merge-base', '--', base, 'HEAD')
  if (commit !== undefined) return commit
  throw (await ask(root, 'rev-parse', '--is-shallow-repository')) === 'true'
    ? new GitError(`Missing common history with ${base} in this shallow clone, fetch it first: git fetch --unshallow`)
    : new GitError(`Missing common history with ${base}, expected another --base REF`)
}

const target = (comparison: Comparison) => (comparison === 'staged' ? ['--cached'] : [comparison.commit])

const paths = (output: Buffer) => output.toString().split('\0').slice(0, -1)

/** A file that was added, changed or renamed, by its path from the root. */
export interface ChangedFile {
  readonly path: string
  /** Its path before; none where it was added. */
  readonly before?: string
}

/** The files that are not what they were. */
export async function changedFiles(root: string, comparison: Comparison): Promise<ChangedFile[]> {
  const fields = paths(await git(root, [...diffFlags, '--name-status', '-z', ...target(comparison), '--']))
  const files: ChangedFile[] = []
  for (let at = 0; at < fields.length; at += 2) {
    const [status = '', before = ''] = fields.slice(at, at + 2)
    if (status === 'A') files.push({path: before})
    // Of a renamed file both paths follow.
    else files.push({before, path: /^[RC]/.test(status) ? (fields[++at + 1] ?? before) : before})
  }
  return files
}

/** The files that git does not know and was not told to ignore, by their paths from the root. */
export const untrackedFiles = async (root: string): Promise<string[]> =>
  paths(await git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']))

/** The same comparison as a unified diff without context. */
export async function patch(root: string, comparison: Comparison): Promise<string> {
  const flags = ['--unified=0', '--src-prefix=a/', '--dst-prefix=b/', ...target(comparison)]
  return (await git(root, [...diffFlags, ...flags, '--'])).toString()
}

/** The bytes of a file at a commit, or as it is staged, by its path from the root. */
export const bytesAt = (root: string, revision: string, path: string): Promise<Buffer> =>
  git(root, ['cat-file', 'blob', `${revision === 'staged' ? ':0' : revision}:${path}`])
