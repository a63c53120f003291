import {lazy, list} from '../dictionary.js'
import type {Span} from '../span.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {fold} from './fold.js'
import {gazetteer} from './gazetteer.js'
import {headings} from './headings.js'
import {mentions} from './mentions.js'
import {isSlip} from './name-distance.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {quantities, type Quantity} from './quantities.js'
import {quotes} from './quotes.js'
import {beside, type Token, tokens} from './tokens.js'

/** What the headline says and the text below it does not bear out. */
export interface HeadlineGap extends Span {
  readonly kind: 'number' | 'name' | 'quotation'
  readonly written: string
  /** What the text has instead, and where; none where it has nothing of the kind. */
  readonly instead?: Span & {readonly text: string}
}

const functionWords = list('function-words')

/** A text of fewer tokens is a note that may leave out what its headline names. */
const fewestTokens = 130

/** Words before a figure that make it a rough one. */
const hedges = new Set('about almost around least nearly over some than to under'.split(' '))

/** A word without the ending of its plural. */
const stem = (word: string) => word.toLowerCase().replace(/(?:’s|'s|s)$/u, '')

/** What a figure counts: the word behind it, or the sign of a share. */
function countedBy(all: readonly Token[], {kind, unit, last}: Quantity): string | undefined {
  if (kind === 'percent') return '%'
  if (kind === 'money') return unit
  const next = beside(all, last.index, 1)
  const isWord = next?.kind === 'word' && next.text.length > 2 && !functionWords().has(next.lower)
  return kind === 'count' && isWord ? stem(next.lower) : undefined
}

/** Whether a figure is another one rounded: 300 for 312, 2 for 1.98. */
function rounds(short: number, long: number): boolean {
  const digits = String(short).replace(/0+$/, '').replace('.', '').length
  return short === long || Number(long.toPrecision(Math.max(1, digits))) === short || Math.round(long) === short
}

function numberGap(all: readonly Token[], shown: Quantity, body: readonly Quantity[]): HeadlineGap | undefined {
  const counted = countedBy(all, shown)
  if (counted === undefined || shown.isVague || hedges.has(beside(all, shown.first.index, -1)?.lower ?? ''))
    return undefined
  if (body.some(({value}) => rounds(shown.value, value))) return undefined
  const same = body.filter((quantity) => countedBy(all, quantity) === counted)
  const [only] = same
  if (!only || same.some(({value}) => value !== only.value)) return undefined
  const text = (quantity: Quantity) =>
    all
      .slice(quantity.first.index, quantity.last.index + 1)
      .map((token, k) => (k > 0 ? token.before : '') + token.text)
      .join('')
  return {
    start: shown.start,
    end: shown.end,
    kind: 'number',
    written: text(shown),
    instead: {start: only.start, end: only.end, text: text(only)}
  }
}

interface Place extends Span {
  readonly text: string
}

/** The words of the text and those of its names, folded; worked out when asked for. */
interface Below {
  readonly words: () => ReadonlySet<string>
  readonly names: () => ReadonlyMap<string, Place>
}

function belowOf(story: Story, isShown: (token: Span) => boolean): Below {
  return {
    words: lazy(() => new Set(tokens(story).flatMap((token) => (isShown(token) ? [] : [fold(bare(token.text))])))),
    names: lazy(() => {
      const inNames = mentions(story).flatMap((mention) => mention.tokens.filter((token) => !isShown(token)))
      return new Map(inNames.map(({start, end, text}) => [fold(bare(text)), {start, end, text: bare(text)}]))
    })
  }
}

/** A name that the text writes otherwise, or a surname of the news that it never has. */
function nameGap(story: Story, token: Token, below: Below) {
  const written = bare(token.text)
  const folded = fold(written)
  const isNamed = /^\p{Lu}\p{Ll}{3,}$/u.test(written) && !wordGraph().has(written.toLowerCase())
  if (!isNamed || below.words().has(folded)) return undefined
  const gap = {start: token.start, end: token.start + written.length, kind: 'name', written} as const
  if (!gazetteer(story).hasWord(written)) {
    const instead = [...below.names()].find(([word]) => isSlip(folded, word))?.[1]
    return instead && {...gap, instead}
  }
  const known = gazetteer(story).withWord(written)
  const isSurname = known.length > 0 && known.every((name) => name.kind === 'person' && name.folded.at(-1) === folded)
  return isSurname && ![...below.words()].some((word) => word.includes(folded)) ? gap : undefined
}

const inLine = (words: readonly Token[]) => words.map(({lower}) => lower).join(' ')

const wordsIn = (all: readonly Token[], {start, end}: Span) =>
  all.filter((token) => token.kind !== 'mark' && start <= token.start && token.end <= end)

/** A quotation of three words or more that a quotation in the text has with other words. */
function quoteGap(all: readonly Token[], shown: Span, below: readonly Span[]): HeadlineGap | undefined {
  const words = wordsIn(all, shown)
  const [first, last] = [words[0], words.at(-1)]
  if (words.length < 3 || !first || !last) return undefined
  const written = inLine(words)
  const said = below.map(({start, end}) => ({start, end, text: inLine(wordsIn(all, {start, end}))}))
  if (said.some(({text}) => ` ${text} `.includes(` ${written} `))) return undefined
  const instead = said.find(({text}) => {
    const known = new Set(text.split(' '))
    return words.filter(({lower}) => known.has(lower)).length >= 0.75 * words.length
  })
  return instead && {start: first.start, end: last.end, kind: 'quotation', written, instead}
}

/** What the headline says otherwise than the text, in order; nothing where the text is short. */
export const headlineGaps = perTree((story: Story): readonly HeadlineGap[] => {
  const headline = headings(story).find(({kind}) => kind === 'headline')
  const all = tokens(story)
  if (!headline || all.length - headline.tokens.length < fewestTokens) return []
  const shown = new Set(headline.tokens.map(({start}) => start))
  const isShown = ({start}: Span) => shown.has(start)
  const figures = quantities(story)
  const figuresBelow = figures.filter(({first}) => !isShown(first))
  const quotesBelow = quotes(story).filter((quote) => !isShown(quote))
  const below = belowOf(story, isShown)
  return [
    ...figures.filter(({first}) => isShown(first)).flatMap((figure) => numberGap(all, figure, figuresBelow) ?? []),
    ...headline.tokens.flatMap((token) => nameGap(story, token, below) ?? []),
    ...quotes(story)
      .filter(isShown)
      .flatMap((quote) => quoteGap(all, quote, quotesBelow) ?? [])
  ]
})
