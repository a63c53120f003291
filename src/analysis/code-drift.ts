import type {Story} from '../story.js'
import {list} from '../dictionary.js'
import {edits} from './name-distance.js'
import {mentions} from './mentions.js'
import type {NameVariant} from './name-variants.js'
import {perTree} from './per-tree.js'
import type {Span} from '../span.js'

const knownAcronyms = list('known-acronyms')

const isCode = (word: string) => /^\p{Lu}{3,}\d*$/u.test(word) && word.length > 3

const letters = (word: string) => [...word].sort().join('')

/** The acronyms and call signs that stand once with two letters swapped, beside the form that the draft has elsewhere: “NTAO”. */
export const codeDrift = perTree((story: Story): readonly NameVariant[] => {
  const codes = new Map<string, Span[]>()
  for (const {tokens, words} of mentions(story)) {
    for (const [at, word] of words.entries()) {
      if (!isCode(word)) continue
      const start = tokens[at]?.start ?? 0
      const places = codes.get(word) ?? []
      codes.set(word, [...places, {start, end: start + word.length}])
    }
  }
  return [...codes].flatMap(([written, [place, ...more]]): NameVariant[] => {
    if (!place || more.length > 0 || knownAcronyms().has(written)) return []
    const [usual, ...others] = [...codes].filter(
      ([other, places]) =>
        other !== written &&
        letters(other) === letters(written) &&
        edits(other, written) === 1 &&
        (places.length > 1 || (places[0]?.start ?? 0) < place.start)
    )
    if (!usual || others.length > 0) return []
    const [word, places] = usual
    return [{...place, written, usual: {word, places}, times: places.length}]
  })
})
