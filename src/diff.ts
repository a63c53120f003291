/** Lines of a file, from 1, both included. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** A file that a diff adds or changes, as it is afterwards. */
export interface FileDiff {
  /** With forward slashes, without git’s `b/`. */
  readonly path: string
  /** The lines that were added or changed; all of them where the diff does not show them, as of binary files. */
  readonly lines: readonly LineRange[]
}

const everyLine: LineRange = {first: 1, last: Infinity}

const escapes: Readonly<Record<string, number>> = {a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13}

/** The path that git wrote between quotes: C’s escapes, bytes in octal digits. */
function unquoted(text: string): string {
  const bytes = [...text.matchAll(/\\([0-3][0-7]{2}|[^])|([^\\]+)/g)].flatMap(([, escaped, plain]) => {
    if (escaped === undefined) return [...Buffer.from(plain ?? '')]
    return /^\d{3}$/.test(escaped) ? [parseInt(escaped, 8)] : [escapes[escaped] ?? escaped.charCodeAt(0)]
  })
  return Buffer.from(bytes).toString()
}

/** A path as a line of a header has it; a time may follow after a tab. */
function pathOf(written: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(written)
  return quoted ? unquoted(quoted[1] ?? '') : written.replace(/\t.*$/, '').replace(/\r$/, '')
}

/** The paths of `diff --git`, where both are the same but for `a/` and `b/`; nothing where they differ. */
function headPath(written: string): string | undefined {
  const quoted = /^"(?:[^"\\]|\\.)*" (".*")\r?$/.exec(written)?.[1]
  if (quoted) return pathOf(quoted).replace(/^b\//, '')
  const half = (written.length - 1) / 2
  const [before, after] = [written.slice(0, half), written.slice(half + 1)]
  return before.replace(/^a\//, '') === after.replace(/^b\//, '') ? after.replace(/^b\//, '') : undefined
}

/** A file of a diff while it is read. */
interface Section {
  path?: string | undefined
  before?: string
  lines: LineRange[]
}

/** What a line of a header says of its file. */
function readHeader(section: Section, line: string) {
  const [, word = '', rest = ''] =
    /^(---|\+\+\+|rename to|copy to|Binary files|GIT binary patch|deleted file mode) ?(.*)$/s.exec(line) ?? []
  if (word === '---') section.before = pathOf(rest)
  else if (word === '+++') {
    const path = pathOf(rest)
    const isPrefixed = path.startsWith('b/') && /^a\/|^\/dev\/null$/.test(section.before ?? '')
    section.path = path === '/dev/null' ? undefined : isPrefixed ? path.slice(2) : path
  } else if (word.endsWith(' to')) section.path = pathOf(rest)
  else if (word === 'deleted file mode') section.path = undefined
  else if (word !== '') section.lines.push(everyLine)
}

/** The numbers of `@@ -1,2 +3,4 @@`: a count that is left out is 1. */
function hunkOf(line: string) {
  const found = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(line)
  return found && {old: Number(found[1] ?? 1), next: Number(found[2]), new: Number(found[3] ?? 1)}
}

/** Note a line as added, as part of the range before it where it follows that. */
function add(lines: LineRange[], line: number) {
  const before = lines.at(-1)
  if (before?.last === line - 1) lines[lines.length - 1] = {first: before.first, last: line}
  else lines.push({first: line, last: line})
}

/**
 * Read a hunk, whose lines are counted by its head, so that none is taken for a header.
 * @returns the place of the first line after it
 */
function readHunk(all: readonly string[], at: number, section: Section): number {
  const hunk = hunkOf(all[at] ?? '')
  if (!hunk) return at
  let i = at + 1
  for (; i < all.length && (hunk.old > 0 || hunk.new > 0); i++) {
    const sign = all[i]?.[0] ?? ' '
    if (sign === '+') add(section.lines, hunk.next)
    if (sign !== '-' && sign !== '\\') hunk.next++
    if (sign === '+' || sign === ' ' || sign === '\r') hunk.new--
    if (sign === '-' || sign === ' ' || sign === '\r') hunk.old--
    if (!['+', '-', ' ', '\r', '\\'].includes(sign)) break
  }
  return i
}

/** The section that a line begins, if it does; a diff without git’s heads begins them with `---`. */
function sectionAt(line: string, next: string | undefined, current: Section | undefined): Section | undefined {
  const head = /^diff --(git|cc|combined) (.*)$/s.exec(line)
  if (head) {
    const rest = head[2] ?? ''
    return head[1] === 'git' ? {path: headPath(rest), lines: []} : {path: pathOf(rest), lines: [everyLine]}
  }
  const isPlain = line.startsWith('--- ') && next?.startsWith('+++ ')
  return isPlain && (!current || current.before !== undefined) ? {lines: []} : undefined
}

/**
 * Read a unified diff, of git or another: the files that are there afterwards, each once, with what is new in them.
 * Whatever the text holds, nothing is thrown: what is no diff is passed over.
 */
export function parseDiff(text: string): readonly FileDiff[] {
  const all = text.split('\n')
  const sections: Section[] = []
  for (let i = 0; i < all.length;) {
    const line = all[i] ?? ''
    const begun = sectionAt(line, all[i + 1], sections.at(-1))
    if (begun) sections.push(begun)
    const section = sections.at(-1)
    const after = section ? readHunk(all, i, section) : i
    if (section && after === i && (!begun || line.startsWith('---'))) readHeader(section, line)
    i = Math.max(after, i + 1)
  }
  const files = new Map<string, LineRange[]>()
  for (const {path, lines} of sections) {
    if (path === undefined || path === '') continue
    const known = files.get(path)
    if (known) for (const range of lines) known.push(range)
    else files.set(path, lines)
  }
  return [...files].map(([path, lines]) => ({path, lines}))
}
