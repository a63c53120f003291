import {timed} from '../stopwatch.js'
import type {Story} from '../story.js'

/**
 * An analysis: a pure function of the tree, worked out when first asked for and kept as long as the tree lives.
 * No plugin changes the tree between ours, so a kept answer stays true.
 */
export function perTree<T>(analyse: (story: Story) => T): (story: Story) => T {
  const answers = new WeakMap<Story, {readonly value: T}>()
  return (story) => {
    let answer = answers.get(story)
    if (!answer) {
      answer = {value: timed('analysis', '', () => analyse(story))}
      answers.set(story, answer)
    }
    return answer.value
  }
}
