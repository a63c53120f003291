import {digest} from '../digest.js'
import {applyFixes, chooseFixes, type FixRecord} from '../fixes.js'
import {numberedFingerprints} from '../messages/fingerprint.js'
import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {inert} from '../reporters/escape.js'
import {said} from '../reporters/markdown.js'
import {plural} from '../reporters/words.js'
import type {Changes} from './changed.js'
import {mark} from './comment.js'
import type {PullRequest} from './event.js'
import {retry, type GitHubApi} from './github-api.js'

/** The most suggestions of one review: more take GitHub too long, and the reader too. Others come with the next run. */
const most = 50

/** A fix with the lines that it stands on, their numbers inclusive. */
interface Candidate {
  readonly message: MessageRecord
  readonly fix: FixRecord
  readonly first: number
  readonly last: number
  readonly mark: string
}

/** A comment of a review. */
interface ReviewComment {
  readonly path: string
  readonly line: number
  readonly side: 'RIGHT'
  readonly start_line?: number
  readonly start_side?: 'RIGHT'
  readonly body: string
}

const withoutReturn = (line: string) => line.replace(/\r$/, '')

/** The fixes of a draft that stand on changed lines alone, no two of which overlap. */
function candidates(file: FileReport, changes: Changes): Candidate[] {
  const changed = changes.get(file.path)?.lines
  const lines = file.text.split('\n').map(withoutReturn)
  // A carriage return alone ends a line for a reader, but not for git.
  if (!changed || lines.some((line) => line.includes('\r'))) return []
  const chosen = new Set(chooseFixes(file.messages, true))
  const prints = numberedFingerprints(file)
  return file.messages.flatMap((message, index) => {
    const {fix} = message
    if (!fix || !chosen.has(fix)) return []
    const first = Math.min(...fix.edits.map(({place}) => place.start.line))
    const last = Math.max(...fix.edits.map(({place}) => place.end.line))
    // What is checked out may be the merge with a base that moved: then lines have other numbers than in the head.
    for (let n = first; n <= last; n++) if (withoutReturn(changed.get(n) ?? '\n') !== lines[n - 1]) return []
    return [{message, fix, first, last, mark: mark(digest(`${file.path}\n${prints[index] ?? ''}`))}]
  })
}

/** Candidates by the lines that they share: GitHub replaces whole lines, and no line twice. */
function groups(all: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = []
  let end = 0
  for (const one of all.toSorted((a, b) => a.first - b.first)) {
    if (one.first <= end) found.at(-1)?.push(one)
    else found.push([one])
    end = Math.max(end, one.last)
  }
  return found
}

/** The lines `first` to `last` of a text, with fixes applied that stand on them. */
function fixedLines(text: string, fixes: readonly FixRecord[], first: number, last: number): string {
  const lines = text.split('\n')
  const before = lines.slice(0, first - 1).join('\n').length
  const after = lines.slice(last).join('\n').length
  const fixed = applyFixes(text, fixes)
  const end = last === lines.length ? fixed.length : fixed.length - after - 1
  return fixed
    .slice(first === 1 ? 0 : before + 1, end)
    .split('\n')
    .map(withoutReturn)
    .join('\n')
}

/** A block that holds a text as it is, whatever backticks are in it. */
function suggestion(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}suggestion\n${text}\n${fence}`
}

function reviewComment({path, text}: FileReport, group: readonly Candidate[]): ReviewComment {
  const first = Math.min(...group.map((one) => one.first))
  const last = Math.max(...group.map((one) => one.last))
  const fixed = fixedLines(
    text,
    group.map(({fix}) => fix),
    first,
    last
  )
  const reasons = group.map(({message}) => `**${inert(message.ruleId)}**: ${said(message)}`).join('\n\n')
  const marks = group.map((one) => one.mark).join('\n')
  const start = first < last && ({start_line: first, start_side: 'RIGHT'} as const)
  return {path, line: last, side: 'RIGHT', ...start, body: `${reasons}\n\n${suggestion(fixed)}\n\n${marks}`}
}

/**
 * Suggest the fixes on changed lines in one review of the pull request; what an earlier run suggested is left out.
 * @throws ApiError
 */
export async function suggest(api: GitHubApi, pull: PullRequest, report: Report, changes: Changes): Promise<void> {
  const all = report.files.map((file) => ({file, fixes: candidates(file, changes)}))
  if (all.every(({fixes}) => fixes.length === 0)) return
  const path = `/repos/${pull.repository}/pulls/${pull.number}`
  const review = async () => {
    const made = (await api.list<{readonly body?: string}>(`${path}/comments`)).map(({body}) => body ?? '').join('\n')
    const comments = all
      .flatMap(({file, fixes}) =>
        groups(fixes.filter((one) => !made.includes(one.mark))).map((group) => reviewComment(file, group))
      )
      .slice(0, most)
    if (comments.length === 0) return
    const body = `stet suggests ${plural(comments.length, 'change')}.`
    await api.send('POST', `${path}/reviews`, {commit_id: pull.head, event: 'COMMENT', body, comments})
  }
  await retry(review, ({creates, again}) => creates && again === 'unknown')
}
