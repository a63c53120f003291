import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** A figure that a space has cut in two: “1 ,000”, “15, 000”, “3 . 5”, “4: 10 pm”. */
export interface SplitFigure extends Span {
  /** The figure without the space. */
  readonly whole: string
  /** The places of its pieces in `tokens(tree)`: the first, and the last. */
  readonly first: number
  readonly last: number
}

const timeWords = /^(?:[ap]m|[ap]\.m\.?|gmt|utc|cet|bst|[ecmp][ds]?t)$/

/** Whether digits, a mark and digits are certainly one figure; “1, 250” may be two. */
function isOne(left: string, mark: Token, right: Token, after: Token | undefined): boolean {
  if (mark.text === ',')
    return /^[1-9]\d{0,2}(?:,\d{3})*$/.test(left) && (mark.before ? /^\d{3}$/ : /^000$/).test(right.text)
  if (mark.text === '.') return /^\d+$/.test(left) && /^\d{1,2}$/.test(right.text) && mark.before !== ''
  return /^[012]?\d$/.test(left) && /^[0-5]\d$/.test(right.text) && timeWords.test(after?.lower ?? '')
}

function splitAt(list: readonly Token[], index: number): SplitFigure | undefined {
  const mark = list[index]
  const [first, right] = [beside(list, index, -1), beside(list, index, 1)]
  if (!mark || first?.kind !== 'number' || right?.kind !== 'number') return undefined
  const after = beside(list, index, 2)
  if (mark.before + right.before === '' || /[\n\t]/.test(mark.before + right.before)) return undefined
  if (!isOne(first.text, mark, right, after)) return undefined
  return {
    start: first.start,
    end: right.end,
    whole: first.text + mark.text + right.text,
    first: first.index,
    last: right.index
  }
}

/** The figures that a space has cut in two at a comma, a point or a colon, in order. */
export const splitFigures = perTree((story: Story): readonly SplitFigure[] => {
  const list = tokens(story)
  return signs(story).flatMap(({text, index}) => {
    const found = /^[,.:]$/.test(text) ? splitAt(list, index) : undefined
    return found ? [found] : []
  })
})
