/** A line that both texts have (` `), the first alone (`-`) or the second alone (`+`); its end is part of it. */
interface Line {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** The lines around a change that show where it is. */
const context = 3

/** How many lines may differ before what lies between the first and the last of them is shown as one change. */
const limit = 2000

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

const mark = (mark: Line['mark'], lines: readonly string[]): Line[] => lines.map((text) => ({mark, text}))

/** Walks on from `x` on a diagonal as long as the lines are the same. */
function slide(a: readonly string[], b: readonly string[], x: number, diagonal: number): number {
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
  return x
}

/** How far along `a` each diagonal (−d to d) gets with d lines that differ, for each d up to what it takes. */
function frontiers(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const trace: Int32Array[] = []
  for (let d = 0; d <= Math.min(a.length + b.length, limit); d++) {
    const last = trace.at(-1)
    const reach = new Int32Array(2 * d + 1)
    for (let k = -d; k <= d; k += 2) {
      const x = last ? step(last, d, k).x : 0
      reach[k + d] = slide(a, b, x, k)
      if (reach[k + d] === a.length && a.length - k === b.length) return [...trace, reach]
    }
    trace.push(reach)
  }
  return undefined
}

/** How diagonal `k` is entered with the d-th line that differs: from the one above, by deletion, or from the one below. */
function step(last: Int32Array, d: number, k: number): {readonly x: number; readonly deletes: boolean} {
  const below = k + 1 < d ? (last[k + 1 + d - 1] ?? 0) : -1
  const above = k - 1 > -d ? (last[k - 1 + d - 1] ?? 0) : -1
  return above >= below ? {x: above + 1, deletes: true} : {x: below, deletes: false}
}

/** The shortest way from one list of lines to another (Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986). */
function shortest(a: readonly string[], b: readonly string[]): Line[] {
  const trace = frontiers(a, b)
  if (!trace) return [...mark('-', a), ...mark('+', b)]
  const lines: Line[] = []
  let x = a.length
  let k = a.length - b.length
  for (let d = trace.length - 1; d > 0; d--) {
    const from = step(trace[d - 1] ?? new Int32Array(), d, k)
    lines.push(...mark(' ', a.slice(from.x, x)).reverse())
    if (from.deletes) lines.push(...mark('-', a.slice(from.x - 1, from.x)))
    else lines.push(...mark('+', b.slice(from.x - k - 1, from.x - k)))
    x = from.deletes ? from.x - 1 : from.x
    k += from.deletes ? -1 : 1
  }
  return [...mark(' ', a.slice(0, x)), ...lines.reverse()]
}

/** The lines of both texts; what they begin and end with alike is not searched. */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  const least = Math.min(a.length, b.length)
  let start = 0
  while (start < least && a[start] === b[start]) start++
  let end = 0
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [
    ...mark(' ', a.slice(0, start)),
    ...shortest(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...mark(' ', a.slice(a.length - end))
  ]
}

/** The stretches of lines to show: each change with its context, those that meet as one; ends exclusive. */
function stretches(lines: readonly Line[]): [number, number][] {
  const found: [number, number][] = []
  for (const [i, line] of lines.entries()) {
    if (line.mark === ' ') continue
    const last = found.at(-1)
    const end = Math.min(i + context + 1, lines.length)
    if (last && i - context <= last[1]) last[1] = end
    else found.push([Math.max(i - context, 0), end])
  }
  return found
}

const printed = ({mark, text}: Line) => mark + (text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`)

/** Where a hunk stands in one of the texts: `line,count`; before an empty one, the line that comes before it. */
const range = (before: number, count: number) => `${count === 0 ? before : before + 1}${count === 1 ? '' : `,${count}`}`

/** Both sides of what changes together come whole: first what goes, then what comes. */
function* hunks(lines: readonly Line[]): Generator<string> {
  const count = (from: number, to: number, without: '-' | '+') =>
    lines.slice(from, to).filter(({mark}) => mark !== without).length
  let [done, a, b] = [0, 0, 0]
  for (const [start, end] of stretches(lines)) {
    a += count(done, start, '+')
    b += count(done, start, '-')
    const [ofA, ofB] = [count(start, end, '+'), count(start, end, '-')]
    yield `@@ -${range(a, ofA)} +${range(b, ofB)} @@\n${lines.slice(start, end).map(printed).join('')}`
    a += ofA
    b += ofB
    done = end
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r'
}

const octal = (byte: number) => `\\${byte.toString(8).padStart(3, '0')}`

const escaped = (character: string) => escapes[character] ?? Array.from(Buffer.from(character), octal).join('')

/**
 * A path as git reads it: in quotes where it holds what would end it or what steers a terminal, and before a tab where it
 * holds a space.
 */
function nameOf(path: string): string {
  const quoted = path.replaceAll(/["\\\p{Cc}\p{Cf}\u2028\u2029]/gu, escaped)
  return quoted === path ? path + (path.includes(' ') ? '\t' : '') : `"${quoted}"`
}

/**
 * The way from one text of a file to another as a unified diff that `git apply` and `patch -p1` take, in the folder that
 * `path` begins at; the empty string where the texts are the same. Lines end at a line feed, which a carriage return
 * may come before.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = compare(linesOf(before), linesOf(after))
  return `--- ${nameOf(`a/${path}`)}\n+++ ${nameOf(`b/${path}`)}\n${[...hunks(lines)].join('')}`
}
