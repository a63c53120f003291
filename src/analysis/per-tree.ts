import {timed} from '../stopwatch.js'
import type {Story} from '../story.js'

/** How many analyses there are. */
let places = 0

/** The answers of each tree, every analysis at its own place. */
const answersByTree = new WeakMap<Story, unknown[]>()

/** The tree that was asked of last, with its answers: a draft is asked thousands of times before the next one comes. */
let latest: {readonly story: Story; readonly answers: unknown[]} | undefined

function answersOf(story: Story): unknown[] {
  if (latest?.story === story) return latest.answers
  const answers = answersByTree.get(story) ?? new Array<unknown>(places)
  answersByTree.set(story, answers)
  latest = {story, answers}
  return answers
}

/** Stands for an answer that is `undefined`. */
const nothing = Symbol('nothing')

/**
 * An analysis: a pure function of the tree, worked out when first asked for and kept as long as the tree lives.
 * No plugin changes the tree between ours, so a kept answer stays true.
 */
export function perTree<T>(analyse: (story: Story) => T): (story: Story) => T {
  const place = places++
  return (story) => {
    const answers = answersOf(story)
    const known = answers[place]
    if (known !== undefined) return (known === nothing ? undefined : known) as T
    const found = timed('analysis', '', () => analyse(story))
    answers[place] = found === undefined ? nothing : found
    return found
  }
}
