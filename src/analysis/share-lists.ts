import type {Story} from '../story.js'
import {gapBetween, hedgeOf} from './figure-margins.js'
import {figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {beside, tokens} from './tokens.js'

/** Shares of one whole that are told in a row: “60% said yes, 30% said no and 10% did not know”. */
export interface ShareList {
  readonly shares: readonly Quantity[]
  readonly sum: number
}

/** Words with which the shares of a list exclude each other. */
const choices = new Set(
  [
    'abstain abstained against agree agreed approve approved disagree disagreed disapprove disapproved dissatisfied',
    'favor favour know negative negatively neither neutral no oppose opposed positive positively satisfied undecided unsure',
    'blank spoiled spoilt yes'
  ]
    .join(' ')
    .split(' ')
)
/** What after a share says that it is one of another whole. */
const others = /^(?:of|in|among|from|by|more|less|higher|lower)$/
const gap = /^(?:[\p{L}’'-]+ ){1,8}(?:,|, and|and|, while|while|;)(?: (?:another|some|about|the other))?$/u

/** The lists of shares that are told as choices, in order. */
export const shareLists = perTree((story: Story): readonly ShareList[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap(({figures, tokens: words}): ShareList[] => {
    const shares = figures.filter(({unit}) => unit === '%')
    // The first may say what all are shares of: “60% of voters said yes, 30% no”.
    const isPlain = shares.every((share, k) => {
      const next = beside(list, share.last.index, 1)?.lower ?? ''
      return share.high === undefined && !hedgeOf(list, share) && (!others.test(next) || (k === 0 && next === 'of'))
    })
    const inRow = shares.slice(1).every((share, at) => gap.test(gapBetween(list, shares[at] ?? share, share)))
    if (shares.length < 3 || shares.length < figures.length || !isPlain || !inRow) return []
    if (!words.some(({lower}) => choices.has(lower))) return []
    return [{shares, sum: shares.reduce((sum, {value}) => sum + value, 0)}]
  })
})
