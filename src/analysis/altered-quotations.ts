import {differences} from '../differences.js'
import {spellingsOf} from '../spelling/variants.js'
import type {Span} from '../span.js'
import {storyData, type Story} from '../story.js'
import {perTree} from './per-tree.js'
import {isWord, keysOf, likeness, QuotationIndex, type QuotedWords, quotedWords, running} from './quoted-words.js'
import {isTerminal} from './sentences.js'
import {beside, type Token, tokens} from './tokens.js'

/** Words of a quotation that read otherwise in the base revision; where words came or went, with those beside them. */
export interface AlteredWords extends Span {
  readonly now: string
  readonly before: string
}

/** The quotations that are no more as they were in the base revision, and those of it that are gone. */
interface Rest {
  readonly changed: readonly QuotedWords[]
  readonly gone: readonly QuotedWords[]
}

function restOf(base: readonly Story[], now: readonly QuotedWords[]): Rest {
  const before = base.flatMap(quotedWords)
  const counts = new Map<string, number>()
  const add = ({keys}: QuotedWords, by: number) => {
    const count = (counts.get(running(keys)) ?? 0) + by
    counts.set(running(keys), count)
    return count
  }
  for (const one of before) add(one, 1)
  const changed = now.filter((one) => add(one, -1) < 0)
  const gone = before.filter(({keys}) => (counts.get(running(keys)) ?? 0) > 0)
  if (changed.length === 0 || gone.length === 0) return {changed: [], gone: []}
  // A quotation that is parted, joined or cut at its ends, or whose marks were moved, keeps its words.
  const texts = [before.flatMap(({keys}) => keys), ...base.map((story) => keysOf(tokens(story)))].map(running)
  return {changed: changed.filter(({keys}) => !texts.some((text) => text.includes(running(keys)))), gone}
}

/** How many words on each side tell the place of a quotation. */
const around = 3

/** The words around a quotation; none where they are too few to know it by. */
function placeOf(list: readonly Token[], {quote: {open, close}, tokens: inside}: QuotedWords): string | undefined {
  const end = open.index + inside.length + (close ? 1 : 0)
  const steps = Array.from({length: around}, (_, k) => k + 1)
  const near = [...steps.map((by) => beside(list, open.index, -by)), ...steps.map((by) => beside(list, end, by))]
  const keys = keysOf(near.flatMap((token) => token ?? []))
  return keys.length >= around ? running(keys) : undefined
}

/** A quotation of so few words is known by its place alone. */
const few = 3

/** For each quotation that changed the one that it was; each is taken once. */
function* pairs(
  {changed, gone}: Rest,
  story: Story,
  base: readonly Story[]
): Generator<readonly [QuotedWords, QuotedWords]> {
  const lists = new Map(base.flatMap((one) => quotedWords(one).map((quoted) => [quoted, tokens(one)] as const)))
  const place = (one: QuotedWords) => placeOf(lists.get(one) ?? tokens(story), one)
  const index = new QuotationIndex(gone, (one) => [place(one) ?? ''])
  const score = (before: QuotedWords, now: QuotedWords) => {
    const isShort = Math.max(before.keys.length, now.keys.length) <= few
    return isShort && place(before) !== undefined && place(before) === place(now) ? 1 : likeness(before, now)
  }
  const taken = new Set<QuotedWords>()
  for (const now of changed) {
    const near = index.near(now).flatMap((before) => (taken.has(before) ? [] : {before, score: score(before, now)}))
    const best = near.sort((a, b) => b.score - a.score)[0]
    if (!best || best.score === 0) continue
    taken.add(best.before)
    yield [best.before, now]
  }
}

type Range = readonly [from: number, to: number]

/** Words that changed: where they stood, and where those stand that came in their place; ends exclusive. */
interface Change {
  readonly before: Range
  readonly now: Range
}

function changes(before: readonly string[], now: readonly string[]): Change[] {
  const found: Change[] = []
  let [a, b] = [0, 0]
  let open: Range | undefined
  // The last is no word: it settles what is open.
  for (const {mark} of [...differences(before, now), {mark: ' '}]) {
    if (mark !== ' ') open ??= [a, b]
    else if (open) {
      found.push({before: [open[0], a], now: [open[1], b]})
      open = undefined
    }
    if (mark !== '+') a++
    if (mark !== '-') b++
  }
  return found
}

/** The marks of a quotation after one of its words and before another. */
function marksBetween({tokens: inside, words}: QuotedWords, from: number, to: number): readonly Token[] {
  const base = inside[0]?.index ?? 0
  const [first, last] = [words[from]?.index ?? base - 1, words[to]?.index ?? base + inside.length]
  return inside.slice(first + 1 - base, last - base).filter((token) => !isWord(token))
}

/** Whether a change shows that it is one, with an ellipsis or brackets, or only ends the quotation earlier or later. */
function isOpen(before: QuotedWords, now: QuotedWords, {before: [a, b], now: [from, to]}: Change): boolean {
  const marks = marksBetween(now, from - 1, to)
  if (marks.some(({text}) => text === '…' || text.startsWith('..') || text === '[')) return true
  const isFirst = a === 0 && from === 0
  const isLast = b === before.words.length && to === now.words.length
  if (from === to) return isFirst || isLast
  if (a !== b) return false
  // Whole sentences are added.
  if (isLast) return marksBetween(now, from - 1, from).some(isTerminal)
  return isFirst && marksBetween(now, to - 1, to).some(isTerminal)
}

const american = (key: string | undefined) => key && (spellingsOf(key)?.['en-US'] ?? key)

/** Whether words are only spelled in another English. */
const isRespelled = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && before.every((key, k) => american(key) === american(now[k]))

/** The text of a quotation from one of its words to another, the end exclusive. */
function read({tokens: inside, words}: QuotedWords, [from, to]: Range): string {
  const [first, last] = [words[from], words[to - 1]]
  const found = inside.filter(({index}) => first && last && first.index <= index && index <= last.index)
  return found.map(({before, text}, k) => (k > 0 && before !== '' ? ' ' : '') + text).join('')
}

function altered(before: QuotedWords, now: QuotedWords, change: Change): AlteredWords | undefined {
  if (isOpen(before, now, change)) return undefined
  if (isRespelled(before.keys.slice(...change.before), now.keys.slice(...change.now))) return undefined
  const isOneSided = [change.before, change.now].some(([from, to]) => from === to)
  const shown = ([from, to]: Range, {words}: QuotedWords): Range =>
    isOneSided ? [Math.max(0, from - 1), Math.min(to + 1, words.length)] : [from, to]
  const [from, to] = shown(change.now, now)
  const [first, last] = [now.words[from], now.words[to - 1]]
  if (!first || !last) return undefined
  return {
    start: first.start,
    end: last.end,
    now: read(now, [from, to]),
    before: read(before, shown(change.before, before))
  }
}

/**
 * The words inside quotation marks that are others than in the base revision, in order; a quotation that was moved, is
 * new or is gone has none.
 */
export const alteredWords = perTree((story: Story): readonly AlteredWords[] => {
  const {base} = storyData(story)
  if (!base) return []
  const found: AlteredWords[] = []
  for (const [before, now] of pairs(restOf(base, quotedWords(story)), story, base))
    for (const change of changes(before.keys, now.keys)) {
      const words = altered(before, now, change)
      if (words) found.push(words)
    }
  return found.sort((a, b) => a.start - b.start)
})
