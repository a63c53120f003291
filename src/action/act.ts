import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, resolve} from 'node:path'
import {Readable} from 'node:stream'
import {digest} from '../digest.js'
import type {Report} from '../report.js'
import {compact} from '../reporters/compact.js'
import {command} from '../reporters/github.js'
import {json} from '../reporters/json.js'
import {markdownWithin, stepSummary} from '../reporters/markdown.js'
import {sarif} from '../reporters/sarif.js'
import {plural, tally} from '../reporters/words.js'
import type {Terminal} from '../terminal.js'
import {version} from '../version.js'
import {write} from '../write.js'
import {annotated, annotations, findings} from './annotations.js'
import {changesOf} from './changed.js'
import {check} from './check.js'
import {comment} from './comment.js'
import {readPullRequest, type PullRequest} from './event.js'
import {append, setOutputs} from './files.js'
import {foldersOf, type Folders} from './folders.js'
import {ApiError, gitHubApi, type GitHubApi} from './github-api.js'
import {readInputs, type ActionInputs} from './inputs.js'
import type {Runner} from './runner.js'
import {suggest} from './suggestions.js'

const say = ({print}: Runner, kind: 'error' | 'notice', text: string) => {
  print(command(kind, {title: 'stet'}, text))
}

/** The terminal of the drafts: nothing comes in, and what goes wrong with one of them is in the report. */
const terminalOf = (cwd: string): Terminal => ({
  cwd,
  color: false,
  debug: false,
  input: Readable.from([]),
  print: () => undefined,
  complain: () => undefined
})

function fails({files, summary}: Report, {failOn, maxWarnings}: ActionInputs): boolean {
  const {errors, warnings, info} = summary
  const failing = {none: 0, error: errors, warning: errors + warnings, info: errors + warnings + info}[failOn]
  return failing > 0 || warnings > maxWarnings || files.some(({fault}) => fault !== undefined)
}

/** Show what was found, in the log, on the lines and in the summary of the step. */
function show({env, print}: Runner, inputs: ActionInputs, report: Report) {
  const all = findings(report)
  const shown = inputs.annotations ? findings(annotated(report)) : 0
  print(`stet: ${tally(report.summary)} in ${plural(report.files.length, 'draft')}\n`)
  if (all > 0) print(`::group::${plural(all, 'finding')}\n${compact(report)}::endgroup::\n`)
  if (shown > 0) print(annotations(report))
  const isCut = inputs.annotations && shown < all
  const remark = isCut ? `Annotations show the worst ${shown} of ${plural(all, 'finding')}; all are listed here.` : ''
  if (inputs.summary) append(env['GITHUB_STEP_SUMMARY'], markdownWithin(report, stepSummary, remark))
}

/** Write the report, in the formats that are asked for, and say where they are. */
async function deliver({env}: Runner, inputs: ActionInputs, {cwd, root}: Folders, report: Report): Promise<void> {
  const {files, errors, warnings, info} = report.summary
  const folder = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'stet-'))
  const paths = {
    'sarif-file': inputs.sarifFile === undefined ? '' : resolve(cwd, inputs.sarifFile),
    report: join(folder, 'report.json')
  }
  await write(paths.report, json(report))
  if (paths['sarif-file']) await write(paths['sarif-file'], sarif(report, {cwd: root, version: version()}))
  setOutputs(env['GITHUB_OUTPUT'], {errors, warnings, info, files, ...paths})
}

/** Comment on the pull request; where that is not allowed or fails, a notice says so, and the step goes on. */
async function discuss(
  runner: Runner,
  inputs: ActionInputs,
  {cwd, root}: Folders,
  {api, pull, report}: {readonly api: GitHubApi; readonly pull: PullRequest; readonly report: Report}
): Promise<void> {
  const {GITHUB_WORKFLOW: workflow, GITHUB_JOB: job} = runner.env
  const name = digest(JSON.stringify([workflow, job, relative(root, cwd)]))
  try {
    await comment(api, pull, name, report)
    if (inputs.comment === 'suggestions') await suggest(api, pull, report, await changesOf(api, pull))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const why =
      pull.fork && [403, 404].includes(error.status)
        ? 'the token of a pull request from a fork can only read'
        : error.message
    say(runner, 'notice', `No comment on the pull request: ${why}. The annotations and the summary say what was found.`)
  }
}

async function work(runner: Runner, inputs: ActionInputs, api: GitHubApi): Promise<number> {
  const folders = foldersOf(runner, inputs.workingDirectory)
  const pull = readPullRequest(runner.env)
  const changes = pull && inputs.onlyChanged !== 'off' ? await changesOf(api, pull) : undefined
  const report = await check({inputs, root: folders.root, changes, terminal: terminalOf(folders.cwd)})
  show(runner, inputs, report)
  await deliver(runner, inputs, folders, report)
  if (pull && inputs.comment !== 'off') await discuss(runner, inputs, folders, {api, pull, report})
  return fails(report, inputs) ? 1 : 0
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
