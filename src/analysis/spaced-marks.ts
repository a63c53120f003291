import type {Story} from '../story.js'
import {begins} from './mark-clashes.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import {splitFigures} from './split-figures.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** A mark that should stand close to the word before it, and has a space there. */
export interface SpacedMark {
  readonly mark: Token
  readonly previous: Token
  readonly next?: Token | undefined
}

const spaced = new Set(['.', ',', ';', ':', '!', '?'])

/** “Price : 60 euros”: some set out a line of a list so. */
const isLabel = (list: readonly Token[], {index}: Token) => beside(list, index, -3) === undefined

/** How many tokens “2 parts leaf mould” takes, before the colon of a ratio. */
const longestShare = 6

/** “2 parts leaf mould : 1 part sand”: a colon with a space on both sides between figures is that of a ratio. */
function isRatio(list: readonly Token[], mark: Token): boolean {
  const next = beside(list, mark.index, 1)
  if (next?.kind !== 'number' || next.before === '') return false
  return list.slice(Math.max(0, mark.index - longestShare), mark.index).some(({kind}) => kind === 'number')
}

/** “3 : 2” and “3 . 5” are figures, “^ .” is a sign, and a stop that clashes with the one before it is told as that. */
function isSpaced(list: readonly Token[], mark: Token): boolean {
  if (mark.before === '' || mark.kind !== 'mark' || !spaced.has(mark.text)) return false
  const [previous, next] = [-1, 1].map((by) => beside(list, mark.index, by))
  if (!previous) return false
  if (previous.kind === 'symbol' || begins(mark, next)) return false
  return mark.text !== ':' || !(isLabel(list, mark) || isRatio(list, mark))
}

/** The marks of the prose with a space before them, in order. */
export const spacedMarks = perTree((story: Story): readonly SpacedMark[] => {
  const list = tokens(story)
  const figures = splitFigures(story)
  return signs(story).flatMap((mark) => {
    // Nearly every mark stands close.
    const previous = mark.before === '' ? undefined : beside(list, mark.index, -1)
    if (!previous || !isSpaced(list, mark) || !isProse(story, mark.paragraph)) return []
    if (figures.some(({first, last}) => first < mark.index && mark.index < last)) return []
    return [{mark, previous, next: beside(list, mark.index, 1)}]
  })
})
