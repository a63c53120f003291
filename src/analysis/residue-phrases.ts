import {lazy, table} from '../dictionary.js'
import {grouped} from '../grouped.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import {lines, type Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import {spellingsOf} from './word-contexts.js'

export type ResidueKind = 'chatbot' | 'placeholder' | 'note' | 'leftover'

type Where = 'any' | 'start' | 'whole' | 'bracket' | 'square' | 'bracket-start' | 'square-start'

/** A phrase that a machine or a colleague left in the draft, with the brackets around it. */
export interface ResiduePhrase extends Span {
  readonly kind: ResidueKind
  readonly severity: 'error' | 'warning'
  readonly text: string
}

/** A row of the dictionary: for each word of the phrase those that may stand there, or nothing for a slot of words. */
interface Phrase {
  readonly words: readonly (readonly string[] | undefined)[]
  readonly kind: ResidueKind
  readonly where: Where
  readonly severity: 'error' | 'warning'
}

/** Tokens of a line: `from` to `to`, end-exclusive. */
interface Range {
  readonly from: number
  readonly to: number
}

const rows = table('residue', ['phrase', 'kind', 'where', 'severity', 'source'])

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '<': '>', '{': '}'}

/** The most words of a slot, and the most tokens that brackets hold. */
const longestSlot = 2
const longestBracket = 40

/** The phrases by the words that they may begin with, in lower case. */
const byFirst = lazy(() => {
  const found = new Map<string, Phrase[]>()
  for (const row of rows()) {
    const words = row.phrase.split(' ').map((word) => (word === '{words}' ? undefined : word.split('|')))
    const phrase = {...row, words} as unknown as Phrase
    for (const word of new Set(words[0]?.flatMap((one) => spellingsOf(one.toLowerCase())))) {
      const known = found.get(word)
      if (known) known.push(phrase)
      else found.set(word, [phrase])
    }
  }
  return found
})

const formOf = ({lower}: Token) => (lower.includes('’') ? lower.replaceAll('’', "'") : lower)

const isWord = (token: Token, words: readonly string[]) => words.includes(formOf(token)) || words.includes(token.text)

/** Where a phrase that begins at `at` ends; nothing where it does not stand there. */
function endOf({words}: Phrase, line: readonly Token[], at: number, from = 0): number | undefined {
  for (let k = from; k < words.length; k++) {
    const token = line[at]
    const allowed = words[k]
    if (!allowed) {
      for (let by = 0; by <= longestSlot; by++) {
        const end = endOf({words} as Phrase, line, at + by, k + 1)
        if (end !== undefined) return end
        if (line[at + by]?.kind !== 'word') return undefined
      }
      return undefined
    }
    if (!token || !isWord(token, allowed)) return undefined
    at++
  }
  return at
}

/** The end of the bracket that opens before `at`, after its closing mark. */
function bracketEnd(line: readonly Token[], at: number): number | undefined {
  const closer = closers[line[at - 1]?.text ?? '']
  for (let k = at; closer && k < Math.min(line.length, at + longestBracket); k++)
    if (line[k]?.text === closer) return k + 1
  return undefined
}

/** A line of tokens, and what stands in it without the marks around it. */
interface Line {
  readonly tokens: readonly Token[]
  readonly content: Range
}

const isMark = ({kind}: Token) => kind === 'mark' || kind === 'symbol'

function lineOf(tokens: readonly Token[]): Line {
  const from = tokens.findIndex((token) => !isMark(token))
  return {tokens, content: {from, to: tokens.findLastIndex((token) => !isMark(token)) + 1}}
}

/** What is flagged of a phrase that stands from `from` to `to`, or nothing where it does not count there. */
function rangeOf({where}: Phrase, line: Line, {from, to}: Range, starts: ReadonlySet<Token>): Range | undefined {
  const {tokens, content} = line
  const first = tokens[from]
  if (where === 'any') return {from, to}
  if (where === 'start') return first && starts.has(first) ? {from, to} : undefined
  if (where === 'whole') return from === content.from && to >= content.to ? {from, to} : undefined
  if (where.startsWith('square') && tokens[from - 1]?.text === '(') return undefined
  const end = bracketEnd(tokens, from)
  return end === undefined || (!where.endsWith('start') && end !== to + 1) ? undefined : {from: from - 1, to: end}
}

/** The longest phrase that begins at a token, with what is flagged of it; of two as long the first. */
function longestAt(line: Line, from: number, starts: ReadonlySet<Token>) {
  let best: {readonly phrase: Phrase; readonly range: Range} | undefined
  const token = line.tokens[from]
  for (const phrase of (token && byFirst().get(token.lower)) ?? []) {
    const to = endOf(phrase, line.tokens, from)
    const range = to === undefined ? undefined : rangeOf(phrase, line, {from, to}, starts)
    if (range && range.to > (best?.range.to ?? 0)) best = {phrase, range}
  }
  return best
}

/** @param begun the tokens of the line that phrases begin with */
function* inLine(line: Line, begun: readonly Token[], starts: ReadonlySet<Token>): Generator<ResiduePhrase> {
  const first = line.tokens[0]?.index ?? 0
  let end = 0
  for (const {index} of begun) {
    const best = index - first < end ? undefined : longestAt(line, index - first, starts)
    if (!best) continue
    const found = line.tokens.slice(best.range.from, best.range.to)
    const [opening, last] = [found[0], found.at(-1)]
    if (!opening || !last) continue
    const {kind, severity} = best.phrase
    const text = found.reduce((said, one) => said + (said && one.before) + one.text, '')
    yield {start: opening.start, end: last.end, kind, severity, text}
    end = best.range.to
  }
}

/** The words that phrases begin with. */
const openers = tokensWhere(({lower}) => byFirst().has(lower))

/** The tokens that begin a sentence. */
const startsOf = (story: Story) => new Set(sentences(story).flatMap((sentence) => sentence.tokens.slice(0, 1)))

/** The phrases of the dictionary of residue in the story, in order. */
export const residuePhrases = perTree((story: Story): readonly ResiduePhrase[] => {
  const begun = grouped(openers(story), ({paragraph}) => paragraph)
  if (begun.size === 0) return []
  const starts = startsOf(story)
  return lines(story).flatMap((line) => {
    const own = line[0] && begun.get(line[0].paragraph)
    return own ? [...inLine(lineOf(line), own, starts)] : []
  })
})
