import {lazy, list, type Row, table} from '../dictionary.js'
import {grouped} from '../grouped.js'
import {ofWord} from '../word.js'
import {hasCapital, type Token} from './tokens.js'

/** What a line of page furniture is. */
export type BoilerplateKind =
  | 'source'
  | 'sign-off'
  | 'credit'
  | 'follow'
  | 'newsletter'
  | 'share'
  | 'related'
  | 'tags'
  | 'comments'
  | 'advertisement'
  | 'copyright'
  | 'disclaimer'
  | 'subscription'
  | 'donation'
  | 'bio'
  | 'date'
  | 'app'
  | 'navigation'
  | 'embed'

/** A row of the dictionary of page furniture. */
export interface Phrase {
  readonly phrase: string
  readonly kind: BoilerplateKind
  readonly weight: number
  readonly where: 'start' | 'whole' | 'any'
}

/** A phrase in a line: `from` and `to` count its tokens, end-exclusive. */
export interface PhraseHit extends Phrase {
  readonly from: number
  readonly to: number
}

type Line = readonly Token[]

/** Where a slot that begins at `at` may end; none where it does not fit. */
type Slot = (line: Line, at: number) => readonly number[]

/** A place in the tree of phrases: what may follow, and the phrases that end here. */
interface Place {
  readonly words: ReadonlyMap<string, () => Place>
  readonly slots: readonly (readonly [Slot, () => Place])[]
  readonly phrases: readonly Phrase[]
}

const functionWords = list('function-words')
const platforms = list('platforms')
const columns = ['phrase', 'kind', 'weight', 'where', 'source'] as const
type Entry = Row<(typeof columns)[number]>
const rows = table('boilerplate', columns)

const introducing = /^[:|>–—\-»›→]$/
const joiners = new Set(['of', 'the', 'and', 'for', '&', 'de', 'van', 'von'])
const calendar =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|uary|ruary|ch|il|ust|(?:t?em|o)?ber)?$|^(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:\.|day)$/
const dateWord = /^(?:\d[\d.:/-]*(?:st|nd|rd|th|am|pm)?|at|[ap]\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|ist|cest|[,/:|.–-])$/

