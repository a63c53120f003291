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

/** The names of bodies in quotation marks, in order: “the company “Norfell””, “the airlines “Norfell” and “Ostair””. */
export const quotedNames = perTree((story: Story): readonly QuotedWords[] => {
  const all = tokens(story)
  /** The places of the closing marks of names found so far, after which “and” brings another. */
  const ends = new Set<number>()
  return bodyQuotations(story, isName).filter(({quote: {open, close}}) => {
    const before = beside(all, open.index, -1)
    const joins = before !== undefined && /^(?:,|and|or)$/.test(before.lower)
    const isNamed = before !== undefined && (bodies().has(before.lower) || (joins && ends.has(before.index - 1)))
    if (isNamed && close) ends.add(close.index)
    return isNamed
  })
})
