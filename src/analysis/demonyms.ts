import {lazy, table} from '../dictionary.js'

const rows = table('demonyms', ['demonym', 'place', 'kind', 'source'])

/** The adjectives of places in one word: “French”, “Bavarian”. */
export const demonymAdjectives = lazy(
  () => new Set(rows().flatMap(({demonym, kind}) => (kind === 'noun' || demonym.includes(' ') ? [] : [demonym])))
)

const places = lazy(() => new Map(rows().map(({demonym, place}) => [demonym, place])))

/** The place that an adjective or noun for its people belongs to: “France” for “French”. */
export const placeOfDemonym = (demonym: string): string | undefined => places().get(demonym)