/** A token as phrases write it: handles and addresses stand for their kind, and marks that introduce are colons. */
function formOf({kind, text, lower}: Token): string {
  if (kind === 'link') return /^[@#]/.test(text) ? text.charAt(0) : /^https?:/.test(lower) ? 'https' : 'www'
  if (kind === 'word') return lower.includes('’') ? lower.replace('’', "'") : lower
  return introducing.test(text) ? ':' : lower
}

const isCapital = (token: Token) => (token.kind === 'link' ? !/^[@#]/.test(token.text) : hasCapital(token))

function nameEnds(line: Line, at: number): number[] {
  const ends: number[] = []
  const leads = functionWords().has(line[at]?.lower ?? '')
  if (leads && line[at]?.lower !== 'the') return ends
  for (let k = at; k < Math.min(line.length, at + 8); k++) {
    const token = line[k]
    if (!token) break
    if (isCapital(token)) {
      if (!leads || k > at) ends.push(k + 1)
    } else if (!joiners.has(token.lower) && !(leads && k === at)) break
  }
  return ends
}

function dateEnds(line: Line, at: number): number[] {
  let k = at
  let isDay = false
  for (let token = line[k]; token; token = line[++k]) {
    const isNamed = calendar.test(token.lower)
    if (!isNamed && !dateWord.test(token.lower)) break
    isDay ||= isNamed || /^(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?$|^\d\d?[-/.]\d\d?[-/.](?:19|20)?\d\d$/.test(token.text)
  }
  return isDay && line.slice(at, k).some(({kind}) => kind === 'number') ? [k] : []
}

function wordEnds(line: Line, at: number): number[] {
  const ends = [at]
  for (let k = at; k < at + 5 && (line[k]?.kind === 'word' || line[k]?.kind === 'number'); k++) ends.push(k + 1)
  return ends
}

function platformEnds(line: Line, at: number): number[] {
  const [first, second] = [line[at]?.lower ?? '', line[at + 1]?.lower ?? '']
  return [...(platforms().has(first) ? [at + 1] : []), ...(platforms().has(`${first} ${second}`) ? [at + 2] : [])]
}

const slots: Readonly<Record<string, Slot>> = {
  '{name}': nameEnds,
  '{number}': (line, at) => (line[at]?.kind === 'number' ? [at + 1] : []),
  '{date}': dateEnds,
  '{platform}': platformEnds,
  '{words}': wordEnds
}

/**
 * The place in the tree that some rows share, whose next part begins at `from` in all of them.
 * What follows is made where a line goes on so: most of the tree is never walked.
 */
function placeOf(rows: readonly Entry[], from: number): Place {
  const byPart = grouped(rows, ({phrase}) => phrase.slice(from).split(' ', 1)[0] ?? '')
  const next = ([part, rows]: [string, Entry[]]) => [part, lazy(() => placeOf(rows, from + part.length + 1))] as const
  const ended = byPart.get('') ?? []
  byPart.delete('')
  const branches = [...byPart].map(next)
  return {
    words: new Map(branches.filter(([part]) => !slots[part])),
    slots: branches.flatMap(([part, then]) => (slots[part] ? [[slots[part], then] as const] : [])),
    phrases: ended.map((row) => ({...row, weight: Number(row.weight)}) as unknown as Phrase)
  }
}

/** The phrases as trees: those that are whole lines, those that begin one, and those of running text. */
const trees = lazy(() => {
  const byPlace = grouped(rows(), ({where}) => where)
  const tree = (where: Phrase['where']) => placeOf(byPlace.get(where) ?? [], 0)
  return {whole: tree('whole'), start: tree('start'), any: tree('any')}
})

/** What phrases of running text a word opens: none with an apostrophe, so that a word is its own form. */
const openedBy = ofWord(({lower}) => trees().any.words.get(lower)?.())

function walk(from: Place, line: Line, at: number, visit: (phrase: Phrase, to: number) => void): void {
  for (const phrase of from.phrases) visit(phrase, at)
  const token = line[at]
  const next = token && from.words.get(formOf(token))
  if (next) walk(next(), line, at + 1, visit)
  for (const [slot, then] of from.slots) for (const end of slot(line, at)) walk(then(), line, end, visit)
}

const isContent = ({kind, text}: Token) => kind === 'word' || kind === 'number' || kind === 'link' || text === '&'

/** The most words that a line has whose phrases are the whole of it. */
const longestWhole = 12

/**
 * The phrases of page furniture in a line. `starts` are the tokens at which a sentence begins, in order:
 * phrases that begin a line are found at each of them, those that open with a slot at the first alone.
 */
export function phraseHits(line: Line, starts: readonly number[]): readonly PhraseHit[] {
  const {whole, start, any} = trees()
  const found: PhraseHit[] = []
  const visitor = (from: number) => (phrase: Phrase, to: number) => found.push({...phrase, from, to})
  for (const [k, at] of starts.entries()) {
    const token = line[at]
    const next = k === 0 ? start : token && start.words.get(formOf(token))?.()
    if (next) walk(next, line, k === 0 ? at : at + 1, visitor(at))
  }
  for (let at = 0; at < line.length; at++) {
    const token = line[at]
    // Nearly every word opens no phrase.
    const next = token && (token.kind === 'link' ? any.words.get(formOf(token))?.() : openedBy(token))
    if (next) walk(next, line, at + 1, visitor(at))
  }
  const content = line.length <= 40 ? line.filter(isContent) : []
  if (content.length > 0 && content.length <= longestWhole)
    walk(whole, content, 0, (phrase, to) => {
      if (to === content.length) found.push({...phrase, from: 0, to: line.length})
    })
  return found
}
