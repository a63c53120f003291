import type {BoilerplateKind} from './boilerplate-phrases.js'
import type {PageLine} from './page-lines.js'

/** Kinds after which a page holds no more of the story. */
const closers: ReadonlySet<BoilerplateKind | undefined> = new Set<BoilerplateKind>([
  'sign-off',
  'bio',
  'follow',
  'share',
  'tags',
  'related',
  'comments',
  'copyright',
  'navigation',
  'newsletter',
  'subscription',
  'app'
])

/** Whether a line is furniture wherever it stands. */
export const isSure = ({score}: PageLine): boolean => score >= 3

/** Whether a line is furniture at the end of a draft. */
export const isAnchor = ({score}: PageLine): boolean => score >= 2

/** Whether a line is a label of at most so many words, no sentence. */
export const isLabel = ({words, isProse}: PageLine, most: number): boolean =>
  !isProse && words.length > 0 && words.length <= most

/** What a line adds to the belief that the story has ended before it; a button that stands under each of a list of goods counts once. */
function weightOf(line: PageLine, seen: Set<string>): number {
  if (isAnchor(line)) {
    const key = line.paragraph.text.toLowerCase()
    if (seen.has(key)) return 0
    seen.add(key)
    return Math.min(line.score, 4)
  }
  if (line.isProse) return line.score > 0 ? -0.5 : line.words.length > 30 ? -4 : -2
  return line.score > 0 ? 0.5 : -0.1
}

/** The first line of the tail by its signs: from there on they outweigh the prose more than from any line below. */
function firstAnchor(lines: readonly PageLine[]): number {
  const seen = new Set<string>()
  let [best, sum, first] = [0.5, 0, lines.length]
  for (let k = lines.length - 1; k > 0; k--) {
    const line = lines[k]
    if (!line) continue
    sum += weightOf(line, seen)
    if (sum > best && isAnchor(line)) [best, first] = [sum, k]
  }
  return first
}

const isTag = (line: PageLine | undefined) =>
  line !== undefined && isLabel(line, 3) && !/[\d:;“”"•*.?!]|^[-–—]/u.test(line.paragraph.text)

/** “Politics”, “Asia”, “Climate change”: a run of such lines that ends the draft, or meets its tail, is tags or a menu. */
function firstOfRun(lines: readonly PageLine[], end: number): number {
  let first = end
  while (first > 1 && isTag(lines[first - 1])) first--
  const run = lines.slice(first, end)
  const known = run.filter(({score}) => score > 0).length
  const single = run.filter(({words}) => words.length === 1).length
  const enough = known > 0 && run.length >= 3 && (known > 1 || (run.length > 3 && single > 1))
  // “The winners:” opens a list that is of the story.
  return enough && !(lines[first - 1]?.paragraph.text ?? ':').endsWith(':') ? first : end
}

/** The lines after the story that are furniture: those that show it, and once the page is closed, all that look like it. */
export function tailLines(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const anchor = firstAnchor(lines)
  const end = firstOfRun(lines, anchor)
  const found = new Set<PageLine>()
  let closed = end < anchor
  let sure = 0
  let previous: PageLine | undefined
  for (const line of lines.slice(end)) {
    const isSummary =
      sure > 1 && previous && found.has(previous) && line.words.length <= 45 && !/[”"]/.test(line.paragraph.text)
    if (isAnchor(line) || (closed && (!line.isProse || line.score > 0 || isSummary))) found.add(line)
    if (isAnchor(line) && closers.has(line.kind)) closed = true
    if (isSure(line)) sure++
    previous = line
  }
  return found
}
