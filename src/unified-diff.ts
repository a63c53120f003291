import {type Difference, differences} from './differences.js'

/** The lines around a change that show where it is. */
const context = 3

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The stretches of lines to show: each change with its context, those that meet as one; ends exclusive. */
function stretches(lines: readonly Difference[]): [number, number][] {
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

const printed = ({mark, text}: Difference) =>
  mark + (text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`)

/** Where a hunk stands in one of the texts: `line,count`; before an empty one, the line that comes before it. */
const range = (before: number, count: number) => `${count === 0 ? before : before + 1}${count === 1 ? '' : `,${count}`}`

/** Both sides of what changes together come whole: first what goes, then what comes. */
function* hunks(lines: readonly Difference[]): Generator<string> {
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
  const lines = differences(linesOf(before), linesOf(after))
  return `--- ${nameOf(`a/${path}`)}\n+++ ${nameOf(`b/${path}`)}\n${[...hunks(lines)].join('')}`
}
