import {bytesAt, GitError, hasCommit} from '../git.js'
import type {Input} from '../files.js'
import type {Changes} from './changed.js'
import type {PullRequest} from './event.js'
import {ApiError, type GitHubApi} from './github-api.js'

/** A file as the API gives it; of one that is over a megabyte it gives no content. */
interface Content {
  readonly encoding?: string
  readonly content?: string
}

/** Where the drafts of a pull request are read as they were. */
export interface BaseOptions {
  readonly api: GitHubApi
  readonly pull: PullRequest
  readonly changes: Changes
  /** The folder of the repository. */
  readonly root: string
  /** Told once where GitHub does not say what the drafts were; nothing more is asked then. */
  onFailure(error: ApiError): void
}

/**
 * Finds what a changed draft was at the base of the pull request, by its path in the repository: from git where the
 * commit was fetched, else from GitHub.
 */
export function basesOf({api, pull, changes, root, onFailure}: BaseOptions): (path: string) => Input['base'] {
  const {repository, base} = pull
  let isFetched: Promise<boolean> | undefined
  const failures: ApiError[] = []
  const ask = async (commit: string, path: string): Promise<Uint8Array | undefined> => {
    if (failures.length > 0) return undefined
    try {
      const name = path.split('/').map(encodeURIComponent).join('/')
      const {encoding, content} = await api.get<Content>(`/repos/${repository}/contents/${name}?ref=${commit}`)
      return encoding === 'base64' && content !== undefined ? Buffer.from(content, 'base64') : undefined
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status !== 404 && failures.push(error) === 1) onFailure(error)
      return undefined
    }
  }
  const read = async (commit: string, path: string) => {
    isFetched ??= hasCommit(root, commit)
    if (!(await isFetched)) return ask(commit, path)
    try {
      return await bytesAt(root, commit, path)
    } catch (error) {
      if (error instanceof GitError) return undefined
      throw error
    }
  }
  return (path) => {
    const before = changes.get(path)?.before
    return base === undefined || before === undefined ? undefined : () => read(base, before)
  }
}
