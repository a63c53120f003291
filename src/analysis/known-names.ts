import {gazetteer} from './gazetteer.js'
import {perTree} from './per-tree.js'

/** The single words that stand in any known name: those of the dictionaries and of the house. */
export const knownNames = perTree((story): {has(word: string): boolean} => {
  const names = gazetteer(story)
  return {has: (word) => names.hasWord(word)}
})
