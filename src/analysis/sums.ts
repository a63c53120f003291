import {join} from '../span.js'
import type {Story} from '../story.js'
import {gapBetween, type Margin, marginOf} from './figure-margins.js'
import {type FigureSentence, figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import {tollEffect} from './tolls.js'

/** A total and what it is made of: “40 people: 12 men, 20 women and 8 children”. */
export interface Sum extends Margin {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  /** What the parts come to; the margin allows for their rounding. */
  readonly exact: number
  /** Whether the parts are but some of the total: “40 people, including 12 children”. */
  readonly isPartial: boolean
}

const opens = /^(?:[\p{L}’'-]+ ){0,4}(?::|[–—-]|\(|, namely|, comprising|, made up of)(?: (?:some|about|around))?$/u
const opensPeople = /^(?:people|persons|victims|passengers|patients|prisoners|casualties|dead|survivors) ,$/
const people = /^(?:m[ae]n|wom[ae]n|child(?:ren)?|boys?|girls?|adults?|teenagers?|babies|civilians?|soldiers?)$/
const opensSome = /^(?:[\p{L}’'-]+ ){1,4}, (?:including|among them)$/u
const parts = /^(?:[\p{L}’'-]+ ){0,6}(?:,|;|and|plus|, and|, plus|; and)(?: (?:another|some|about|a further))?$/u
const totals =
  /^(?:[\p{L}’'-]+ ){0,6}(?:, |[–—(] ?)?(?:or |for |making |giving )?(?:a total of|totall?ing|making|making up)$/u
const beforeTotal = /^(?:[\p{L}’'-]+ ){0,6}(?:,|[–—(])(?: or| for)?$/u
const partial = /^(?:among|including|whom|which|them)$/
const afterTotal = /^(?:in (?:total|all)|altogether|overall|all told)$/

/** “one woman”: a figure here, where it stands in a list of others. */
function ones(list: readonly Token[], sentence: FigureSentence): Quantity[] {
  return sentence.tokens.flatMap((token) => {
    const next = beside(list, token.index, 1)
    if (token.lower !== 'one' || next?.kind !== 'word' || !people.test(next.lower)) return []
    return [{...join(token, token), kind: 'count', value: 1, isVague: false, first: token, last: token}]
  })
}

const sameKind = (a: Quantity, b: Quantity) =>
  /^(?:count|money|measure)$/.test(a.kind) &&
  a.kind === b.kind &&
  a.unit === b.unit &&
  !b.isVague &&
  b.high === undefined

/** How many figures from `at` on are parts of one list; their last gap must have “and”. */
function listFrom(list: readonly Token[], figures: readonly Quantity[], at: number): readonly Quantity[] {
  const found = figures.slice(at, at + 1)
  let hasAnd = false
  for (let k = at + 1; k < figures.length && !hasAnd; k++) {
    const [before, figure] = [figures[k - 1], figures[k]]
    const gap = before && figure && sameKind(before, figure) ? gapBetween(list, before, figure) : ''
    if (!figure || !parts.test(gap)) break
    found.push(figure)
    hasAnd = /\b(?:and|plus)\b(?: \S+){0,2}$/.test(gap)
  }
  return hasAnd ? found : []
}

/** Whether a list of parts closes as it was opened, and no verb stands in it. */
function closes(story: Story, list: readonly Token[], first: Quantity, last: Quantity, opener: string): boolean {
  let at = last.last.index + 1
  const isOpen = (token: Token | undefined) => token?.kind === 'word' || token?.kind === 'number'
  while (at - last.last.index < 9 && isOpen(beside(list, last.last.index, at - last.last.index))) at++
  const mark = beside(list, last.last.index, at - last.last.index)?.text ?? ''
  const fits = opener.endsWith('(')
    ? mark === ')'
    : opener.endsWith('–') || opener.endsWith('—')
      ? /^[–—.;]?$/.test(mark)
      : /^[,.;:!?)]?$/.test(mark)
  const inside = list.slice(first.first.index, at)
  const isVerb = ({index, lower}: Token) => {
    const tag = tags(story)[index]
    return tag === 'AUX' || (tag === 'VERB' && list[index - 1]?.kind === 'number' && tollEffect(lower) === undefined)
  }
  return fits && !inside.some((token) => isVerb(token) || partial.test(token.lower))
}

function sumOf(list: readonly Token[], total: Quantity, parts: readonly Quantity[], isPartial = false): Sum {
  const margins = parts.map((part) => marginOf(list, part))
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    total,
    parts,
    isPartial,
    exact: add(parts.map(({value}) => value)),
    low: add(margins.map(({low}) => low)),
    high: add(margins.map(({high}) => high))
  }
}

/** The sum whose total stands before its parts. */
function totalFirst(story: Story, list: readonly Token[], figures: readonly Quantity[], at: number): Sum | undefined {
  const [total, first] = [figures[at], figures[at + 1]]
  if (!total || !first || !sameKind(total, first)) return undefined
  const gap = gapBetween(list, total, first)
  if (opensSome.test(gap)) return sumOf(list, total, [first], true)
  const all = listFrom(list, figures, at + 1)
  const last = all.at(-1)
  const arePeople =
    opensPeople.test(gap) && all.every((part) => people.test(beside(list, part.last.index, 1)?.lower ?? ''))
  if (!last || !(opens.test(gap) || arePeople) || !closes(story, list, first, last, gap.replace(/ \w+$/, '')))
    return undefined
  return sumOf(list, total, all)
}

/** The sum whose total stands after its parts: the longest list that ends before it. */
function totalLast(list: readonly Token[], figures: readonly Quantity[], at: number): Sum | undefined {
  const [last, total] = [figures[at - 1], figures[at]]
  if (!last || !total || !sameKind(last, total)) return undefined
  const gap = gapBetween(list, last, total)
  const after = [1, 2].map((by) => beside(list, total.last.index, by)?.lower ?? '')
  const isTotal =
    totals.test(gap) || (beforeTotal.test(gap) && (afterTotal.test(after[0] ?? '') || afterTotal.test(after.join(' '))))
  if (!isTotal) return undefined
  for (let from = 0; from < at - 1; from++) {
    const all = listFrom(list, figures.slice(0, at), from)
    if (all.length >= 2 && all.at(-1) === last) return sumOf(list, total, all)
  }
  return undefined
}

/** The totals of the story that stand beside their parts, in order. */
export const sums = perTree((story: Story): readonly Sum[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap((sentence) => {
    if (sentence.figures.length < 2) return []
    const figures = [...sentence.figures, ...ones(list, sentence)].sort((a, b) => a.start - b.start)
    return figures.flatMap((_, at) => totalFirst(story, list, figures, at) ?? totalLast(list, figures, at) ?? [])
  })
})
