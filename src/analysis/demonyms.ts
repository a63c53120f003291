import {lazy, table} from '../dictionary.js'

const rows = table('demonyms', ['demonym', 'place', 'kind', 'source'])

/** The adjectives of places in one word: “French”, “Bavarian”. */
export const demonymAdjectives = lazy(
  () => new Set(rows().flatMap(({demonym, kind}) => (kind === 'noun' || demonym.includes(' ') ? [] : [demonym])))
)
