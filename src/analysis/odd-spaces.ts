import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {type BracketPair, brackets} from './brackets.js'
import {gluedWords} from './glued-words.js'
import {isProse} from './prose.js'
import {perTree} from './per-tree.js'
import type {Quote} from './quote-reader.js'
import {quotes, strayMarks} from './quotes.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** A space between two tokens of a line that should not be there, or the lack of one that should. */
export interface OddSpace {
  readonly kind: 'extra' | 'missing'
  /** What it stands beside: “after `,`”, “before the closing `”`”. */
  readonly where: string
  readonly left: Token
  readonly right: Token
  /** The one of the two that it stands beside. */
  readonly mark: Token
}

type Kind = OddSpace['kind']

const after = (kind: Kind, mark: Token, right: Token, name = `\`${mark.text}\``): OddSpace => ({
  kind,
  where: `after ${name}`,
  left: mark,
  right,
  mark
})

const before = (kind: Kind, left: Token, mark: Token, name = `\`${mark.text}\``): OddSpace => ({
  kind,
  where: `before ${name}`,
  left,
  right: mark,
  mark
})

const isBlank = (space: string) => space !== '' && !/[\n\r]/.test(space)

const isLong = (token: Token | undefined) => token?.kind === 'word' && /^\p{L}{2}/u.test(token.text)

const isPlain = ({kind, text}: Token) => kind === 'word' && /^\p{Ll}{2}/u.test(text)

/** “red,green,blue”, “(width,height)”: a comma between values. */
function partsValues(list: readonly Token[], {index}: Token): boolean {
  const [before, previous, after, beyond] = [-2, -1, 2, 3].map((by) => beside(list, index, by))
  const isTied = previous?.before === '' && before !== undefined
  if (isTied && before.text === ',') return true
  if (after?.before !== '') return false
  return after.text === ','
    ? beyond?.before === ''
    : isTied && /^[([{]$/.test(before.text) && /^[)\]}]$/.test(after.text)
}

