import type {Report} from '../report.js'
import {markdownWithin} from '../reporters/markdown.js'
import type {PullRequest} from './event.js'
import {retry, type GitHubApi} from './github-api.js'

/** The most bytes of a comment; GitHub takes 65,536 characters. */
const most = 60_000

interface Comment {
  readonly id: number
  readonly body?: string
  readonly author_association?: string
  readonly user?: {readonly type?: string} | null
}

/** A mark that nobody sees, by which a comment is known again. */
export const mark = (name: string): string => `<!-- stet:${name} -->`

const insiders: readonly (string | undefined)[] = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** Whether a comment is ours, and not one of a stranger who copied the mark. */
const isOurs = ({body, user, author_association: association}: Comment, name: string) =>
  body?.startsWith(mark(name)) === true && (user?.type === 'Bot' || insiders.includes(association))

/**
 * Say what was found in one comment of the pull request, which the next run changes in place; none is made where nothing
 * was found. `name` tells the comments of several jobs apart.
 * @throws ApiError
 */
export async function comment(api: GitHubApi, pull: PullRequest, name: string, report: Report): Promise<void> {
  const {errors, warnings, info} = report.summary
  const isClean = errors + warnings + info === 0 && report.files.every(({fault}) => fault === undefined)
  const body = `${mark(name)}\n${markdownWithin(report, most)}`
  const issue = `/repos/${pull.repository}/issues`
  const upsert = async () => {
    const before = (await api.list<Comment>(`${issue}/${pull.number}/comments`)).find((one) => isOurs(one, name))
    if (!before && !isClean) await api.send('POST', `${issue}/${pull.number}/comments`, {body})
    if (before && before.body?.replaceAll('\r\n', '\n') !== body)
      await api.send('PATCH', `${issue}/comments/${before.id}`, {body})
  }
  // A comment that was made although the answer got lost is found the next time.
  await retry(upsert, ({creates, again}) => creates && again === 'unknown')
}
