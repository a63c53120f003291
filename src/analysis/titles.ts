import {lazy, table} from '../dictionary.js'
import {abbreviationClass} from './abbreviations.js'
import type {Token} from './tokens.js'

export type TitleKind = 'courtesy' | 'honorific' | 'office' | 'rank' | 'occupation'

/** Whether what a person is called tells what they are: “Mr” does not, “Dr” does. */
export const tellsRole = (kind: TitleKind): boolean => kind !== 'courtesy'

/** What a person is called before or after the name. */
export interface Title {
  /** Places of its tokens in the list it was found in, end-exclusive. */
  readonly from: number
  readonly to: number
  readonly kind: TitleKind
}

const rows = table('titles', ['title', 'kind', 'capital'])

interface Known {
  readonly words: readonly string[]
  readonly kind: TitleKind
}

/** The titles by their last word in lower case, the longest first. */
const titles = lazy(() => {
  const found = new Map<string, Known[]>()
  for (const {title, kind} of rows()) {
    const words = title.toLowerCase().split(' ')
    const last = words.at(-1) ?? ''
    found.set(last, [...(found.get(last) ?? []), {words, kind: kind as TitleKind}])
  }
  for (const known of found.values()) known.sort((a, b) => b.words.length - a.words.length)
  return found
})

/** The titles that have a capital right before a name, in small letters: “president”, but not “coach”. */
export const capitalTitles = lazy(
  (): ReadonlySet<string> =>
    new Set(rows().flatMap(({title, capital}) => (capital === 'before a name' ? [title.toLowerCase()] : [])))
)

/** Whether a word in lower case may end a title. */
export const endsTitle = (lower: string): boolean => titles().has(lower)

/** The longest title whose last word is the token before `to`; “Mr” and “Gen.” count, “mr” does not. */
export function titleBefore(list: readonly Token[], to: number): Title | undefined {
  const last = list[to - 1]
  if (!last) return undefined
  const known = titles()
    .get(last.lower.replace(/\.$/, ''))
    ?.find(({words}) => words.every((word, k) => k === words.length - 1 || list[to - words.length + k]?.lower === word))
  if (known) {
    if ((known.kind === 'courtesy' || known.kind === 'honorific') && last.text === last.lower) return undefined
    return {from: to - known.words.length, to, kind: known.kind}
  }
  return last.text.endsWith('.') && abbreviationClass(last.text) === 'title'
    ? {from: to - 1, to, kind: 'honorific'}
    : undefined
}
