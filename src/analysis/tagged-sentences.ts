import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import type {Tag} from '../tagger/tags.js'
import {perTree} from './per-tree.js'
import {endsInPossessive} from './possessives.js'
import {quotes} from './quotes.js'
import {type Sentence, sentences} from './sentences.js'
import {tags} from './tags.js'
import type {Token} from './tokens.js'

/** No sentence of news has more tokens: what has is a table, or text without stops, and its syntax is not read. */
export const longestSentence = 300

/** A sentence with what its syntax is read from; the lists go by the place of a token in the sentence. */
export interface TaggedSentence extends Sentence {
  readonly tags: readonly Tag[]
  /** Whether a token stands in a sound quotation, marks included. */
  readonly quoted: readonly boolean[]
}

const isPlural = ofWord(({lower}) => /[^s’']s$/.test(lower))

/**
 * What the words beside one say of its tag: “the union claims that” has a verb after a name and before “that”,
 * “local boards agree” a noun between an adjective and a verb.
 */
function corrected(tag: Tag, at: number, list: readonly Token[], tags: readonly Tag[]): Tag {
  const token = list[at]
  if ((tag !== 'NOUN' && tag !== 'VERB') || !token || !isPlural(token)) return tag
  const isAfterName = tags[at - 1] === 'PROPN' && !endsInPossessive(list[at - 1])
  if (tag === 'NOUN' && isAfterName && list[at + 1]?.lower === 'that') return 'VERB'
  return tag === 'VERB' && tags[at - 1] === 'ADJ' && (tags[at + 1] === 'VERB' || tags[at + 1] === 'AUX') ? 'NOUN' : tag
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
    const {start, end, tokens, paragraph, index} = sentence
    return {start, end, tokens, paragraph, index, tags: own.map((tag, k) => corrected(tag, k, tokens, own)), quoted}
  })
})

/** The sentences whose syntax is read: those of a length that sentences have. */
export const readSentences = perTree((story: Story): readonly TaggedSentence[] =>
  taggedSentences(story).filter(({tokens}) => tokens.length <= longestSentence)
)
