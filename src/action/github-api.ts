import {setTimeout as sleep} from 'node:timers/promises'

/** What the API refused, or that it did not answer: one clear line. */
export class ApiError extends Error {
  constructor(
    message: string,
    /** The status of the answer; 0 where there was none. */
    readonly status: number,
    /** How the request may fare when it is sent again: it was not carried out, or nobody knows. */
    readonly again: 'refused' | 'unknown' | 'never',
    /** How long to wait before, in milliseconds, where the API says so. */
    readonly wait?: number,
    /** Whether something was to be created, which the API does not repeat of its own accord where nobody knows. */
    readonly creates = false
  ) {
    super(message)
  }
}

/** The part of GitHub’s API that the action needs. Paths begin with a slash. */
export interface GitHubApi {
  get<Value>(path: string): Promise<Value>
  /** All entries of a list, page by page. */
  list<Entry>(path: string): Promise<Entry[]>
  /** Create something, or change it. A creation of which nobody knows whether it was carried out is not repeated. */
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<void>
}

export interface ApiOptions {
  /** Where the API is. */
  readonly url: string
  /** Nothing where requests go out without one. */
  readonly token: string
}

const perPage = 100
const attempts = 4
const longestWait = 60_000
const timeout = 20_000

/** How long an answer asks to wait, in milliseconds. */
function waitOf({headers}: Response): number | undefined {
  const after = headers.get('retry-after')
  if (after !== null) return Math.max(0, /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now())
  const reset = headers.get('x-ratelimit-remaining') === '0' ? headers.get('x-ratelimit-reset') : null
  return reset === null ? undefined : Math.max(0, Number(reset) * 1000 - Date.now())
}

const isRateLimit = (status: number, reason: string, wait: number | undefined) =>
  status === 429 || (status === 403 && (wait !== undefined || /rate limit/i.test(reason)))

async function errorOf(response: Response, method: string, path: string): Promise<ApiError> {
  const {status} = response
  const text = await response.text().catch(() => '')
  const reason = (/"message"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1] ?? response.statusText).trim()
  const wait = waitOf(response)
  const again = isRateLimit(status, reason, wait) ? 'refused' : status >= 500 ? 'unknown' : 'never'
  return new ApiError(`${method} ${path}: ${status} ${reason}`.trim(), status, again, wait, method === 'POST')
}

/**
 * How long to wait after an attempt failed, in milliseconds: as the API asks; where it is asked too much and does not
 * say, a minute, as its documentation wants; else half a second. Each further attempt waits twice as long.
 */
export const waitAfter = (attempt: number, {wait, again}: Pick<ApiError, 'wait' | 'again'>): number =>
  wait ?? (again === 'refused' ? longestWait : 500) * 2 ** (attempt - 1)

/**
 * Do what may fail for a while, up to four times, waiting longer each time, or as long as the API asks.
 * @throws ApiError: the last one, one that `mayRepeat` refuses, or one that asks to wait for over a minute.
 */
export async function retry<Result>(
  act: () => Promise<Result>,
  mayRepeat: (error: ApiError) => boolean
): Promise<Result> {
  for (let attempt = 1; ; attempt++)
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ApiError) || attempt === attempts || !mayRepeat(error)) throw error
      const wait = waitAfter(attempt, error)
      if (wait > longestWait) throw error
      await sleep(wait)
    }
}

/** Send one request, and read the answer. */
async function exchange({url, token}: ApiOptions, method: string, path: string, body?: unknown): Promise<unknown> {
  let response
  try {
    response = await fetch(`${url}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'stet',
        'x-github-api-version': '2022-11-28',
        ...(token && {authorization: `Bearer ${token}`})
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeout)
    })
    if (response.ok) return await response.json()
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? 'No answer in time' : 'No connection'
    throw new ApiError(`${method} ${path}: ${reason}`, 0, 'unknown', undefined, method === 'POST')
  }
  throw await errorOf(response, method, path)
}

/** Speak to GitHub’s API: with time limits, and patience where it is busy. */
export function gitHubApi(options: ApiOptions): GitHubApi {
  const request = (method: string, path: string, body?: unknown) =>
    retry(
      () => exchange(options, method, path, body),
      ({again, creates}) => again === 'refused' || (again === 'unknown' && !creates)
    )
  return {
    get: <Value>(path: string) => request('GET', path) as Promise<Value>,
    async list<Entry>(path: string) {
      const all: Entry[] = []
      for (let page = 1; ; page++) {
        const entries = (await request('GET', `${path}?per_page=${perPage}&page=${page}`)) as Entry[]
        all.push(...entries)
        if (entries.length < perPage) return all
      }
    },
    async send(method, path, body) {
      await request(method, path, body)
    }
  }
}
