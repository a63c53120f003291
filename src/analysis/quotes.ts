import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {letterMarks, wrongApostrophes} from './apostrophes.js'
import {endOfSpeech, hasStop, hidesMarks, isFragment, isLedUpTo} from './lost-marks.js'
import {families, type Family, partners} from './mark-families.js'
import {perTree} from './per-tree.js'
import {type Token, tokens} from './tokens.js'
import {typewriterMarks} from './typewriter-marks.js'

type Role = 'open' | 'close' | 'none'

/** A quotation within one paragraph, marks included. */
export interface Quote extends Span {
  readonly open: Token
  /** The mark that ends it; none where it runs on into the next paragraph. */
  readonly close?: Token
  /** Whether it is opened and ended as it should be, so that its words are certainly someone’s. */
  readonly sound: boolean
  /** How many quotations it stands in. */
  readonly depth: number
}

/** A quotation mark without its partner. */
export interface StrayMark {
  readonly mark: Token
  /**
   * `unclosed`: opens a quotation that never ends. `unopened`: ends one that never began.
   * `reopened`: opens one that is open. `mismatched`: opens or ends it with the mark of another style.
   */
  readonly kind: 'unclosed' | 'unopened' | 'reopened' | 'mismatched'
  /** The mark that it clashes with. */
  readonly other?: Token
  /** The offset at which the mark that it lacks belongs, where an attribution shows it. */
  readonly lost?: number
}

const elisions = list('elisions')

/** How many tokens ahead the end of a quotation is looked for: a hostile draft must not cost the square of its length. */
const reach = 500

interface Open {
  /** Its place in the paragraph. */
  readonly at: number
  readonly mark: Token
  readonly family: Family
}

/** The marks of one paragraph, read from left to right. */
class Reader {
  readonly quotes: Quote[] = []
  readonly strays: StrayMark[] = []
  readonly stack: Open[] = []

  /** `given` holds the roles of marks that are not what they look like, by their offset. */
  constructor(
    readonly list: readonly Token[],
    readonly given: ReadonlyMap<number, Role>
  ) {
    for (let at = 0; at < list.length; at++) this.read(at)
  }

  private read(at: number) {
    const mark = this.list[at]
    const family = mark && this.familyOf(mark)
    if (!mark || !family) return
    const role = this.given.get(mark.start) ?? this.role(at, mark, family)
    if (role === 'open') this.open(at, mark, family)
    else if (role === 'close') this.close(mark, family)
  }

  familyOf({kind, text, start}: Token): Family | undefined {
    const given = this.given.get(start)
    if (given) return given === 'none' ? undefined : 'double'
    return kind === 'word' ? undefined : families[text]
  }

  private isOpen(family: Family) {
    return this.stack.some((open) => open.family === family)
  }

