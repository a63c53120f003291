import {relative} from 'node:path'
import {digest} from '../digest.js'
import type {Report} from '../report.js'
import {changesOf, type Changes} from './changed.js'
import {comment} from './comment.js'
import type {PullRequest} from './event.js'
import type {Folders} from './folders.js'
import {ApiError, type GitHubApi} from './github-api.js'
import type {ActionInputs} from './inputs.js'
import {say, type Runner} from './runner.js'
import {suggest} from './suggestions.js'

/** What to say of a pull request. */
export interface Found {
  readonly api: GitHubApi
  readonly pull: PullRequest
  readonly report: Report
  /** What it changes, where that is known. */
  readonly changes: Changes | undefined
}

/** Comment on the pull request; where that is not allowed or fails, a notice says so, and the step goes on. */
export async function discuss(
  runner: Runner,
  inputs: ActionInputs,
  {cwd, root}: Folders,
  {api, pull, report, changes}: Found
): Promise<void> {
  const {GITHUB_WORKFLOW: workflow, GITHUB_JOB: job} = runner.env
  const name = digest(JSON.stringify([workflow, job, relative(root, cwd)]))
  try {
    await comment(api, pull, name, report)
    if (inputs.comment === 'suggestions') await suggest(api, pull, report, changes ?? (await changesOf(api, pull)))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const why =
      pull.fork && [403, 404].includes(error.status)
        ? 'the token of a pull request from a fork can only read'
        : error.message
    say(runner, 'notice', `No comment on the pull request: ${why}. The annotations and the summary say what was found.`)
  }
}
