import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {hedgeOf} from './figure-margins.js'
import {type FigureSentence, figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {tags} from './tags.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'

/** A count and the list of what it counts: “two regions: A, B and C”. */
export interface Enumeration {
  readonly count: Quantity
  readonly list: Span
  /** How many it lists, at least and at most: “Ann and Bo, Cy and Di” are two or four. */
  readonly least: number
  readonly most: number
}

const longestNoun = 3
const mostItems = 12
const longestItem = 5
/** Words with which a list is no full one. */
const open = new Set(
  'or including among such like etc mostly mainly example others more especially either plus excluding except not only'.split(
    ' '
  )
)

/** The place of the mark that opens a list after a count and its noun: “two regions | :”. */
function openerAfter(all: readonly Token[], count: Quantity): number | undefined {
  let noun: Token | undefined
  for (let by = 1; by <= longestNoun + 1; by++) {
    const token = beside(all, count.last.index, by)
    if (!token) return undefined
    if (token.kind === 'word' && /^\p{L}/u.test(token.text)) {
      noun = token
      continue
    }
    const isPlural = /s$|^(?:people|men|women|children)$/.test(noun?.lower ?? '')
    if (!isPlural) return undefined
    if (token.text === ',') return beside(all, token.index, 1)?.lower === 'namely' ? token.index + 1 : undefined
    return /^[:–—(]$/.test(token.text) ? token.index : undefined
  }
  return undefined
}

const isBreak = ({kind, text}: Token) => kind === 'mark' && text !== ','

/** The tokens of a list, up to the mark that closes it as it was opened. */
function itemTokens(all: readonly Token[], sentence: FigureSentence, opener: number): readonly Token[] {
  const last = sentence.tokens.at(-1)?.index ?? opener
  const from = all.slice(opener + 1, last + 1)
  const end = from.findIndex(isBreak)
  const mark = from[end]?.text ?? ''
  const text = all[opener]?.text ?? ''
  const isEnd = end < 0 || /^[.!?]$/.test(mark)
  const fits = text === '(' ? mark === ')' : /^[–—]$/.test(text) ? isEnd || mark === text : isEnd
  return fits ? from.slice(0, end < 0 ? undefined : end) : []
}

/** The items of a list, and whether a comma or an “and” stands before each; nothing where it may be more than a list. */
function itemsOf(
  story: Story,
  list: readonly Token[]
): readonly {readonly words: readonly Token[]; readonly hasComma: boolean}[] {
  const items: {words: Token[]; hasComma: boolean}[] = [{words: [], hasComma: false}]
  for (const token of list) {
    const tag = tags(story)[token.index]
    if (open.has(token.lower) || token.kind === 'number' || token.kind === 'symbol' || tag === 'AUX' || tag === 'PRON')
      return []
    const isAnd = token.lower === 'and' || token.text === '&'
    const item = items.at(-1)
    if (token.text !== ',' && !isAnd) item?.words.push(token)
    else if (item?.words.length === 0) item.hasComma ||= token.text === ','
    else items.push({words: [], hasComma: token.text === ','})
  }
  const begin = items.map(({words}) => hasCapital(words.find(({lower}) => lower !== 'the')))
  const isPlain = items.every(({words}) => words.length > 0 && words.length <= longestItem)
  // “Ann, the mayor, and Bo”: what begins in small letters among names tells of the name before it.
  return isPlain && new Set(begin).size === 1 && items.length <= mostItems ? items : []
}

function enumerationAt(story: Story, sentence: FigureSentence, count: Quantity): Enumeration | undefined {
  const all = tokens(story)
  const isWhole =
    count.kind === 'count' && Number.isInteger(count.value) && count.value >= 2 && count.value <= mostItems
  if (!isWhole || count.high !== undefined || hedgeOf(all, count)) return undefined
  if (/^(?:of|other)$/.test(beside(all, count.first.index, -1)?.lower ?? '')) return undefined
  const opener = openerAfter(all, count)
  const inside = opener === undefined ? [] : itemTokens(all, sentence, opener)
  const items = itemsOf(story, inside)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || items.length < 2 || !inside.some(({lower}) => lower === 'and')) return undefined
  const commas = items.filter(({hasComma}) => hasComma).length
  const endsInAnd = items.at(-1)?.hasComma === false
  return {count, list: {start: first.start, end: last.end}, least: commas + (endsInAnd ? 2 : 1), most: items.length}
}

/** The counts of the story that the full list of what they count follows, in order. */
export const enumerations = perTree((story: Story): readonly Enumeration[] =>
  figureSentences(story).flatMap((sentence) =>
    sentence.figures.flatMap((count) => enumerationAt(story, sentence, count) ?? [])
  )
)
