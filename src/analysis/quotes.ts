import type {Story} from '../story.js'
import {letterMarks, wrongApostrophes} from './apostrophes.js'
import {endOfSpeech, hasStop, hidesMarks, isFragment} from './lost-marks.js'
import {families, type Family} from './mark-families.js'
import type {Paragraph} from './paragraphs.js'
import {type GivenRoles, reach, type Role} from './mark-roles.js'
import {perTree} from './per-tree.js'
import {type Quote, QuoteReader, type StrayMark} from './quote-reader.js'
import {isTerminal} from './sentences.js'
import {lines, signs, type Token} from './tokens.js'
import {typewriterMarks} from './typewriter-marks.js'

/** Whether a paragraph opens with marks of these families, the outer one first. */
const reopens = ({list, roles}: QuoteReader, wanted: readonly Family[]) =>
  wanted.every((family, k) => {
    const [mark, next] = list.slice(k, k + 2)
    const isOpening = next !== undefined && (next.before === '' || roles.familyOf(next) !== undefined)
    return mark !== undefined && isOpening && roles.familyOf(mark) === family
  })

const isGarbled = ({list: [first]}: QuoteReader) => hidesMarks(first?.paragraph.text ?? '')

/** A line of so few tokens without a stop at its end is no paragraph of its own: a heading, a caption, a widget. */
const shortLine = 12

/** Whether a paragraph stands between those of a quotation and is no part of it. */
function interrupts({list, quotes, strays, stack}: QuoteReader): boolean {
  const last = list.at(-1)
  if (!last || quotes.length > 0 || strays.length > 0 || stack.length > 0) return false
  const kind = last.paragraph.node.data?.block
  return (
    (kind !== undefined && kind !== 'body' && kind !== 'blockquote') || (list.length <= shortLine && !isTerminal(last))
  )
}

/** How many headings and the like a quotation may run across. */
const mostInterruptions = 2

/** The paragraph in which a quotation may go on that runs on at the end of another. */
function following(readers: readonly QuoteReader[], at: number): QuoteReader | undefined {
  const last = readers[at]?.list.at(-1)
  if (!last || !isTerminal(last)) return readers[at + 1]
  const ahead = readers.slice(at + 1, at + 2 + mostInterruptions)
  const found = ahead.find((reader) => !interrupts(reader))
  return found?.list[0] && found.roles.familyOf(found.list[0]) ? found : ahead[0]
}

const isSmall = (token: Token | undefined) => token?.kind === 'word' && token.text === token.lower

/** What a paragraph leaves open ends with it, as it should when the next one opens with marks of its own. */
function end({list, stack, quotes, strays}: QuoteReader, next: QuoteReader | undefined) {
  for (const [depth, {at, mark, family}] of stack.entries()) {
    const speech = endOfSpeech(list, at, Math.min(list.length, at + reach))
    // “We won, said Ortiz.” ends with its speaker, and what the next paragraph opens is a quotation of its own.
    const isOver = speech !== undefined && !hasStop(list, speech, list.length - 1)
    const outer = stack.slice(0, depth + 1).map((open) => open.family)
    // A few quoted words end with their sentence: said that it “won’t be coming.
    const isPart = isFragment(list, at) && isSmall(list[at + 1]) && !hasStop(list, at, list.length - 1)
    const runsOn = next !== undefined && ((!isOver && !isPart && reopens(next, outer)) || isGarbled(next))
    const last = list.at(-1) ?? mark
    quotes.push({start: mark.start, end: last.end, open: mark, sound: runsOn, depth})
    if (runsOn) continue
    // A quotation that goes on in the next paragraph without a mark of its own is one fault, not two.
    const partner =
      next?.strays.findIndex((stray) => stray.kind === 'unopened' && next.roles.familyOf(stray.mark) === family) ?? -1
    const [other] = partner === -1 ? [] : (next?.strays.splice(partner, 1) ?? [])
    const lost = other ? undefined : list[speech ?? -1]?.end
    strays.push({mark, kind: 'unclosed', ...(other && {other: other.mark}), ...(lost !== undefined && {lost})})
  }
}

/** The roles of marks that are not what they look like: apostrophes and letters that open nothing, and marks made of two. */
const givenRoles = (story: Story): GivenRoles =>
  new Map([
    ...[...wrongApostrophes(story), ...letterMarks(story)].map(({start}): [number, Role] => [start, 'none']),
    ...typewriterMarks(story).map(({start, role}): [number, Role] => [start, role])
  ])

/** A reader for each paragraph. */
function readersOf(story: Story): QuoteReader[] {
  const given = givenRoles(story)
  const marks = new Map<Paragraph, Token[]>()
  for (const token of signs(story)) {
    if (families[token.text] === undefined && !given.has(token.start)) continue
    const known = marks.get(token.paragraph)
    if (known) known.push(token)
    else marks.set(token.paragraph, [token])
  }
  return lines(story).map((list) => new QuoteReader(list, (list[0] && marks.get(list[0].paragraph)) ?? [], given))
}

const read = perTree((story: Story) => {
  const readers = readersOf(story)
  for (const [at, reader] of readers.entries()) if (reader.stack.length > 0) end(reader, following(readers, at))
  const inOrder = (a: {start: number}, b: {start: number}) => a.start - b.start
  return {
    quotes: readers.flatMap((reader) => reader.quotes).sort(inOrder),
    strays: readers
      .filter((reader) => reader.strays.length > 0 && !isGarbled(reader))
      .flatMap((reader) => reader.strays)
      .sort((a, b) => inOrder(a.mark, b.mark))
  }
})

/** The quotations of the story, in the order of their opening marks; those inside others included. */
export const quotes = (story: Story): readonly Quote[] => read(story).quotes

/** The quotations that stand in no other, in order. */
export const outerQuotes = perTree((story: Story): readonly Quote[] => quotes(story).filter(({depth}) => depth === 0))

/** The quotation marks that stand without a partner, in order. */
export const strayMarks = (story: Story): readonly StrayMark[] => read(story).strays
