import {printable} from '../terminal.js'

/** A text without halves of surrogate pairs, which no encoding can write: U+FFFD stands for each. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')

/**
 * A text on one line that neither a terminal nor a CI log obeys:
 * GitHub’s runner takes a line that begins with `::` for a command, and `##[` wherever it stands.
 */
export const line = (text: string): string =>
  wellFormed(printable(text))
    .replace(/^(\s*):(?=:)/, '$1\\u003A')
    .replaceAll('##[', '#\\u0023[')

/**
 * A value as JSON on one line that every reader takes: no half of a surrogate pair, none of the characters that some
 * take for the end of a line, and nothing that a CI log obeys.
 */
export function jsonLine(value: unknown): string {
  // The first alternative keeps an escaped backslash from being taken for the beginning of `\udxxx`.
  return JSON.stringify(value).replaceAll(/\\\\|\\ud[89a-f][\da-f]{2}|[\u0085\u2028\u2029]|##\[/g, (found) => {
    if (found === '\\\\') return found
    if (found === '##[') return '#\\u0023['
    return found.startsWith('\\') ? '\\ufffd' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

// What XML 1.0 cannot hold, not even as a reference, and C1 controls, which HTML takes for other characters.
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

const numeric = (character: string) => `&#${character.charCodeAt(0)};`

const reference = (character: string) => entities[character] ?? numeric(character)

/** A text without control characters but tabs and line ends: U+FFFD stands for what XML and HTML cannot hold. */
export const plain = (text: string): string => wellFormed(text).replaceAll(unholdable, '\uFFFD')

/** A text as the content of an XML or HTML element, with nothing in it that a CI log obeys. */
export const content = (text: string): string => plain(text).replaceAll(/[&<>"'\r]|:(?=:)|#(?=#\[)/g, reference)

/** A text as the value of an XML or HTML attribute between double quotes; its line ends are kept. */
export const attribute = (text: string): string => content(text).replaceAll(/[\n\t]/g, reference)

// Markdown’s marks, and what opens mentions, references, addresses and formulas.
const marks = /[\\`*_{}[\]<>#|~&@$]/g

// A zero-width space in their middle keeps addresses and references from becoming links.
const links = /(?<=@|#|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-))/gi

/** A text as words of a Markdown table or paragraph, on one line: no mark, link, mention or tag in it comes alive. */
export const inert = (text: string): string =>
  wellFormed(printable(text)).replaceAll(links, '\u200B').replaceAll(marks, numeric)

/** Show what stands between backticks, already escaped for HTML or Markdown, as code. */
export const coded = (escaped: string, tick = '`'): string =>
  escaped.replaceAll(new RegExp(`${tick}(.*?)${tick}`, 'gs'), '<code>$1</code>')
