import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ownParagraphs} from './own-paragraphs.js'
import {perTree} from './per-tree.js'
import {quotes, strayMarks} from './quotes.js'
import {type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import {typewriterMarks} from './typewriter-marks.js'

/** A straight or curly mark whose role is certain. */
export interface StyledMark extends Span {
  readonly style: Style
  /** How the mark is written in each style. */
  readonly curly: string
  readonly straight: string
}

export type Style = 'curly' | 'straight'

const isStraight = (text: string) => text === '"' || text === "'"

function styled({start, end, text}: {start: number; end: number; text: string}, curly: string): StyledMark {
  const straight = '“”'.includes(curly) ? '"' : "'"
  return {start, end, style: isStraight(text) ? 'straight' : 'curly', curly, straight}
}

/** The marks of the quotations, in order; those of mismatched pairs and of other languages are none. */
export const quoteMarks = perTree((story: Story): readonly StyledMark[] => {
  const odd = new Set(strayMarks(story).flatMap(({mark, other}) => [mark, other]))
  const ours = ownParagraphs(story)
  const made = new Set(typewriterMarks(story).map(({start}) => start))
  const found: StyledMark[] = []
  for (const {open, close, sound} of quotes(story)) {
    if (!sound || !ours.has(open.paragraph) || odd.has(open) || (close && odd.has(close))) continue
    if (!/^["'“‘]$/.test(open.text) || made.has(open.start) || made.has(close?.start ?? -1)) continue
    const isSingle = open.text === "'" || open.text === '‘'
    found.push(styled(open, isSingle ? '‘' : '“'))
    if (close) found.push(styled(close, isSingle ? '’' : '”'))
  }
  return found.sort((a, b) => a.start - b.start)
})

/** The apostrophes inside a word; none where the source writes them otherwise, as in “don&rsquo;t”. */
function inside({start, end, text}: Token): StyledMark[] {
  if (!(text.includes('’') || text.includes("'")) || end - start !== text.length) return []
  return [...text.matchAll(/['’]/g)].map(({0: mark, index}) =>
    styled({start: start + index, end: start + index + 1, text: mark}, '’')
  )
}

const marked = tokensWhere(({text}) => /['’]/.test(text))

/** The apostrophes of the story in order, inside words and after them; primes and quotation marks are none. */
export const apostrophes = perTree((story: Story): readonly StyledMark[] => {
  const list = tokens(story)
  const ours = ownParagraphs(story)
  const marks = new Set(quotes(story).flatMap(({open, close}) => [open, close]))
  for (const {mark} of strayMarks(story)) marks.add(mark)
  const found: StyledMark[] = []
  for (const token of marked(story)) {
    if (!ours.has(token.paragraph)) continue
    if (token.kind === 'word') found.push(...inside(token))
    else if (
      /^['’]$/.test(token.text) &&
      !marks.has(token) &&
      token.before === '' &&
      list[token.index - 1]?.lower.endsWith('s')
    )
      found.push(styled(token, '’'))
  }
  return found
})

/** Marks of two styles in one draft. */
export interface Mixture {
  readonly expected: Style
  /** Whether both styles are as frequent. */
  readonly tied: boolean
  /** The marks of the other style, and those of the expected. */
  readonly odd: readonly StyledMark[]
  readonly models: readonly StyledMark[]
}

/** The marks that are not of the style of the house, or, without one, of the greater part of the draft; nothing where all agree. */
export function mixture(marks: readonly StyledMark[], house: Style | undefined): Mixture | undefined {
  const curly = marks.filter(({style}) => style === 'curly').length
  const expected = house ?? (2 * curly >= marks.length ? 'curly' : 'straight')
  const odd = marks.filter(({style}) => style !== expected)
  if (odd.length === 0) return undefined
  return {
    expected,
    tied: house === undefined && 2 * curly === marks.length,
    odd,
    models: marks.filter(({style}) => style === expected)
  }
}

/** The style that most of the marks have; curly where there are none. */
export const styleOf = (marks: readonly StyledMark[]): Style =>
  mixture(marks, undefined)?.expected ?? marks[0]?.style ?? 'curly'
