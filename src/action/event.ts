import {readFileSync} from 'node:fs'
import type {Runner} from './runner.js'

/** A pull request, as the event that started the run tells of it. */
export interface PullRequest {
  /** The repository that it is for: `owner/name`. */
  readonly repository: string
  readonly number: number
  /** Its last commit. */
  readonly head: string
  /** The commit that it is compared with, where the event tells. */
  readonly base: string | undefined
  /** Whether it comes from another repository, so that the token of the run can only read. */
  readonly fork: boolean
}

interface Side {
  readonly sha?: string
  readonly repo?: {readonly full_name?: string} | null
}

interface Payload {
  readonly pull_request?: {readonly number?: number; readonly head?: Side; readonly base?: Side}
}

/** The pull request that the run is about; nothing for a push, a schedule and the like. */
export function readPullRequest(env: Runner['env']): PullRequest | undefined {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return undefined
  const {pull_request: pull} = JSON.parse(readFileSync(path, 'utf8')) as Payload
  const repository = pull?.base?.repo?.full_name ?? env['GITHUB_REPOSITORY']
  if (pull?.number === undefined || pull.head?.sha === undefined || !repository) return undefined
  // The repository that it comes from may be gone.
  return {
    repository,
    number: pull.number,
    head: pull.head.sha,
    base: pull.base?.sha,
    fork: pull.head.repo?.full_name !== repository
  }
}
