import {Readable} from 'node:stream'
import {line} from '../reporters/escape.js'
import type {Terminal} from '../terminal.js'
import {fails} from '../verdict.js'
import {basesOf} from './bases.js'
import {changesOf, type Changes} from './changed.js'
import {check} from './check.js'
import {deliver, show} from './deliver.js'
import {discuss} from './discuss.js'
import {readPullRequest, type PullRequest} from './event.js'
import {foldersOf, type Folders} from './folders.js'
import {ApiError, gitHubApi, type GitHubApi} from './github-api.js'
import {readInputs, type ActionInputs} from './inputs.js'
import {say, type Runner} from './runner.js'

/** The terminal of the command, as the log: nothing comes in. */
const terminalOf = ({print}: Runner, {cwd}: Folders): Terminal => ({
  cwd,
  color: false,
  debug: false,
  input: Readable.from([]),
  print: () => undefined,
  tell: () => undefined,
  interruption: () => new Promise(() => undefined),
  complain(error) {
    print(`stet: ${line(error instanceof Error ? error.message : String(error))}\n`)
  }
})

/** @throws an error that says what to do. */
async function changesToCheck(api: GitHubApi, pull: PullRequest): Promise<Changes> {
  try {
    return await changesOf(api, pull)
  } catch (error) {
    if (!(error instanceof ApiError) || ![401, 403, 404].includes(error.status)) throw error
    const advice = 'give the job the permission `pull-requests: read`, or set only-changed to off'
    throw new Error(`${error.message}: ${advice}`, {cause: error})
  }
}

async function work(runner: Runner, inputs: ActionInputs, api: GitHubApi): Promise<number> {
  const folders = foldersOf(runner, inputs.workingDirectory)
  const pull = readPullRequest(runner.env)
  const changes = pull && inputs.onlyChanged !== 'off' ? await changesToCheck(api, pull) : undefined
  const onFailure = ({message}: ApiError) => {
    say(runner, 'notice', `Quotations were not compared with the base of the pull request: ${message}.`)
  }
  const baseOf = pull && changes && basesOf({api, pull, changes, root: folders.root, onFailure})
  const report = await check(inputs, folders, {changes, baseOf}, terminalOf(runner, folders))
  show(runner, inputs, report)
  await deliver(runner, inputs, folders, report)
  if (pull && inputs.comment !== 'off') await discuss(runner, inputs, folders, {api, pull, report, changes})
  return fails(report, inputs) || report.files.some(({fault}) => fault !== undefined) ? 1 : 0
}

/** Do what the action does; gives the status of the step. */
export async function act(given: Runner): Promise<number> {
  const {env} = given
  const token = (env['INPUT_GITHUB-TOKEN'] ?? '').trim()
  const print = (text: string) => {
    given.print(token ? text.replaceAll(token, '***') : text)
  }
  const runner = {...given, print}
  try {
    const inputs = readInputs(env)
    const api = gitHubApi({url: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: inputs.token})
    return await work(runner, inputs, api)
  } catch (error) {
    say(runner, 'error', error instanceof Error ? error.message : String(error))
    return 1
  }
}
