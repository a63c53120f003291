import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {type Rendering, renderingOf} from './renderings.js'

/** A name from another script, in one of its accepted spellings. */
export interface RenderedName extends Span {
  readonly written: string
  readonly family: Rendering
}

/** No family has more words. */
const longest = 3

/** The names of the draft that have several accepted spellings, in order; of two that begin together the longer. */
export const renderedNames = perTree((story: Story): readonly RenderedName[] => {
  const found: RenderedName[] = []
  for (const {tokens, words} of mentions(story))
    for (let at = 0; at < words.length; at++)
      for (let size = Math.min(longest, words.length - at); size > 0; size--) {
        const written = words.slice(at, at + size).join(' ')
        const family = renderingOf(written)
        const [first, last] = [tokens[at], tokens[at + size - 1]]
        if (!family || !first || !last) continue
        const end = last.start + (words[at + size - 1] ?? '').length
        found.push({start: first.start, end, written, family})
        at += size - 1
        break
      }
  return found
})
