import type {Story} from '../story.js'
import type {Word} from '../word.js'
import {perTree} from './per-tree.js'
import {readSentences, type TaggedSentence} from './tagged-sentences.js'
import {tokensWhere} from './tokens-where.js'

/** A token by its place in a sentence whose syntax is read. */
export interface Place {
  readonly sentence: TaggedSentence
  readonly at: number
}

/** The sentence of each token by its index; nothing where its syntax is not read. */
const sentencesByToken = perTree((story: Story): readonly (TaggedSentence | undefined)[] => {
  const found: TaggedSentence[] = []
  for (const sentence of readSentences(story)) for (const {index} of sentence.tokens) found[index] = sentence
  return found
})

/** An analysis: the places of the words that are wanted in the sentences whose syntax is read, in order; as `tokensWhere`. */
export function placesWhere(isWanted: (word: Word) => boolean): (story: Story) => readonly Place[] {
  const wanted = tokensWhere(isWanted)
  return perTree((story) =>
    wanted(story).flatMap(({index}): readonly Place[] => {
      const sentence = sentencesByToken(story)[index]
      return sentence ? [{sentence, at: index - (sentence.tokens[0]?.index ?? 0)}] : []
    })
  )
}
