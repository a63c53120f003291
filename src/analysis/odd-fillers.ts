import type {Story} from '../story.js'
import {fold} from './fold.js'
import {type Frame, frames} from './frames.js'
import {gazetteer} from './gazetteer.js'
import {edits, isSlip} from './name-distance.js'
import {nameWords} from './name-variants.js'
import {perTree} from './per-tree.js'
import {vocabulary} from './vocabulary.js'

/** A name in a frame that asks for another: “Ming” in “Ming peace agreement”. */
export interface OddFiller extends Frame {
  readonly expected: string
}

/** The name that a frame asks for: a slip for one that is known there, or not far from one that the draft uses elsewhere. */
function meantBy(tree: Story, {filler, known}: Frame): string | undefined {
  const words = nameWords(tree)
  const names = gazetteer(tree)
  if (known.has(filler) || (words.get(fold(filler))?.places.length ?? 0) > 1) return undefined
  if (names.find([filler])?.kind === 'place') return undefined
  const used = [...known].filter(
    (other) =>
      words.has(fold(other)) &&
      // The same place in the same frame: what one letter shows elsewhere, two show here.
      other.slice(0, 2) === filler.slice(0, 2) &&
      edits(filler, other) <= 2
  )
  if (used.length === 1) return used[0]
  const [only, ...more] = vocabulary(tree).has(filler) ? [] : [...known].filter((other) => isSlip(filler, other))
  return more.length === 0 ? only : undefined
}

/** The odd names in the frames of the story, in order. */
export const oddFillers = perTree((story: Story): readonly OddFiller[] =>
  frames(story).flatMap((frame) => {
    const expected = meantBy(story, frame)
    return expected === undefined ? [] : [{...frame, expected}]
  })
)
