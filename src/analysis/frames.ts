import {lazy, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {beside, type Token, tokens} from './tokens.js'

/** A name beside a noun phrase that tells what it names: “Dayton” in “the Dayton peace agreement”. The span is the name’s. */
export interface Frame extends Span {
  readonly filler: string
  /** The noun phrase as written. */
  readonly noun: string
  /** Whether it stands before the name: “Treaty of” before “Lisbon”. */
  readonly leads: boolean
  /** The names that are known to stand there. */
  readonly known: ReadonlySet<string>
}

const agreements = table('agreements', ['name', 'stem', 'frames', 'kind', 'year', 'source'])

/** The names that are known after or before each noun phrase in lower case, by its words. */
function fillersOf(pattern: RegExp): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const {stem, frames} of agreements()) {
    for (const frame of values(frames)) {
      const noun = pattern.exec(frame)?.[1]?.toLowerCase()
      if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(stem))
    }
  }
  return found
}

const trailing = lazy(() => fillersOf(/^\* (.+)$/))
const leading = lazy(() => fillersOf(/^(.+) \*$/))

/** The words that noun phrases begin or end with, on the side of the name: most tokens are none of them. */
const firstWords = lazy(() => new Set([...trailing().keys()].map((noun) => noun.split(' ', 1)[0])))
const lastWords = lazy(() => new Set([...leading().keys()].map((noun) => noun.split(' ').at(-1))))

/** The longest noun phrase that is known right after a token, or right before it. */
function nounBeside(all: readonly Token[], index: number, side: 1 | -1) {
  const next = beside(all, index, side)
  if (!next || !(side === 1 ? firstWords() : lastWords()).has(next.lower)) return undefined
  const fillers = side === 1 ? trailing() : leading()
  for (let size = 3; size > 0; size--) {
    const words = Array.from({length: size}, (_, by) => beside(all, index, side * (by + 1)))
    if (side === -1) words.reverse()
    const known = fillers.get(words.map((word) => word?.lower).join(' '))
    if (known) return {noun: words.map((word) => word?.text).join(' '), known}
  }
  return undefined
}

/** The names in frames, in order. */
export const frames = perTree((story: Story): readonly Frame[] => {
  const all = tokens(story)
  return mentions(story).flatMap(({tokens: list}): Frame[] => {
    // “the Dayton Agreement” is one mention, “the Dayton agreement” a mention and a noun.
    for (const {start, text, index} of list) {
      const filler = bare(text)
      const after = nounBeside(all, index, 1)
      const found = after ?? nounBeside(all, index, -1)
      if (found) return [{start, end: start + filler.length, filler, leads: !after, ...found}]
    }
    return []
  })
})
