import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import {syllables} from './syllables.js'

/** How hard the body of a story is to read. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  /** The Flesch–Kincaid grade: the years of school that a reader of the text should have. */
  readonly grade: number
}

/** The weights of Kincaid and others (1975). */
const grade = (words: number, sentences: number, syllables: number) =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59

/** The measure of the sentences of the body; none where it has no words. */
export const readability = perTree((story: Story): Readability | undefined => {
  const kinds = blocks(story)
  const body = sentences(story).filter(({paragraph}) => kinds[paragraph.index]?.kind === 'body')
  const words = body.flatMap(({tokens}) => tokens.filter(({kind}) => kind === 'word'))
  if (words.length === 0) return undefined
  const heard = words.reduce((sum, {lower}) => sum + syllables(lower), 0)
  return {words: words.length, sentences: body.length, grade: grade(words.length, body.length, heard)}
})
