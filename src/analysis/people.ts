import {lazy, table} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {nounForms} from './morphology.js'

const rows = table('claim-words', ['word', 'pos', 'kind'])
const persons = lazy(() => new Set(rows().flatMap(({word, kind}) => (kind === 'person' ? [word] : []))))

/** Whether a noun in small letters names people who are counted one by one: “soldiers”, “children”. */
export const namesPeople = perWord(
  (lower) => persons().has(lower) || nounForms(lower).some(({lemma}) => persons().has(lemma))
)
