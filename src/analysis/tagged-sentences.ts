import type {Story} from '../story.js'
import type {Tag} from '../tagger/tags.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {type Sentence, sentences} from './sentences.js'
import {tags} from './tags.js'
import type {Token} from './tokens.js'

/** A sentence with what its syntax is read from; the lists go by the place of a token in the sentence. */
export interface TaggedSentence extends Sentence {
  readonly tags: readonly Tag[]
  /** Whether a token stands in a sound quotation, marks included. */
  readonly quoted: readonly boolean[]
}

/** “The union claims that”: after a name and before “that”, what looks like a noun in the plural is a verb. */
function corrected(tag: Tag, at: number, list: readonly Token[], tags: readonly Tag[]): Tag {
  const isPlural = tag === 'NOUN' && /[^s]s$/.test(list[at]?.lower ?? '')
  if (!isPlural || list[at + 1]?.lower !== 'that') return tag
  const before = list[at - 1]
  return tags[at - 1] === 'PROPN' && !/[’'](?:s)?$/u.test(before?.text ?? '') ? 'VERB' : tag
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
    const own = all.slice(first, first + sentence.tokens.length)
    return {...sentence, tags: own.map((tag, k) => corrected(tag, k, sentence.tokens, own)), quoted}
  })
})
