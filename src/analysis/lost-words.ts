import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A place where a word is lost: what stands before it, and the mark or word that follows instead. */
export interface LostWord extends Span {
  readonly before: Token
  readonly after: Token
  /** Whether nothing else can be meant; “the, as it were, last word” could. */
  readonly isCertain: boolean
}

const articles = new Set(['a', 'an', 'the'])
const possessives = new Set(['my', 'our', 'their', 'your'])
const prepositions = new Set(['at', 'by', 'for', 'from', 'in', 'of', 'to', 'with'])

/** Groups of words that nothing but a noun can follow, by their last word. */
const phrases = new Map([
  ['to', 'according'],
  ['of', 'because'],
  ['as', 'such']
])

const mayLead = new Set([...articles, ...possessives, ...prepositions, 'as'])

const stops = new Set(['.', ',', ';'])

/** Words that no article stands before. */
const verbs = new Set(['are', 'has', 'is', 'was', 'were'])
const joints = new Set(['at', 'from', 'of', 'with'])

/** Whether a mark is punctuation of the sentence and begins nothing: “the .net shop”. */
const isStop = (all: readonly Token[], mark: Token) => {
  const next = beside(all, mark.index, 1)
  return stops.has(mark.text) && (next?.before !== '' || next.kind === 'mark')
}

/** Whether words that are set off begin with a comma: “the, as it were, last word”; then another comma ends them. */
function isSetOff(all: readonly Token[], comma: Token): boolean {
  for (let by = 1; by <= 8; by++) {
    const token = beside(all, comma.index, by)
    if (token === undefined || token.text === '.') return false
    if (token.text === ',') return by > 1
  }
  return false
}

/** How far another mark with a space before it is looked for, in tokens. */
const nearby = 60

/** Whether the paragraph sets spaces before its other commas and stops too, so that a space tells nothing. */
function isSpaced(all: readonly Token[], mark: Token): boolean {
  for (const by of [-1, 1]) {
    for (let at = mark.index + by; Math.abs(at - mark.index) <= nearby; at += by) {
      const token = beside(all, mark.index, at - mark.index)
      if (token && stops.has(token.text) && token.before !== '' && !mayLead.has(all[at - 1]?.lower ?? '')) return true
    }
  }
  return false
}

/** Whether a stop after a word shows that one is lost, and whether for certain. */
function beforeStop(all: readonly Token[], word: Token, mark: Token): boolean | undefined {
  const first = beside(all, word.index, -1)
  // “a/the”
  if (first?.text === '/') return undefined
  if (articles.has(word.lower)) {
    // “a” may be a letter: “points a, b and c”, “vitamin a.”
    const isLetter = word.lower === 'a' && (mark.before === '' || first === undefined || first.kind === 'mark')
    if (isLetter || first?.lower === word.lower) return undefined
    return !(mark.text === ',' && isSetOff(all, mark)) ? mark.text !== ',' || mark.before !== '' : undefined
  }
  if (possessives.has(word.lower)) return mark.text === '.' ? true : undefined
  if (phrases.get(word.lower) === first?.lower && first)
    return mark.text === ',' && mark.before === '' ? undefined : true
  return prepositions.has(word.lower) && mark.before !== '' && !isSpaced(all, mark) ? false : undefined
}

/** Whether a word after an article shows that its noun is lost: “in the of”, “the was”. */
function beforeWord(article: Token, next: Token): boolean {
  if (!articles.has(article.lower) || next.text !== next.lower || next.before === '') return false
  if (joints.has(next.lower)) return article.lower !== 'a'
  return article.lower === 'the' && verbs.has(next.lower)
}

function gapAfter(all: readonly Token[], word: Token): boolean | undefined {
  const next = beside(all, word.index, 1)
  // A word in capitals or quoted as a word is a name: “The The”, “the word ‘the’”.
  if (!next || word.kind !== 'word') return undefined
  const begins = /^[.!?]$/.test(beside(all, word.index, -1)?.text ?? '.')
  if (word.text === 'The' && begins && next.kind === 'word') return beforeWord(word, next) ? true : undefined
  if (word.text !== word.lower) return undefined
  if (next.kind === 'mark') return isStop(all, next) ? beforeStop(all, word, next) : undefined
  return beforeWord(word, next) ? true : undefined
}

const leads = tokensWhere(({lower}) => mayLead.has(lower))

/** The places of the story where a word was lost after an article or a preposition, as when a link was stripped. */
export const lostWords = perTree((story: Story): readonly LostWord[] => {
  const all = tokens(story)
  const found: LostWord[] = []
  for (const before of leads(story)) {
    const isCertain = gapAfter(all, before)
    const after = all[before.index + 1]
    if (isCertain !== undefined && after) found.push({start: before.start, end: after.end, before, after, isCertain})
  }
  return found
})