  /** What a mark does, by its shape and by the space around it. */
  private role(at: number, mark: Token, family: Family): Role {
    const previous = this.list[at - 1]
    const next = this.list[at + 1]
    const leads = (!previous || mark.before !== '' || /^[([{\-–—/“‘"'«„‚…]$/.test(previous.text)) && next?.before === ''
    const trails = Boolean(previous) && mark.before === ''
    if (family === 'single' && isElision(mark, leads, next)) return 'none'
    if (mark.text === '”' || mark.text === '»') return leads && !trails && !this.isOpen(family) ? 'open' : 'close'
    if ('“„‟‘‚‛«'.includes(mark.text)) return trails && !leads && this.isOpen(family) ? 'close' : 'open'
    if (leads && (!(trails && this.isOpen(family)) || this.isDoubled(at))) return 'open'
    if (family === 'single') return trails && this.closesSingle(at) ? 'close' : 'none'
    if (trails && /\d$/.test(previous?.text ?? '') && !this.isOpen(family)) return 'none'
    return this.isOpen(family) || next === undefined || (trails && next.before !== '') ? 'close' : 'open'
  }

  /** Whether a straight double mark before a word repeats the one that has just opened a quotation. */
  private isDoubled(at: number) {
    const [previous, mark, next] = this.list.slice(at - 1, at + 2)
    return mark?.text === '"' && this.stack.at(-1)?.mark === previous && previous?.text === '"' && next?.kind === 'word'
  }

  /** Whether a single mark after a word or mark is no apostrophe: it ends what is open, or stands after a comma or stop. */
  private closesSingle(at: number) {
    if (this.isOpen('single')) return !this.isPossessive(at)
    const [previous, mark, next] = this.list.slice(at - 1, at + 2)
    if (!previous || !mark || next?.before === '') return false
    // “``So it is,''” is typed where a keyboard has no other marks.
    if (mark.text === "'" && mark.paragraph.text.includes('`')) return false
    return /^[,.?!]$/.test(previous.text) || (mark.text === '’' && this.quotes.at(-1)?.close === previous)
  }

  /** “The workers’ rights” inside single marks: the mark after the s ends nothing when a later one does. */
  private isPossessive(at: number) {
    const next = this.list[at + 1]
    if (!/[sxz]$/.test(this.list[at - 1]?.text ?? '') || next?.kind !== 'word' || next.before === '') return false
    const later = this.list.slice(at + 1, at + 1 + reach).find((token) => this.familyOf(token) === 'single')
    return later?.before === ''
  }

  private open(at: number, mark: Token, family: Family) {
    const top = this.stack.at(-1)
    if (top?.family === family && !this.endsBefore(top, at)) {
      this.strays.push({mark, kind: 'reopened', other: top.mark})
      if (!this.closesTwice(at, family)) return
    }
    this.stack.push({at, mark, family})
  }

  /** Whether what is open had ended before the next mark, so that its own mark is the one without a partner. */
  private endsBefore(top: Open, at: number) {
    const to = Math.min(at, top.at + reach)
    const lost = this.list[endOfSpeech(this.list, top.at, to) ?? -1]
    const isCut = isFragment(this.list, top.at) && hasStop(this.list, top.at, to)
    const isNew = isCut || (isLedUpTo(this.list, at) && !this.closesTwice(at, top.family))
    // Marks of two styles may stand in each other.
    if (!lost && !(isNew && top.mark.text === this.list[at]?.text)) return false
    this.stack.pop()
    this.strays.push({mark: top.mark, kind: 'unclosed', ...(lost && {lost: lost.end})})
    const end = lost?.end ?? top.mark.end
    this.quotes.push({start: top.mark.start, end, open: top.mark, sound: false, depth: this.stack.length})
    return true
  }

  /** Whether enough marks follow to end both the quotation that is open and one inside it. */
  private closesTwice(at: number, family: Family) {
    let depth = 2
    for (const token of this.list.slice(at + 1, at + 1 + reach)) {
      if (this.familyOf(token) !== family) continue
      if ('“‘«„'.includes(token.text) || (token.before !== '' && '"\''.includes(token.text))) depth++
      else if (--depth === 0) return true
    }
    return false
  }

  private close(mark: Token, family: Family) {
    const at = this.stack.findLastIndex((open) => open.family === family)
    const open = this.stack[at]
    if (!open) {
      this.strays.push({mark, kind: 'unopened'})
      return
    }
    for (const inner of this.stack.splice(at).slice(1))
      this.strays.push({mark: inner.mark, kind: 'unclosed', other: mark})
    const isMade = this.given.has(open.mark.start) || this.given.has(mark.start)
    if (!isMade && !partners[open.mark.text]?.includes(mark.text)) this.strays.push(mismatch(open.mark, mark))
    this.quotes.push({start: open.mark.start, end: mark.end, open: open.mark, close: mark, sound: true, depth: at})
  }
}

/** Of two marks that do not match, one that opens nothing or a straight one beside a curly one is the odd one; else the one that closes. */
function mismatch(open: Token, close: Token): StrayMark {
  const isOpenOdd = !partners[open.text] || (/^["']$/.test(open.text) && !/^["']$/.test(close.text))
  return {kind: 'mismatched', ...(isOpenOdd ? {mark: open, other: close} : {mark: close, other: open})}
}

function isElision(mark: Token, leads: boolean, next: Token | undefined) {
  if (!leads || !next) return false
  if (/^\d\ds?$/.test(next.text)) return true
  return mark.text === '’' || elisions().has(next.lower)
}

function byParagraph(story: Story): readonly (readonly Token[])[] {
  const groups: Token[][] = []
  for (const token of tokens(story)) {
    if (token.paragraph === groups.at(-1)?.[0]?.paragraph) groups.at(-1)?.push(token)
    else groups.push([token])
  }
  return groups
}

const opens = (reader: Reader | undefined, family: Family) => {
  const first = reader?.list[0]
  return first !== undefined && reader?.familyOf(first) === family && reader.list[1]?.before === ''
}

const isGarbled = ({list: [first]}: Reader) => hidesMarks(first?.paragraph.text ?? '')

/** What a paragraph leaves open ends with it, as it should when the next one opens with a mark of its own. */
function end(reader: Reader, next: Reader | undefined) {
  const {list} = reader
  for (const [depth, {at, mark, family}] of reader.stack.entries()) {
    const speech = endOfSpeech(list, at, Math.min(list.length, at + reach))
    // “We won, said Ortiz.” ends with its speaker, and what the next paragraph opens is a quotation of its own.
    const isOver = speech !== undefined && !hasStop(list, speech, list.length - 1)
    const runsOn = (opens(next, family) && !isOver) || (next !== undefined && isGarbled(next))
    const last = list.at(-1) ?? mark
    reader.quotes.push({start: mark.start, end: last.end, open: mark, sound: runsOn, depth})
    if (runsOn) continue
    // A quotation that goes on in the next paragraph without a mark of its own is one fault, not two.
    const partner =
      next?.strays.findIndex((stray) => stray.kind === 'unopened' && next.familyOf(stray.mark) === family) ?? -1
    const [other] = partner === -1 ? [] : (next?.strays.splice(partner, 1) ?? [])
    const lost = other ? undefined : list[speech ?? -1]?.end
    reader.strays.push({mark, kind: 'unclosed', ...(other && {other: other.mark}), ...(lost !== undefined && {lost})})
  }
}

/** The roles of marks that are not what they look like: apostrophes and letters that open nothing, and marks made of two. */
const givenRoles = (story: Story): ReadonlyMap<number, Role> =>
  new Map([
    ...[...wrongApostrophes(story), ...letterMarks(story)].map(({start}): [number, Role] => [start, 'none']),
    ...typewriterMarks(story).map(({start, role}): [number, Role] => [start, role])
  ])

const read = perTree((story: Story) => {
  const given = givenRoles(story)
  const readers = byParagraph(story).map((list) => new Reader(list, given))
  for (const [i, reader] of readers.entries()) end(reader, readers[i + 1])
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

/** The quotation marks that stand without a partner, in order. */
export const strayMarks = (story: Story): readonly StrayMark[] => read(story).strays
