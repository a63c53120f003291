import type {Story} from '../story.js'
import {nounNumber} from './noun-numbers.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A pair of words whose second half belongs to another pair: “neither … or”. */
export interface BrokenPair {
  readonly first: Token
  readonly second: readonly Token[]
  readonly expected: string
}

interface Pair {
  readonly right: string
  /** The words that stand in its place. */
  readonly wrong: readonly string[]
  /** Whether the first half stands at a place as one half of a pair does. */
  opens(sentence: TaggedSentence, at: number): boolean
}

/** “both | the army”, “both | in May”; “both sides” and “both the ministers” are two already. */
function bothOpens({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tags[at + 1] === 'ADP') return tokens[at + 1]?.lower !== 'of'
  if (tags[at + 1] === 'PROPN') return true
  return tags[at + 1] === 'DET' && nounNumber(tokens[at + 2]?.lower ?? '') === 'singular'
}

const pairs: Readonly<Record<string, Pair>> = {
  both: {right: 'and', wrong: ['as', 'well', 'as'], opens: bothOpens},
  either: {right: 'or', wrong: ['nor'], opens: ({tags}, at) => /^(?:ADJ|ADP|DET|PROPN|VERB)$/.test(tags[at + 1] ?? '')},
  neither: {right: 'nor', wrong: ['or'], opens: ({tags}, at) => /^(?:DET|PROPN|VERB)$/.test(tags[at + 1] ?? '')},
  sooner: {right: 'than', wrong: ['when'], opens: ({tokens}, at) => tokens[at - 1]?.lower === 'no'}
}

/** How far the second half is from the first at most. */
const reach = 9

function brokenAt({tokens, tags}: TaggedSentence, at: number, {right, wrong}: Pair): BrokenPair | undefined {
  const first = tokens[at]
  for (let k = at + 1; k <= at + reach; k++) {
    const token = tokens[k]
    if (!first || !token || token.kind === 'mark' || token.lower === right || token.lower === 'and') return undefined
    // What follows a verb of its own joins other words: “neither the mayor has said when or where”.
    if (tags[k] === 'AUX' && right !== 'than') return undefined
    if (wrong.every((word, by) => tokens[k + by]?.lower === word))
      return {first, second: tokens.slice(k, k + wrong.length), expected: right}
  }
  return undefined
}

const openers = placesWhere(({lower}) => Object.hasOwn(pairs, lower))

/** The pairs whose halves do not belong together, in order. */
export const brokenPairs = perTree((story: Story): readonly BrokenPair[] =>
  openers(story).flatMap(({sentence, at}) => {
    const pair = pairs[sentence.tokens[at]?.lower ?? '']
    return pair?.opens(sentence, at) ? (brokenAt(sentence, at, pair) ?? []) : []
  })
)
