import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {abbreviationClass} from './abbreviations.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {hasCapital, type Token, tokens} from './tokens.js'

/** A sentence, with the marks and quotation marks that close it. A stop before a lower-case word ends none. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  readonly paragraph: Paragraph
  readonly index: number
}

const functionWords = list('function-words')

const terminals = new Set(['.', '!', '?', '…', '。', '？', '！'])
const closers = new Set(['”', '’', '"', "'", ')', ']', '»'])

/** Whether a mark can end a sentence. */
export const isTerminal = (token: Token): boolean =>
  token.kind === 'mark' && (terminals.has(token.text) || token.text.startsWith('..'))

const beginsSentence = (token: Token) =>
  /^[\p{Lu}\p{N}“‘"'«([@#$£€]/u.test(token.text) || /^\p{Ll}+\p{Lu}/u.test(token.text)

/** Whether a word begins in lower case, as none does at the start of a sentence but names such as “iPhone”. */
export const beginsLower = (token: Token): boolean => /^\p{Ll}/u.test(token.text) && !/^\p{Ll}+\p{Lu}/u.test(token.text)

/** Whether an abbreviation at the end of a sentence would read on: “Mr. Smith” does, “at 9 p.m. The” does not. */
function abbreviationEnds(token: Token, next: Token): boolean {
  if (!token.text.endsWith('.') || token.kind === 'mark') return false
  const kind = abbreviationClass(token.text)
  if (kind === 'title' || kind === 'number' || kind === 'month') return false
  if (/^\p{Lu}\.$/u.test(token.text)) return false
  return hasCapital(next) && functionWords().has(next.lower)
}

const mayEnd = ofWord(({text}) => /[.!?…。？！”’"')\]»]$/.test(text))

function endsAt(list: readonly Token[], at: number): boolean {
  const token = list[at]
  const next = list[at + 1]
  if (!token || !next) return true
  if (!beginsSentence(next)) return false
  if (abbreviationEnds(token, next)) return true
  let k = at
  while (k > 0 && list[k]?.before === '' && closers.has(list[k]?.text ?? '')) k--
  const last = list[k]
  if (!last || !isTerminal(last)) return false
  // A closing mark after the stop still belongs to the sentence; a mark that stands apart opens the next one.
  return !(next.before === '' && closers.has(next.text))
}

/** The sentences of the story in order. */
export const sentences = perTree((story: Story): readonly Sentence[] => {
  const found: Sentence[] = []
  let open: Token[] = []
  const all = tokens(story)
  for (const token of all) {
    open.push(token)
    // Nearly every token is settled here, by the cheapest question.
    const last = all[token.index + 1]?.paragraph !== token.paragraph
    if (!last && (!mayEnd(token) || !endsAt(all, token.index))) continue
    const first = open[0] ?? token
    found.push({start: first.start, end: token.end, tokens: open, paragraph: token.paragraph, index: found.length})
    open = []
  }
  return found
})
