import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import {quotes} from './quotes.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** Two marks of which the sentence needs one. */
export interface MarkClash extends Span {
  /**
   * `doubled`: the same stop twice, “,,”. `mixed`: two stops, “;.” or “?.”. `dash`: a comma before a dash.
   * `across`: a stop on either side of a closing quotation mark. `repeated`: “!!”, which may be meant.
   */
  readonly kind: 'doubled' | 'mixed' | 'dash' | 'across' | 'repeated'
  readonly first: Token
  readonly second: Token
  /** The mark that the sentence needs most likely. */
  readonly keep: string
}

const isPause = (text: string) => /^[.,;:]$/.test(text)
const isCry = (text: string) => text === '!' || text === '?'

/** A mark that begins something of its own, as in “.net”, “:)” or “!important”; nothing begins with a comma. */
export function begins(mark: Token, next: Token | undefined): boolean {
  if (next?.before !== '') return false
  if (/^[,;]$/.test(mark.text) && next.kind === 'word') return false
  return !/^[”’"'»)\]]$/.test(next.text) || (/^[:;]$/.test(mark.text) && next.text === ')')
}

/** A full stop that may end an abbreviation which no dictionary knows: “Wash., D.C.”. */
const mayAbbreviate = (word: Token | undefined) => word === undefined || !/^(?:\p{Ll}{4,}|\d+)$/u.test(word.text)

/** “Yahoo!”, “Who’s Afraid of Virginia Woolf?”: a name may end in a mark of its own. */
const mayBeName = (word: Token | undefined) => word === undefined || /^[\p{Lu}”’"')]/u.test(word.text)

function kindOf(
  word: Token | undefined,
  first: Token,
  second: Token,
  next: Token | undefined
): MarkClash['kind'] | undefined {
  if (isPause(first.text) && isPause(second.text)) {
    if (first.text === second.text) return 'doubled'
    return first.text === '.' && mayAbbreviate(word) ? undefined : 'mixed'
  }
  if (isPause(first.text) && isCry(second.text)) return first.text === '.' && mayAbbreviate(word) ? undefined : 'mixed'
  if (isCry(first.text) && /^[.,;]$/.test(second.text)) {
    const isTitle = second.text === ',' && /^[”’"']$/.test(next?.text ?? '')
    return mayBeName(word) || isTitle ? undefined : 'mixed'
  }
  if (isCry(first.text) && first.text === second.text && second.before === '') return 'repeated'
  return /^[,;]$/.test(first.text) && /^[–—]$/.test(second.text) && next?.kind === 'word' ? 'dash' : undefined
}

function clashAt(list: readonly Token[], second: Token): MarkClash | undefined {
  const first = beside(list, second.index, -1)
  if (first?.kind !== 'mark') return undefined
  const [word, next] = [-2, 1].map((by) => beside(list, second.index, by))
  if (begins(second, next) && !/^[–—!?]$/.test(second.text)) return undefined
  const kind = kindOf(word, first, second, next)
  if (!kind) return undefined
  const keep = (isCry(first.text) && !isCry(second.text)) || kind === 'repeated' ? first.text : second.text
  return {...join(first, second), kind, first, second, keep}
}

/** “We will appeal,”, she said: the stop stands inside the marks and outside. */
function clashAcross(list: readonly Token[], close: Token): MarkClash | undefined {
  const [word, first, second] = [-2, -1, 1].map((by) => beside(list, close.index, by))
  if (!first || second?.before !== '' || !/^[.,]$/.test(first.text) || !isPause(second.text)) return undefined
  if (first.text === '.' && mayAbbreviate(word)) return undefined
  return {...join(first, second), kind: 'across', first, second, keep: second.text}
}

/** The marks that stand where one is meant, in order; an ellipsis, “?!” and faces clash with nothing. */
export const markClashes = perTree((story: Story): readonly MarkClash[] => {
  const list = tokens(story)
  const found: MarkClash[] = []
  for (const token of signs(story)) {
    const clash = token.kind === 'mark' && /^[.,;:!?–—]$/.test(token.text) ? clashAt(list, token) : undefined
    if (clash) found.push(clash)
  }
  for (const {close} of quotes(story)) {
    const clash = close && clashAcross(list, close)
    if (clash) found.push(clash)
  }
  return found.filter(({first}) => isProse(story, first.paragraph)).sort((a, b) => a.start - b.start)
})
