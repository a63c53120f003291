import {VFile} from 'vfile'
import winkModel from 'wink-eng-lite-web-model'
import wink from 'wink-nlp'
import {sentences as sentencesOf} from '../../analysis/sentences.js'
import {storyOf} from '../../parse/story-of.js'
import {parseText} from '../../parse/text.js'
import {tags, type Tag} from '../../tagger/tags.js'

/** A sentence with the tag of every token, as its index in `tags`. */
export interface TaggedSentence {
  readonly tokens: readonly string[]
  readonly tags: readonly number[]
  /** The tokens whose tags are known to be right. */
  readonly sure?: ReadonlySet<number>
}

interface Token {
  readonly text: string
  readonly start: number
}

const nlp = wink(winkModel, ['sbd', 'pos'])

/** The words and marks of each sentence of a text, with their offsets. */
export const tokensOf = (text: string): (readonly Token[])[] =>
  sentencesOf(storyOf(new VFile(text), parseText(text).blocks, {})).map(({tokens}) => tokens)

/** wink’s tag at each offset of a text where one of its tokens begins. */
export function winkTags(text: string): Map<number, number> {
  const tokens = nlp.readDoc(text).tokens()
  const values = tokens.out()
  const spaces = tokens.out(nlp.its.precedingSpaces)
  const found = tokens.out(nlp.its.pos)
  const result = new Map<number, number>()
  let offset = 0
  for (let i = 0; i < values.length; i++) {
    offset += spaces[i]?.length ?? 0
    result.set(offset, tags.indexOf(found[i] as Tag))
    offset += values[i]?.length ?? 0
  }
  return result
}

/** `text` with the first word of each sentence in lower case where `isCommon` says that it is no name. */
function lowerStarts(
  text: string,
  sentences: readonly (readonly Token[])[],
  isCommon: (word: string) => boolean
): string {
  const letters = [...Array(text.length).keys()].map((i) => text.charAt(i))
  for (const tokens of sentences) {
    const first = tokens.findIndex(({text: word}) => /\p{L}/u.test(word))
    const word = tokens[first]?.text ?? ''
    const next = tokens[first + 1]?.text ?? ''
    if (/^[A-Z][a-z]/.test(word) && !/^[A-Z]/.test(next) && isCommon(word))
      letters[tokens[first]!.start] = word.charAt(0).toLowerCase()
  }
  return letters.join('')
}

/**
 * Cut a text into sentences and have wink tag it. wink takes every noun and adjective with a capital for a name, so it
 * is shown the first word of a sentence in lower case where that is a common word.
 * @param overruled tags that are known better, by the offsets of their words
 */
export function teach(
  text: string,
  isCommon: (word: string) => boolean,
  overruled: ReadonlyMap<number, string> = new Map()
): TaggedSentence[] {
  const sentences = tokensOf(text)
  const found = winkTags(lowerStarts(text, sentences, isCommon))
  for (const [start, tag] of overruled) found.set(start, tags.indexOf(tag as Tag))
  return sentences.map((tokens) => ({
    tokens: tokens.map((token) => token.text),
    tags: tokens.map((token) => found.get(token.start) ?? -1),
    sure: new Set(tokens.flatMap((token, i) => (overruled.has(token.start) ? [i] : [])))
  }))
}
