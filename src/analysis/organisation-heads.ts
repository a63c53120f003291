import {lazy, table} from '../dictionary.js'

const rows = table('names-with-article', ['name', 'kind'])

/** The words by which the name of a body begins or ends: “Ministry”, “Agency”. */
export const organisationHeads = lazy(
  (): ReadonlySet<string> => new Set(rows().flatMap(({name, kind}) => (kind === 'head' ? [name] : [])))
)
