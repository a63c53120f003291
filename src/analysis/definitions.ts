import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ownParagraphs} from './own-paragraphs.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** An abbreviation that is given with its words: “the World Health Organization (WHO)”, “WHO (World Health Organization)”. */
export interface Definition extends Span {
  readonly abbreviation: string
  /** The words that it stands for, as written. */
  readonly words: string
  /** The token of the abbreviation. */
  readonly token: Token
  /** The brackets with what is in them. */
  readonly bracket: Span
  /** Whether the abbreviation is what stands in the brackets. */
  readonly inBracket: boolean
}

const functionWords = list('function-words')

/** Whether a word is written as abbreviations are: two capitals at least, few letters. */
export const isAbbreviation = (text: string): boolean => /^(?=.{2,8}$)\p{Lu}[\p{L}&]*\p{Lu}s?$/u.test(text)

/** The most words that an abbreviation may stand for beside those of its letters. */
const slack = 4

/** The first letters of a word and of its parts: “Anti-Tank” has two. */
const initials = ({lower}: Token) => lower.split(/[-‐‑]/).map((part) => part.charAt(0))

/** The token with which the words begin that end at `last` and spell the letters; nothing where they do not. */
function firstOf(all: readonly Token[], last: Token, abbreviation: string): Token | undefined {
  const letters = (abbreviation.match(/\p{Lu}/gu) ?? []).map((letter) => letter.toLowerCase())
  let first: Token | undefined
  for (let by = 0; letters.length > 0 && by < abbreviation.length + slack; by++) {
    const token = beside(all, last.index, -by)
    if (token?.kind !== 'word' || (by > 0 && token.text === abbreviation)) return undefined
    const own = initials(token)
    const hasAll = own.length > 1 && own.join('') === letters.slice(-own.length).join('')
    if (hasAll) letters.splice(-own.length)
    else if (own[0] === letters.at(-1)) letters.pop()
    else if (!functionWords().has(token.lower)) return undefined
    first = token
  }
  return letters.length === 0 ? first : undefined
}

/** Whether the draft has the words of an abbreviation somewhere, without brackets: “the Department of Health”, and later “the DH”. */
export function isSpelledOut(story: Story, abbreviation: string): boolean {
  const all = tokens(story)
  const last = abbreviation.at(-1)?.toLowerCase() ?? ''
  return all.some((token) => token.lower.startsWith(last) && firstOf(all, token, abbreviation) !== undefined)
}

const textOf = (list: readonly Token[]) => list.map(({before, text}, k) => (k > 0 ? before : '') + text).join('')

function definitionAt(all: readonly Token[], open: Token): Definition | undefined {
  const [before, inside, close] = [-1, 1, 2].map((by) => beside(all, open.index, by))
  if (!before || !inside) return undefined
  if (close?.text === ')' && isAbbreviation(inside.text)) {
    const first = firstOf(all, before, inside.text)
    if (!first || first === before) return undefined
    const words = textOf(all.slice(first.index, open.index))
    const span = {start: first.start, end: close.end}
    return {
      ...span,
      abbreviation: inside.text,
      words,
      token: inside,
      bracket: {start: before.end, end: close.end},
      inBracket: true
    }
  }
  if (!isAbbreviation(before.text)) return undefined
  let at = open.index + 1
  while (all[at]?.kind === 'word' && beside(all, open.index, at - open.index)) at++
  const [last, end] = [all[at - 1], all[at]]
  if (end?.text !== ')' || !last || firstOf(all, last, before.text) !== inside) return undefined
  const words = textOf(all.slice(open.index + 1, at))
  const span = {start: before.start, end: end.end}
  return {
    ...span,
    abbreviation: before.text,
    words,
    token: before,
    bracket: {start: before.end, end: end.end},
    inBracket: false
  }
}

/** The abbreviations that the writer gives with their words, in order. */
export const definitions = perTree((story: Story): readonly Definition[] =>
  signs(story).flatMap((open) =>
    open.text === '(' && ownParagraphs(story).has(open.paragraph) ? (definitionAt(tokens(story), open) ?? []) : []
  )
)
