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

/** “3 : 2” and “3 . 5” are figures, “^ .” is a sign, and a stop that clashes with the one before it is told as that. */
function isSpaced(list: readonly Token[], mark: Token): boolean {
  if (mark.before === '' || mark.kind !== 'mark' || !spaced.has(mark.text)) return false
  const [previous, next] = [-1, 1].map((by) => beside(list, mark.index, by))
  if (!previous) return false
  if (previous.kind === 'symbol' || begins(mark, next)) return false
  return mark.text !== ':' || !(isLabel(list, mark) || (previous.kind === 'number' && next?.kind === 'number'))
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
