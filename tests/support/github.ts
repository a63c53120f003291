import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {packageFile} from '../../src/data-file.js'
import './command.js'
import {scratch} from './scratch.js'

/** All that a tag needs to hold. */
const tag = scratch()
for (const path of ['package.json', 'dictionaries', 'dist'])
  cpSync(packageFile(path), join(tag, path), {recursive: true})

/** The token of every run. */
export const token = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'

export interface Request {
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly page: number
  readonly authorization: string | undefined
  readonly body: unknown
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

interface Comment {
  id: number
  body: string
  user: {type: string}
  author_association: string
}

interface ReviewComment {
  readonly path: string
  readonly line: number
  readonly start_line?: number
  readonly body: string
}

interface Review {
  readonly commit_id: string
  readonly event: string
  readonly body: string
  readonly comments: readonly ReviewComment[]
}

interface ChangedFile {
  readonly filename: string
  readonly status?: string
  readonly previous_filename?: string
  readonly changes?: number
  readonly patch?: string
}

/** A patch that adds all lines of a new file, as the API gives it. */
export const added = (filename: string, text: string): ChangedFile => {
  const lines = text.replace(/\n$/, '').split('\n')
  const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n')
  return {filename, status: 'added', changes: lines.length, patch}
}

/** What a repository on GitHub holds: what a pull request changes, and what was said of it. */
export class Repository {
  files: readonly ChangedFile[] = []
  /** The texts at the base of the pull request, by path. */
  base: Readonly<Record<string, string>> = {}
  readonly comments: Comment[] = []
  readonly reviews: Review[] = []
  readonly requests: Request[] = []
  /** Answers in place of the proper ones; nothing lets a request through. */
  intercept: (request: Request) => Answer | undefined = () => undefined

  answer(request: Request): unknown {
    const {method, path, body} = request
    const contents = '/repos/island/daily/contents/'
    if (method === 'GET' && path.startsWith(contents)) {
      const text = this.base[decodeURIComponent(path.slice(contents.length))]
      return text === undefined ? undefined : {encoding: 'base64', content: Buffer.from(text).toString('base64')}
    }
    const part = <Entry>(list: readonly Entry[]) => list.slice((request.page - 1) * 100, request.page * 100)
    switch (`${method} ${path.replace('/repos/island/daily', '').replaceAll(/\d+/g, 'N')}`) {
      case 'GET /pulls/N/files':
        return part(this.files)
      case 'GET /issues/N/comments':
        return part(this.comments)
      case 'GET /pulls/N/comments':
        return part(this.reviews.flatMap(({comments}) => comments))
      case 'POST /issues/N/comments':
        this.comments.push({
          id: 500 + this.comments.length,
          user: {type: 'Bot'},
          author_association: 'NONE',
          ...(body as {body: string})
        })
        return {}
      case 'PATCH /issues/comments/N': {
        const comment = this.comments.find(({id}) => path.endsWith(`/${id}`))
        if (comment) Object.assign(comment, body)
        return comment
      }
      case 'POST /pulls/N/reviews':
        this.reviews.push(body as Review)
        return {}
      default:
        return undefined
    }
  }

  /** How many requests of this kind came in. */
  count(method: string, end = ''): number {
    return this.requests.filter((request) => request.method === method && request.path.endsWith(end)).length
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const {pathname, searchParams} = new URL(incoming.url ?? '', 'http://127.0.0.1')
  const text = Buffer.concat(chunks).toString()
  return {
    method: incoming.method ?? '',
    path: pathname,
    page: Number(searchParams.get('page') ?? 1),
    authorization: incoming.headers.authorization,
    body: text === '' ? undefined : (JSON.parse(text) as unknown)
  }
}

/** Serve a repository on loopback, as GitHub’s API would, until the test ends; gives its address. */
export async function serve(repository: Repository): Promise<string> {
  const server = createServer((incoming, response) => {
    void requestOf(incoming).then((request) => {
      repository.requests.push(request)
      const other = repository.intercept(request)
      const body = other ? {message: other.message ?? ''} : repository.answer(request)
      response.writeHead(other?.status ?? (body ? 200 : 404), {'content-type': 'application/json', ...other?.headers})
      response.end(JSON.stringify(body ?? {message: 'Not Found'}))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A pull request of the repository, or of a fork, on a commit where that matters. */
export const pullRequest = (from = 'island/daily', base?: string) => ({
  pull_request: {
    number: 7,
    head: {sha: 'f'.repeat(40), repo: {full_name: from}},
    base: {sha: base, repo: {full_name: 'island/daily'}}
  }
})

export interface Step {
  readonly status: number | null
  readonly log: string
  /** The commands of the log that annotate a place. */
  readonly annotations: readonly string[]
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

export interface StepOptions {
  readonly workspace: string
  readonly api?: string
  readonly event?: object
  readonly inputs?: Readonly<Record<string, string>>
}

function outputsOf(text: string): Record<string, string> {
  const set = [...text.matchAll(/^(.+)<<(.+)\n([^]*?)\n\2$/gm)]
  return Object.fromEntries(set.map(([, name = '', , value = '']) => [name, value]))
}

/** Run the action as it was built last, as a runner does: with a token, and with this alone in its environment. */
export async function step({workspace, api = '', event = {}, inputs = {}}: StepOptions): Promise<Step> {
  const temporary = scratch({'event.json': JSON.stringify(event), summary: '', output: ''})
  const given = Object.entries({'github-token': token, ...inputs})
  const child = spawn(process.execPath, [join(tag, 'dist', 'action.js')], {
    cwd: temporary,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: api,
      GITHUB_EVENT_PATH: join(temporary, 'event.json'),
      GITHUB_JOB: 'drafts',
      GITHUB_OUTPUT: join(temporary, 'output'),
      GITHUB_REPOSITORY: 'island/daily',
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      GITHUB_WORKFLOW: 'drafts',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    }
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  const log = Buffer.concat(chunks).toString()
  const outputs = outputsOf(readFileSync(join(temporary, 'output'), 'utf8'))
  const written = [readFileSync(join(temporary, 'summary'), 'utf8'), JSON.stringify(outputs)]
  const report = outputs['report']
  if (report !== undefined && existsSync(report)) written.push(readFileSync(report, 'utf8'))
  if ([log, ...written].some((text) => text.includes(token))) throw new Error('The token was printed')
  return {
    status,
    log,
    annotations: log.split('\n').filter((line) => /^::(?:error|warning|notice) file=/.test(line)),
    summary: written[0] ?? '',
    outputs
  }
}
