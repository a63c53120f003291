import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {quantities} from './quantities.js'
import {tokensWhere} from './tokens-where.js'

const words = list('record-words')
const recordTokens = tokensWhere(({lower}) => words().has(lower))

/** In how many paragraphs with figures such words stand, at least, and in what part of them. */
const leastParagraphs = 3
const leastPart = 1 / 3

/**
 * Whether a story tells of markets, the accounts of a company or matches: its figures are prices, results and scores,
 * which anybody can look up where they are published.
 */
export const isOfRecord = perTree((story: Story): boolean => {
  const told = new Set(recordTokens(story).map(({paragraph}) => paragraph))
  if (told.size < leastParagraphs) return false
  const figured = new Set(quantities(story).map(({first}) => first.paragraph))
  const both = [...figured].filter((paragraph) => told.has(paragraph)).length
  return both >= leastParagraphs && both >= leastPart * figured.size
})
