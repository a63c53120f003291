import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord, type Word, wordOf} from '../word.js'
import {abbreviationClass} from './abbreviations.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** `link` is a web or mail address, a handle or a hashtag; `mark` is punctuation. */
export type TokenKind = 'word' | 'number' | 'mark' | 'symbol' | 'link'

/**
 * A word or mark of the story. nlcst’s own words are not used: they cut “15,000” in three
 * and keep the full stop in “homes. houses”.
 */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  readonly lower: string
  readonly word: Word
  /** The white space before it, in its paragraph. */
  readonly before: string
  readonly paragraph: Paragraph
  /** Its place in `tokens(tree)`. */
  readonly index: number
}

const link = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+/uy
const piece = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/uy
const ellipsis = /…|\.(?:\s?\.){2,}/y
const space = /[\s\uFEFF]+/y

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Whether a mark between two pieces belongs to the word: “don’t”, “15,000”, “U.S”, “AT&T”, but not “harbour.The”. */
function joins(mark: string, left: string, right: string): boolean {
  if ("’'-‐‑".includes(mark)) return true
  if (mark === '.' || mark === ',' || mark === ':') {
    if (/\d$/.test(left) && /^\d/.test(right)) return true
    return mark === '.' && !/^\d/.test(right) && !(/\p{Ll}{2}$/u.test(left) && /^\p{Lu}/u.test(right))
  }
  return mark === '&' && /^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right)
}

function word(text: string, at: number): string | undefined {
  let last = match(piece, text, at)
  if (last === undefined) return undefined
  let end = at + last.length
  for (;;) {
    const next = match(piece, text, end + 1)
    if (next === undefined || !joins(text[end] ?? '', last, next)) break
    end += 1 + next.length
    last = next
  }
  return (
    text.slice(at, end) +
    (text[end] === '.' && takesStop(text.slice(at, end), text.slice(end + 1, end + 40)) ? '.' : '')
  )
}

/** Whether the full stop after a word belongs to it, as in an abbreviation or an initial. */
function takesStop(text: string, rest: string): boolean {
  if (rest.startsWith('.')) return false
  if (/^\p{Lu}$/u.test(text)) return text !== 'I' && /^\s*[\p{Lu}‘“"'(]|^-|^,/u.test(rest)
  switch (abbreviationClass(`${text}.`)) {
    case undefined:
      return /^\p{L}(?:\.\p{L})+$/u.test(text)
    case 'title':
      return /^\s*["“‘']?\p{Lu}/u.test(rest)
    case 'number':
    case 'month':
      return /^\s*[\divx]/i.test(rest)
    case 'state':
    case 'unit':
    case 'other':
      return /^\s*[\p{Ll}\d,;)]/u.test(rest)
    default:
      return true
  }
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Where a word in plain letters that begins at `at` ends; -1 where more may belong to it. */
function plainEnd(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end))) end++
  return end > at && (end === text.length || ' ,;!?)”'.includes(text.charAt(end))) ? end : -1
}

/** The next token of a text at `at`, where no white space stands; `hasAt` tells whether the text may hold mail addresses. */
function scan(text: string, at: number, hasAt: boolean): {kind: TokenKind; text: string} {
  // Most words are settled here.
  const end = hasAt ? -1 : plainEnd(text, at)
  if (end > at) return {kind: 'word', text: text.slice(at, end)}
  const address = hasAt || 'hw#'.includes(text.charAt(at)) ? match(link, text, at) : undefined
  if (address !== undefined) return {kind: 'link', text: address}
  const letters = word(text, at)
  if (letters !== undefined) return {kind: /^\d/.test(letters) ? 'number' : 'word', text: letters}
  const dots = match(ellipsis, text, at)
  if (dots !== undefined) return {kind: 'mark', text: dots}
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return {kind: /\p{P}/u.test(character) ? 'mark' : 'symbol', text: character}
}

/** The white space at a place; mostly one space, or none. */
function spaceAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code === 32 && isLetter(text.charCodeAt(at + 1))) return ' '
  return isLetter(code) ? '' : (match(space, text, at) ?? '')
}

function cut(paragraph: Paragraph, into: Token[]): void {
  const {text} = paragraph
  const {shift} = paragraph.source
  const hasAt = text.includes('@')
  let at = 0
  while (at < text.length) {
    const before = spaceAt(text, at)
    at += before.length
    if (at >= text.length) break
    const {kind, text: found} = scan(text, at, hasAt)
    const to = at + found.length
    const word = wordOf(found)
    const {start, end} = shift === undefined ? paragraph.span(at, to) : {start: at + shift, end: to + shift}
    into.push({start, end, kind, text: word.text, lower: word.lower, word, before, paragraph, index: into.length})
    at = to
  }
}

/** The words, numbers and marks of the story in order. */
export const tokens = perTree((story: Story): readonly Token[] => {
  const found: Token[] = []
  for (const paragraph of paragraphs(story)) cut(paragraph, found)
  return found
})

/** The tokens of each paragraph that has any, in order. */
export const lines = perTree((story: Story): readonly (readonly Token[])[] => {
  const found: Token[][] = []
  for (const token of tokens(story)) {
    const open = found.at(-1)
    if (open?.[0]?.paragraph === token.paragraph) open.push(token)
    else found.push([token])
  }
  return found
})

/** The marks and symbols of the story in order: what looks for these alone need not go through all its words. */
export const signs = perTree((story: Story): readonly Token[] =>
  tokens(story).filter(({kind}) => kind === 'mark' || kind === 'symbol')
)

const isCapitalised = ofWord(({text}) => /^\p{Lu}/u.test(text))

/** Whether a token begins with a capital letter. */
export const hasCapital = (token: Token | undefined): boolean => token !== undefined && isCapitalised(token)

/** The token `by` places from the one at `index`, in the same paragraph. */
export function beside(list: readonly Token[], index: number, by: number): Token | undefined {
  const token = list[index + by]
  return token?.paragraph === list[index]?.paragraph ? token : undefined
}

/** From the first to the last of some words. */
export const spanOf = (list: readonly Token[]): Span => ({start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0})

/** The words as they stand, with one space where there is any. */
export const textOf = (list: readonly Token[]) =>
  list.reduce((text, token) => text + (text && token.before && ' ') + token.text, '')

/** The words from one token to another of the same paragraph, as the reader sees them. */
export const written = ({first, last}: {readonly first: Token; readonly last: Token}): string =>
  first.paragraph.source.read(join(first, last))
