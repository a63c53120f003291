import {list} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {personWords} from './claim-words.js'
import {nounForms} from './morphology.js'

const persons = list('person-nouns')
const things = list('thing-nouns')

const lemmasOf = (lower: string) => [lower, ...nounForms(lower).map(({lemma}) => lemma)]

/** Whether a noun in small letters names people who are counted one by one: “soldiers”, “children”. */
export const namesPeople = perWord((lower) => lemmasOf(lower).some((lemma) => personWords().has(lemma)))

/** Whether a noun in small letters names a person, or several, and no body of people: “minister”, “neighbours”. */
export const namesPerson = perWord((lower) =>
  lemmasOf(lower).some((lemma) => lemma === 'people' || persons().has(lemma))
)

/** Whether a noun in small letters names things alone: “bridge”, “laws”. */
export const namesThing = perWord(
  (lower) => lemmasOf(lower).some((lemma) => things().has(lemma)) && !namesPerson(lower)
)
