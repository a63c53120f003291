import {lazy, table} from '../dictionary.js'

const rows = table('clause-leaders', ['word', 'alone'])

/** The words that lead a clause which hangs on another, and whether it says little without that: “who”, “because”. */
export const clauseLeaders = lazy(() => new Map(rows().map(({word, alone}) => [word, {isThin: alone === 'thin'}])))
