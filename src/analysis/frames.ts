import {lazy, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

/** A name before a noun phrase that tells what it names: “Dayton” in “the Dayton peace agreement”. The span is the name’s. */
export interface Frame extends Span {
  readonly filler: string
  /** The noun phrase in lower case. */
  readonly noun: string
}

const agreements = table('agreements', ['name', 'stem', 'frames', 'kind', 'year', 'source'])

/** The names that are known to stand before each noun phrase. */
const fillers = lazy(() => {
  const found = new Map<string, Set<string>>()
  for (const {stem, frames} of agreements()) {
    for (const frame of values(frames)) {
      const noun = /^\* (.+)$/.exec(frame)?.[1]?.toLowerCase()
      if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(stem))
    }
  }
  return found
})

/** The names that are known to stand before a noun phrase; “Dayton” is known before “peace agreement”. */
export const knownFillers = (noun: string): ReadonlySet<string> => fillers().get(noun) ?? new Set()

/** The first words of all noun phrases: most tokens are none of them. */
const firstWords = lazy(() => new Set([...fillers().keys()].map((noun) => noun.split(' ', 1)[0])))

/** The noun phrase of a frame that begins at a token: the longest that is known. */
function nounAt(all: readonly Token[], index: number): string | undefined {
  if (!firstWords().has(all[index]?.lower)) return undefined
  for (let size = 3; size > 0; size--) {
    const words = Array.from({length: size}, (_, by) => beside(all, index, by)?.lower)
    if (!words.includes(undefined) && fillers().has(words.join(' '))) return words.join(' ')
  }
  return undefined
}

/** The names in frames, in order. */
export const frames = perTree((story: Story): readonly Frame[] => {
  const all = tokens(story)
  return mentions(story).flatMap(({tokens: list, words}): Frame[] => {
    // “the Dayton Agreement” is one mention, “the Dayton agreement” a mention and a noun.
    for (const [i, token] of list.entries()) {
      const noun = nounAt(all, token.index + 1)
      const filler = words[i] ?? ''
      if (noun !== undefined && beside(all, token.index, 1))
        return [{start: token.start, end: token.start + filler.length, filler, noun}]
    }
    return []
  })
})