/** “word,word”, “word;word”, “note:The”; not “a,b”, “&amp;c”, “:smile:” or “Re:Invent”. */
function afterMark(list: readonly Token[], mark: Token): OddSpace | undefined {
  const [previous, next, later] = [-1, 1, 2].map((by) => beside(list, mark.index, by))
  if (!previous || !next || mark.before !== '' || next.before !== '') return undefined
  if (mark.text === ',' && partsValues(list, mark)) return undefined
  const isWord = isLong(next) || next.text === 'I' || (next.lower === 'a' && later?.before !== '')
  if (!isWord || !(isLong(previous) || previous.kind === 'number' || /^[”’"»)\]%]$/.test(previous.text)))
    return undefined
  if (mark.text === ':' && !(isPlain(previous) && /^\p{Lu}\p{Ll}/u.test(next.text) && later?.before !== ''))
    return undefined
  if (mark.text === ';' && beside(list, mark.index, -2)?.text === '&') return undefined
  return after('missing', mark, next)
}

const isWordOrNumber = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'number'

/** “two- and three-year”: a hyphen that waits for its second half. */
const suspends = /^(?:and|or|nor|to|by|but|through|versus|vs\.?|as|rather|than|und|en|et|y|e)$/

const hyphens = new Set(['-', '‐', '‑'])

const lopsided = ({text}: Token) => `on one side of \`${text}\` alone`

/** “rock- solid”, “east –west”: a hyphen or dash with a space on one side alone. */
function besideDash(list: readonly Token[], mark: Token): OddSpace | undefined {
  const [previous, next] = [-1, 1].map((by) => beside(list, mark.index, by))
  if (!isWordOrNumber(previous) || !isWordOrNumber(next)) return undefined
  const isHyphen = hyphens.has(mark.text)
  if (mark.before === '' && isBlank(next.before)) {
    const waits = isHyphen && (suspends.test(next.lower) || next.kind === 'number')
    return waits ? undefined : {...after('extra', mark, next), ...(isHyphen ? {} : {where: lopsided(mark)})}
  }
  if (isHyphen || !isBlank(mark.before) || next.before !== '') return undefined
  // “–5” is a number below zero, “2000 –01” is a span of years.
  if (next.kind === 'number' && previous.kind !== 'number') return undefined
  return {...before('extra', previous, mark), where: lopsided(mark)}
}

/** “Ortiz ’s”: a space before the ending of a word. */
function beforeEnding(list: readonly Token[], mark: Token): OddSpace | undefined {
  const [previous, next, later] = [-1, 1, 2].map((by) => beside(list, mark.index, by))
  if (previous?.kind !== 'word' || !isBlank(mark.before) || next?.before !== '') return undefined
  if (!/^(?:s|re|ve|ll|d)$/.test(next.text) || !later || later.before === '') return undefined
  return before('extra', previous, mark, `\`${mark.text}${next.text}\``)
}

/** “( text”, “text )”, “word(some text)”, “(some text)The”; not “member(s)”, “(un)certain” or “[…]”. */
function* besideBrackets(list: readonly Token[], {open, close}: BracketPair): Generator<OddSpace> {
  const [first, last] = [list[open.index + 1], list[close.index - 1]]
  if (!first || !last || close.index - open.index < 2 || /^(?:…|\..*)$/.test(first.text)) return
  if (isBlank(first.before)) yield after('extra', open, first)
  if (isBlank(close.before)) yield before('extra', last, close)
  const inside = list.slice(open.index + 1, close.index)
  const isAside = inside.slice(1).some(({before}) => before !== '') && inside.some(({text}) => /^\p{Ll}{3}/u.test(text))
  const isAcronym = close.index - open.index === 2 && /^\p{Lu}{2,}$/u.test(first.text)
  const [previous, next] = [beside(list, open.index, -1), beside(list, close.index, 1)]
  if (previous && (isAside || isAcronym) && open.before === '' && /^\p{L}*\p{Ll}{3}$/u.test(previous.text))
    yield before('missing', previous, open)
  if (next && isAside && next.before === '' && isLong(next)) yield after('missing', close, next)
}

/** What may be written to a closing mark: “OK”ed. */
const endings = /^(?:e?s|e?d|er|ing|ish|ism|ist)$/

/** “ word ”, “said“We”, “word”he”; not “OK”ed or nested marks that a space parts. */
function* besideQuotes(list: readonly Token[], {open, close}: Quote): Generator<OddSpace> {
  if (close && list.slice(open.index, close.index).every(({kind}) => kind === 'mark' || kind === 'symbol')) return
  const [previous, first] = [beside(list, open.index, -1), beside(list, open.index, 1)]
  const isMark = (token: Token | undefined) => /^[“”‘’"'«»„‚]$/.test(token?.text ?? '')
  if (first && isBlank(first.before) && !isMark(first) && first !== close)
    yield after('extra', open, first, `the opening \`${open.text}\``)
  if (previous && open.before === '' && first?.before === '' && (isLong(previous) || /^[,;:]$/.test(previous.text)))
    yield before('missing', previous, open, `the opening \`${open.text}\``)
  if (!close) return
  const [last, next] = [beside(list, close.index, -1), beside(list, close.index, 1)]
  if (last && isBlank(close.before) && !isMark(last) && last !== open)
    yield before('extra', last, close, `the closing \`${close.text}\``)
  if (next?.before === '' && isLong(next) && /^["”]$/.test(close.text) && !endings.test(next.text))
    yield after('missing', close, next, `the closing \`${close.text}\``)
}

/** Straight marks tell nothing of their role beyond their order, which a lost mark upsets. */
function isRead({open, sound}: Quote, upset: ReadonlySet<unknown>): boolean {
  return sound && !'«‹„‚'.includes(open.text) && !(/^["']$/.test(open.text) && upset.has(open.paragraph))
}

type Reader = (list: readonly Token[], mark: Token) => OddSpace | undefined

const readers: readonly (readonly [marks: string, read: Reader])[] = [
  [',;:', afterMark],
  ['-‐‑–—', besideDash],
  ["'’", beforeEnding]
]

function* find(story: Story): Generator<OddSpace> {
  const list = tokens(story)
  const upset = new Set(strayMarks(story).map(({mark}) => mark.paragraph))
  for (const mark of signs(story)) {
    if (mark.kind !== 'mark') continue
    const found = readers.find(([marks]) => marks.includes(mark.text))?.[1](list, mark)
    if (found) yield found
  }
  for (const pair of brackets(story)) yield* besideBrackets(list, pair)
  for (const quote of quotes(story)) if (isRead(quote, upset)) yield* besideQuotes(list, quote)
}

/**
 * The spaces beside marks that are missing or too many, in order, one between two tokens; code and tables have none.
 * Those between sentences are left to `gluedWords`.
 */
export const oddSpaces = perTree((story: Story): readonly OddSpace[] => {
  const found = new Map<number, OddSpace>()
  const glued = new Set(gluedWords(story).map(({gap}) => gap))
  for (const space of find(story))
    if (!found.has(space.right.index) && !glued.has(space.right.start) && isProse(story, space.right.paragraph))
      found.set(space.right.index, space)
  return [...found.values()].sort((a, b) => a.right.index - b.right.index)
})

/** An odd space with the mark that it stands beside, so that there is something to see. */
export const visible = ({left, right, mark}: OddSpace): Span =>
  mark === left ? {start: left.start, end: right.start} : {start: left.end, end: mark.end}
