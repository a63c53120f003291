import type {Story} from '../story.js'
import {ownQuantities} from './figure-forms.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Quantity} from './quantities.js'
import type {Use} from './use.js'
import {blocks} from './blocks.js'

export type NumberStyle = 'words' | 'figures'

/** Numbers of one size are compared: houses draw the line at nine, ten, twenty or a hundred. */
export type NumberSize = 'up to 10' | '11 to 20' | '21 to 100'

/** A whole number that counts something, and is written in words by some and in figures by others. */
export interface SmallNumber extends Use<NumberStyle> {
  readonly value: number
  readonly size: NumberSize
}

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const small = `${ones} seventeen eighteen nineteen`.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A number up to a hundred in words. */
function inWords(value: number): string {
  const ten = tens[Math.floor(value / 10) - 2]
  if (ten === undefined) return small[value] ?? 'a hundred'
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10] ?? ''}`
}

const sizeOf = (value: number): NumberSize => (value <= 10 ? 'up to 10' : value <= 20 ? '11 to 20' : '21 to 100')

/** Marks and words that tie a number to another, as in ranges, scores and parts. */
const ties = /^(?:[-–—/:×]|by|of|out|to|and|or|than|versus|v|x|plus|minus)$/

/** Whether a number stands before what it counts and is tied to no other. */
function counts(story: Story, {first, last}: Quantity): boolean {
  const list = tokens(story)
  const [before, after] = [beside(list, first.index, -1), beside(list, last.index, 1)]
  const isPart = before?.lower === 'of' && tags(story)[before.index - 1] === 'NUM'
  if (after?.kind !== 'word' || after.text !== after.lower || ties.test(after.lower)) return false
  const isTied = before !== undefined && /^(?:[-–—/:×#(]|no\.?|number|aged?|by|to)$/.test(before.lower)
  return !isTied && !isPart && /^(?:NOUN|ADJ)$/.test(tags(story)[after.index] ?? '')
}

/** Sentences that hold a figure above ten: many houses let one long figure draw the others after it. */
const withLongFigures = perTree(
  (story: Story): ReadonlySet<Token> =>
    new Set(
      sentences(story).flatMap(({tokens}) =>
        tokens.some(({kind, text}) => kind === 'number' && /\d{2}/.test(text)) ? tokens : []
      )
    )
)

/** The small whole numbers that the writer counts with, in order; first words of a sentence, which are always written out, are left aside. */
export const smallNumbers = perTree((story: Story): readonly SmallNumber[] => {
  const firsts = new Set(sentences(story).map(({tokens}) => tokens[0]))
  return ownQuantities(story).flatMap((quantity): SmallNumber[] => {
    const {first, last, value, kind, start, end} = quantity
    if (kind !== 'count' || first !== last || !Number.isInteger(value) || value < 2 || value > 100) return []
    if (firsts.has(first) || blocks(story)[first.paragraph.index]?.kind === 'list' || !counts(story, quantity))
      return []
    const form = first.kind === 'number' ? 'figures' : 'words'
    if (form === 'figures' && (!/^\d+$/.test(first.text) || (value <= 10 && hasLonger(story, first)))) return []
    const written = (wanted: NumberStyle) => (wanted === 'words' ? inWords(value) : String(value))
    return [{start, end, form, value, size: sizeOf(value), written}]
  })
})

const hasLonger = (story: Story, token: Token) => withLongFigures(story).has(token) && token.text.length < 2
