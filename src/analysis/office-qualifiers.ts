import {lazy, table} from '../dictionary.js'

/** When an office, or a rank such as that of a capital, is held; `coming` is not yet held, `other` makes another of it. */
export type QualifiedTime = 'now' | 'former' | 'then' | 'uncertain' | 'coming' | 'other'

const rows = table('office-qualifiers', ['word', 'time', 'source'])
const times = lazy(() => new Map(rows().map(({word, time}) => [word, time as QualifiedTime])))

/** What a word beside a title says of the time: “former”, “acting”, “elect”. */
export const timeOfQualifier = (lower: string): QualifiedTime | undefined => times().get(lower)
