import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {fold} from './gazetteer.js'
import {mentions} from './mentions.js'
import {isSlip} from './name-distance.js'
import {perTree} from './per-tree.js'
import {wordGraph} from '../spelling/word-graph.js'
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
      if (!token || !/^\p{Lu}\p{L}+$/u.test(word)) continue
      const span = {start: token.start, end: token.start + word.length}
      const known = found.get(fold(word))
      if (known) known.places.push(span)
      else found.set(fold(word), {word, places: [span]})
    }
  }
  return found
})

/** A word of a name that stands once and is a slip away from one that the draft uses throughout. */
export interface NameVariant extends Span {
  readonly written: string
  readonly usual: NameWord
}

/** How often a name must stand in the draft to bear witness against another spelling. */
const often = 3

/** The words that the draft itself shows to be slips, in order; a word that is right by itself is none. */
export const nameVariants = perTree((story: Story): readonly NameVariant[] => {
  const all = [...nameWords(story).values()]
  const right = vocabulary(story)
  // “Haven” beside “Heaven” is no slip: a word of English may stand in many names.
  const usual = all.filter(
    ({word, places}) => word.length >= 4 && places.length >= often && !wordGraph().has(word.toLowerCase())
  )
  return all.flatMap(({word, places: [place, ...more]}): NameVariant[] => {
    if (!place || more.length > 0 || right.has(word)) return []
    const [match, ...others] = usual.filter((other) => isSlip(word, other.word))
    return match && others.length === 0 ? [{...place, written: word, usual: match}] : []
  })
})
