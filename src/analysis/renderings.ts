import {lazy, table, values} from '../dictionary.js'
import {fold} from './fold.js'

const rows = table('transliterations', ['preferred', 'variants', 'ap', 'guardian', 'kind', 'source'])

/** A name from another script, in the spellings that are accepted of it. */
export interface Rendering {
  /** What the name is: a surname, a given name, a place, a group. */
  readonly kind: string
  readonly variants: readonly string[]
  /** The one that a style book chooses; empty where it has no choice of its own. */
  readonly choice: {readonly ap: string; readonly guardian: string}
}

/** The families by each of their spellings, accents aside. */
const families = lazy(() => {
  const found = new Map<string, Rendering>()
  for (const {variants, ap, guardian, kind} of rows()) {
    const family = {kind, variants: values(variants), choice: {ap, guardian}}
    for (const variant of family.variants) found.set(fold(variant), family)
  }
  return found
})

/** The family that a name in one or more words belongs to. */
export const renderingOf = (name: string): Rendering | undefined => families().get(fold(name))
