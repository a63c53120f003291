import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {fold} from './fold.js'
import {bare, mentions} from './mentions.js'
import {edits, isSlip, sameRendering} from './name-distance.js'
import {perTree} from './per-tree.js'
import {wordGraph} from '../spelling/word-graph.js'
import {tokensWhere} from './tokens-where.js'
import {vocabulary} from './vocabulary.js'

/** The places of a word in the names of the draft. */
export interface NameWord {
  readonly word: string
  readonly places: readonly Span[]
}

/** The words of the draft’s names, accents aside, each with its places in order. */
export const nameWords = perTree((story: Story): ReadonlyMap<string, NameWord> => {
  const found = new Map<string, {word: string; places: Span[]}>()
  for (const {tokens, words} of mentions(story)) {
    for (const [i, word] of words.entries()) {
      const token = tokens[i]
      // A short word in capitals throughout is an acronym.
      if (!token || !/^\p{Lu}\p{L}+$/u.test(word) || (word.length < 6 && word === word.toUpperCase())) continue
      const span = {start: token.start, end: token.start + word.length}
      const key = foldedOf(token)
      const known = found.get(key)
      if (known) known.places.push(span)
      else found.set(key, {word, places: [span]})
    }
  }
  return found
})

/** A word of a name that stands once and is a slip away from one that the draft uses throughout. */
export interface NameVariant extends Span {
  readonly written: string
  readonly usual: NameWord
  /** How often that one stands in the draft. */
  readonly times: number
}

/** How often a name must stand in the draft to bear witness against a spelling that may be another name. */
const often = 3

const capitals = tokensWhere(({text}) => /^\p{Lu}/u.test(text))
const foldedOf = ofWord(({text}) => fold(bare(text)))

/** How often each capitalised word stands in the story; the first word of a sentence counts for a name that stands elsewhere too. */
const timesOf = perTree((story: Story): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const token of capitals(story)) {
    const word = foldedOf(token)
    found.set(word, (found.get(word) ?? 0) + 1)
  }
  return found
})

/** Whether a word that stands once is a slip for one that stands so often: twice is enough, and a word of English, for a long name that differs in one letter. */
function isVariant(written: string, usual: string, times: number): boolean {
  if (!isSlip(written, usual)) return false
  if (times >= often && !wordGraph().has(usual.toLowerCase())) return true
  return usual.length >= 6 && edits(written, usual) === 1 && !sameRendering(written, usual)
}

/** The words that the draft itself shows to be slips, in order; a word that is right by itself is none. */
export const nameVariants = perTree((story: Story): readonly NameVariant[] => {
  const all = [...nameWords(story).values()]
  const right = vocabulary(story)
  const times = ({word}: NameWord) => timesOf(story).get(fold(word)) ?? 0
  const usual = all.filter((name) => name.word.length >= 4 && times(name) > 1)
  return all.flatMap((name): NameVariant[] => {
    const {
      word,
      places: [place]
    } = name
    // “Haven” beside “Heaven” is no slip: a word of English may stand in many names.
    if (!place || times(name) > 1 || right.has(word) || wordGraph().has(word.toLowerCase())) return []
    const [match, ...others] = usual.filter((other) => isVariant(word, other.word, times(other)))
    return match && others.length === 0 ? [{...place, written: word, usual: match, times: times(match)}] : []
  })
})
