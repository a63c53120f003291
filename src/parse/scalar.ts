import {MappedText, type Piece} from '../mapped-text.js'

/** An escape of a quoted scalar, or a quotation mark that is doubled in a single-quoted one. */
const escape = /\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2}|\r?\n[ \t]*|[^\r\n])|''/iy
const space = /\s+/y

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Where the words of a scalar begin in the way it is written: after its quotation mark, or the line of `|` or `>`. */
const opening = (raw: string) => /^(?:"""\r?\n?|'''\r?\n?|["']|[|>][^\n]*\n[ \t]*)?/.exec(raw)?.[0].length ?? 0

/** What the next stretch of the raw text stands for: how long it is, and how much of the value. */
function step(value: string, i: number, raw: string, k: number): {from: number; to: number} | undefined {
  const isEscaped = raw[k] === '\\' || (raw[k] === "'" && raw.startsWith("'"))
  const escaped = isEscaped ? match(escape, raw, k) : undefined
  if (escaped !== undefined) {
    // A line end after a backslash stands for nothing.
    if (/^\\\r?\n/.test(escaped)) return {from: escaped.length, to: 0}
    return {
      from: escaped.length,
      to: escaped.startsWith('\\U') ? String.fromCodePoint(value.codePointAt(i) ?? 0).length : 1
    }
  }
  const from = match(space, raw, k)
  const to = match(space, value, i)
  // A line end and the indent after it are folded into a space or a line end.
  if (from?.includes('\n')) return to === undefined ? undefined : {from: from.length, to: to.length}
  return raw[k] === value[i] ? {from: 1, to: 1} : undefined
}

/**
 * The value of a YAML or TOML scalar with its map to the way it is written, which begins at `start`: quotation marks,
 * escapes, folded lines. Nothing where the two cannot be paired.
 */
export function scalarText(value: string, raw: string, start: number): MappedText | undefined {
  const pieces: Piece[] = []
  let k = opening(raw)
  for (let i = 0; i < value.length;) {
    // The line end that a block scalar ends with may be its last.
    if (k >= raw.length && value.slice(i).trim() === '') break
    const next = step(value, i, raw, k)
    if (!next) return undefined
    pieces.push({value: value.slice(i, i + next.to), start: start + k, end: start + k + next.from})
    k += next.from
    i += next.to
  }
  return new MappedText(pieces)
}
