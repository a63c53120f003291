import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {bodyQuotations, type QuotedWords} from './quoted-words.js'
import {beside, hasCapital, tokens} from './tokens.js'

const bodies = list('named-bodies')

/** A name has few words. */
const longest = 3

/** One to three words with capitals and no mark among them. */
const isName = ({quote: {sound, depth, close}, words, tokens: inside}: QuotedWords) =>
  sound &&
  depth === 0 &&
  close !== undefined &&
  words.length > 0 &&
  words.length <= longest &&
  inside.every((token) => token.kind === 'word' && hasCapital(token))

/** Words between the noun and the first of the names: “firms such as “Norfell””. */
const between = /^(?:as|including|like|such|:)$/

/** Whether the noun for the body stands before the opening mark or after the closing one. */
function isOfBody(story: Story, {open, close}: QuotedWords['quote']): boolean {
  const all = tokens(story)
  let by = -1
  while (between.test(beside(all, open.index, by)?.lower ?? '')) by--
  const [before, after] = [beside(all, open.index, by), close && beside(all, close.index, 1)]
  return [before, after].some((token) => token !== undefined && bodies().has(token.lower))
}

/** The names of bodies in quotation marks, in order: “the company “Norfell””, “the airlines “Norfell” and “Ostair””. */
export const quotedNames = perTree((story: Story): readonly QuotedWords[] => {
  const all = tokens(story)
  /** The places of the closing marks of names found so far, after which “and” brings another. */
  const ends = new Set<number>()
  return bodyQuotations(story, isName).filter(({quote}) => {
    const before = beside(all, quote.open.index, -1)
    const isNext = before !== undefined && /^(?:,|and|or)$/.test(before.lower) && ends.has(before.index - 1)
    const isNamed = isNext || isOfBody(story, quote)
    if (isNamed && quote.close) ends.add(quote.close.index)
    return isNamed
  })
})
