import type {Story} from '../story.js'
import {type NameVariant, type NameWord, nameWords} from './name-variants.js'
import {perTree} from './per-tree.js'
import {type Rendering, renderingOf} from './renderings.js'

/** Families whose members may all be different people. */
const shared = new Set(['given name', 'title'])

/** The names from other scripts that the draft spells in two accepted ways, the rarer as the variant: “Kiev” beside “Kyiv”. */
export const renderingDrift = perTree((story: Story): readonly NameVariant[] => {
  const families = new Map<Rendering, NameWord[]>()
  for (const name of nameWords(story).values()) {
    const family = renderingOf(name.word)
    if (family && !shared.has(family.kind)) families.set(family, [...(families.get(family) ?? []), name])
  }
  return [...families.values()].flatMap((names) => {
    const [usual, ...rarer] = names.sort((a, b) => b.places.length - a.places.length)
    return rarer.flatMap(({word, places}) =>
      places.map((place): NameVariant => {
        const times = usual && usual.places.length > places.length ? usual.places.length : 1
        return {...place, written: word, usual: usual ?? {word, places}, times}
      })
    )
  })
})
