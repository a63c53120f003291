import {lazy, list, table} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {nounForms} from './morphology.js'

const people = table('person-nouns', ['noun', 'is'])
const isListed = lazy(() => new Map(people().map(({noun, is}) => [noun, is === 'person'])))
const collectives = list('collective-nouns')

/** What a form of a noun is the form of. */
export const lemmaOf = perWord((lower: string): string => nounForms(lower)[0]?.lemma ?? lower)

/** The endings of nouns for people. */
const doers = /(?:[^aeiou]er|[^s]or|ist|ian|[^m]ant|ees?|[mw][ae]n|people)s?$/

/** Whether a noun is of people, as the table has them. */
export const isPerson = (lower: string): boolean => isListed().get(lower) ?? isListed().get(lemmaOf(lower)) ?? false

/** Whether a noun is of people or a body of people, that do and own things. */
export const isDoer = perWord((lower: string): boolean => {
  const lemma = lemmaOf(lower)
  return isListed().get(lower) ?? isListed().get(lemma) ?? (collectives().has(lemma) || doers.test(lemma))
})
