import type {PullRequest} from './event.js'
import type {GitHubApi} from './github-api.js'

/** The lines that a file got, by number; nothing where GitHub does not tell, for the change is too large. */
export type ChangedLines = ReadonlyMap<number, string> | undefined

/** A file that is there afterwards. */
export interface Change {
  readonly lines: ChangedLines
  /** Its path before; none where it is new. */
  readonly before: string | undefined
}

/** What a pull request changes: each file that is there afterwards, by its path in the repository. */
export type Changes = ReadonlyMap<string, Change>

interface ChangedFile {
  readonly filename: string
  readonly status: string
  /** Of a renamed file. */
  readonly previous_filename?: string
  readonly changes?: number
  /** A unified diff without the names of the files. */
  readonly patch?: string
}

/** The lines that a unified diff adds, by their numbers in the new file. */
export function addedLines(patch: string): ReadonlyMap<number, string> {
  const added = new Map<number, string>()
  let number = 0
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line)
    if (hunk) number = Number(hunk[1])
    else if (line.startsWith('+')) added.set(number++, line.slice(1))
    else if (line.startsWith(' ')) number++
  }
  return added
}

const linesOf = ({patch, changes = 0}: ChangedFile): ChangedLines =>
  patch === undefined && changes > 0 ? undefined : addedLines(patch ?? '')

const changeOf = (file: ChangedFile): Change => ({
  lines: linesOf(file),
  before: file.status === 'added' ? undefined : (file.previous_filename ?? file.filename)
})

/**
 * Ask what a pull request changes.
 * @throws ApiError
 */
export async function changesOf(api: GitHubApi, {repository, number}: PullRequest): Promise<Changes> {
  const files = await api.list<ChangedFile>(`/repos/${repository}/pulls/${number}/files`)
  return new Map(
    files.filter(({status}) => status !== 'removed').map((file) => [file.filename, changeOf(file)] as const)
  )
}
