import type {Story} from '../story.js'
import type {Tag} from '../tagger/tags.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {type Sentence, sentences} from './sentences.js'
import {tags} from './tags.js'

/** A sentence with what its syntax is read from; the lists go by the place of a token in the sentence. */
export interface TaggedSentence extends Sentence {
  readonly tags: readonly Tag[]
  /** Whether a token stands in a sound quotation, marks included. */
  readonly quoted: readonly boolean[]
}

/** The sentences of the story in order, tagged. */
export const taggedSentences = perTree((story: Story): readonly TaggedSentence[] => {
  const all = tags(story)
  const sound = quotes(story).filter((quote) => quote.sound && quote.depth === 0)
  let at = 0
  return sentences(story).map((sentence) => {
    const first = sentence.tokens[0]?.index ?? 0
    const quoted = sentence.tokens.map((token) => {
      while ((sound[at]?.end ?? Infinity) <= token.start) at++
      return (sound[at]?.start ?? Infinity) <= token.start
    })
    return {...sentence, tags: all.slice(first, first + sentence.tokens.length), quoted}
  })
})
