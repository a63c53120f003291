import {decodeHTMLStrict} from 'entities/decode'
import {list} from '../dictionary.js'
import {apart, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

export type MarkupKind =
  | 'reference'
  | 'tag'
  | 'comment'
  | 'escape'
  | 'shortcode'
  | 'template'
  | 'wiki'
  | 'link'
  | 'emphasis'
  | 'heading'
  | 'code'

/** Markup that stands in the text as its readers see it. */
export interface Markup extends Span {
  readonly kind: MarkupKind
  readonly text: string
  /** What it stands for, or what it leaves when it is taken away. */
  readonly plain: string
  /** Whether `plain` is a character that the markup names, so that nothing is lost. */
  readonly isCharacter: boolean
}

/** A form of markup: what it looks like, and what it leaves; nothing where it is none after all. */
interface Form {
  readonly kind: MarkupKind
  readonly pattern: RegExp
  plain(match: RegExpMatchArray): string | undefined
}

const elements = list('html-elements')
const shortcodes = list('shortcodes')

const nothing = () => ''
const first = ([, inner = '']: RegExpMatchArray) => inner

/** The character that a reference names, the last of “&amp;nbsp;” too; a no-break space is a space to a reader. */
function referenced([text]: RegExpMatchArray): string | undefined {
  let character = text
  for (let times = 0; times < 3 && character.startsWith('&') && character !== '&'; times++) {
    const decoded = decodeHTMLStrict(character)
    if (decoded === character) return undefined
    character = decoded
  }
  return character.replaceAll('\u00A0', ' ').replaceAll(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
}

/** “<b>” and “<a href="…">” are tags; “<b and c>” is none, and neither is “<name>”. */
function tagged([, name = '', attributes = '']: RegExpMatchArray): string | undefined {
  const isTag = elements().has(name.toLowerCase()) && (/^[\s/]*$/.test(attributes) || attributes.includes('='))
  return isTag ? '' : undefined
}

/** “[caption id=…]” and “[/quote]”; a word alone in brackets is an editor’s, unless the line is nothing else. */
function bracketed(match: RegExpMatchArray): string | undefined {
  const [text, slash, name = '', attributes = ''] = match
  const isKnown = shortcodes().has(name)
  const isCode =
    /^\s[^=]*\w=["“”'\w]/.test(attributes) && (isKnown || /=["“”']/.test(attributes))
      ? true
      : isKnown && (slash === '/' || attributes.startsWith('=') || match.input === text)
  return isCode ? '' : undefined
}

const forms: readonly Form[] = [
  {
    kind: 'reference',
    pattern: /&(?:amp;)?(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|[a-zA-Z][a-zA-Z\d]{1,30});/g,
    plain: referenced
  },
  {kind: 'comment', pattern: /<!--(?:[^<>]{0,500}>)?|<!\[CDATA\[|\]\]>|<!DOCTYPE\b[^<>]{0,200}>/gi, plain: nothing},
  {kind: 'tag', pattern: /<\/?([a-zA-Z][a-zA-Z\d:]{0,20})((?:\s[^<>]{0,500})?\/?)>/g, plain: tagged},
  {
    kind: 'escape',
    pattern: /\\u([\da-fA-F]{4})/g,
    plain: ([, code = '']) => String.fromCharCode(parseInt(code, 16)).replaceAll('\u00A0', ' ')
  },
  {
    kind: 'shortcode',
    pattern: /\[(\/?)([a-z][a-z\d_-]{0,40})((?:[\s=][^[\]]{0,500})?)\]/g,
    plain: bracketed
  },
  {
    kind: 'template',
    pattern: /\{\{[<%][^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}|<%[^<>]{0,500}%>|<\?(?:php|xml)\b(?:[^<>]{0,500}>)?/g,
    plain: nothing
  },
  {kind: 'wiki', pattern: /\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, plain: first},
  {kind: 'wiki', pattern: /\{\{[^{}|]{1,80}\|[^{}]{0,500}\}\}/g, plain: nothing},
  {kind: 'wiki', pattern: /'''([^']{1,200})'''/g, plain: first},
  {kind: 'heading', pattern: /^={2,6} ([^=]{1,200}) ={2,6}$/g, plain: first},
  {
    kind: 'link',
    pattern: /!?\[([^[\]]{0,300})\]\((?:https?:\/\/|\/|#|mailto:)[^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g,
    plain: first
  },
  {kind: 'link', pattern: /\[\^\w{1,20}\]:?/g, plain: nothing},
  {
    kind: 'emphasis',
    pattern: /(?<![\p{L}\p{N}*])\*\*([^\s*](?:[^*]{0,300}[^\s*])?)\*\*(?![\p{L}\p{N}*])/gu,
    plain: first
  },
  // One of a pair: “the **bridge was closed”; stars after a word lead to a note, and so do those that begin a line.
  {kind: 'emphasis', pattern: /(?<=[\p{L}\p{N},;:] )\*\*(?=[\p{L}\p{N}])(?![^*]*\*)/gu, plain: nothing},
  {kind: 'emphasis', pattern: /(?<![\p{L}\p{N}~])~~([^\s~](?:[^~]{0,300}[^\s~])?)~~(?![\p{L}\p{N}~])/gu, plain: first},
  {kind: 'heading', pattern: /^(?:#{2,6} +(?=[\p{L}\p{N}“"‘'*[])|# +(?=\p{Lu}))/gu, plain: nothing},
  {kind: 'code', pattern: /^(?:```|~~~)[\w-]*$|```/g, plain: nothing},
  {kind: 'code', pattern: /^\|?(?:\s?:?-{3,}:?\s?\|)+(?:\s?:?-{3,}:?)?$/g, plain: nothing}
]

/** Whether the text speaks of the markup: “the <p> tag”, or quotation marks around nothing else. */
function isMentioned(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 14)
  if (/^[”’"'»`]?\s(?:tags?|elements?|attributes?|codes?|shortcodes?|entit(?:y|ies))\b/.test(after)) return true
  return /[“‘"'«`]/.test(text.charAt(from - 1)) && /^[”’"'»`]/.test(after)
}

/** The markup of a text; its offsets count in that text. */
function piecesOf(text: string): readonly Markup[] {
  const found: Markup[] = []
  for (const {kind, pattern, plain: leaves} of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const plain = leaves(match)
      if (plain === undefined || isMentioned(text, start, end)) continue
      found.push({start, end, kind, text: match[0], plain, isCharacter: kind === 'reference' || kind === 'escape'})
    }
  }
  return apart(found)
}

/** Tags that follow one another are one piece. */
function joined(pieces: readonly Markup[]): readonly Markup[] {
  const found: Markup[] = []
  for (const piece of pieces) {
    const open = found.at(-1)
    if (open?.kind === 'tag' && piece.kind === 'tag' && open.end === piece.start)
      found.splice(-1, 1, {...open, end: piece.end, text: open.text + piece.text})
    else found.push(piece)
  }
  return found
}

function* inside({text, odd, span}: Paragraph): Generator<Markup> {
  if (!/[<&[{*#`~\\|=]/.test(odd) && !text.includes("''")) return
  for (const {start, end, ...piece} of joined(piecesOf(text))) yield {...piece, ...span(start, end)}
}

/** Every piece of markup that no writer of plain text would type, in order; “a < b”, “<3”, “AT&T;” and *stress* are none. */
export const markup = perTree((story: Story): readonly Markup[] =>
  paragraphs(story).flatMap((paragraph) => [...inside(paragraph)])
)
