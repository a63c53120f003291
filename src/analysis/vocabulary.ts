import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {gazetteer} from './gazetteer.js'
import {perTree} from './per-tree.js'

/** The words that are right by themselves. */
export interface Vocabulary {
  has(word: string): boolean
}

/** What is a word of English or of any known name; such a word is never taken for a slip without its company. */
export const vocabulary = perTree((story: Story): Vocabulary => {
  const names = gazetteer(story)
  return {has: (word) => names.hasWord(word) || wordGraph().has(word)}
})
