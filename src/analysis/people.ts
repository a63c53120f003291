import {perWord} from '../per-word.js'
import {personWords} from './claim-words.js'
import {nounForms} from './morphology.js'

/** Whether a noun in small letters names people who are counted one by one: “soldiers”, “children”. */
export const namesPeople = perWord(
  (lower) => personWords().has(lower) || nounForms(lower).some(({lemma}) => personWords().has(lemma))
)
