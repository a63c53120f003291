import {list} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {canBe} from '../tagger/words.js'
import {nounForms, regularPlural} from './morphology.js'
import type {TaggedSentence} from './tagged-sentences.js'

const collectives = list('collective-nouns')

/** What a noun in small letters counts, where its form can be but one: `person` and `countries`, not `series` or `team`. */
export const nounNumber = perWord((lower: string): 'singular' | 'plural' | undefined => {
  if (!canBe(lower, 'NOUN') && nounForms(lower).every(({lemma}) => !canBe(lemma, 'NOUN'))) return undefined
  const readings = nounForms(lower)
  const [first] = readings
  if (!first || readings.some(({number}) => number !== first.number)) return undefined
  if (first.number === 'plural') return /ics$|ss$|[^s]a$|i$/.test(lower) ? undefined : 'plural'
  return collectives().has(lower) || /s$|ese$/.test(lower) ? undefined : 'singular'
})

/** A noun in the other number, by the rules of spelling and the table of irregular ones; none where it has none. */
export function otherNumber(lower: string): string | undefined {
  const [reading] = nounForms(lower)
  if (reading?.number === 'plural') return reading.lemma === lower ? undefined : reading.lemma
  const regular = regularPlural(lower)
  return nounForms(regular).some(({lemma, number}) => lemma === lower && number === 'plural') ? regular : undefined
}

const goesOn = new Set(['that', 'which', 'who', 'whose', 'when', 'where', 'because', 'but', 'if', 'while'])
const ends = /^(?:[.!?;:…”)]|\.{2,})$/

/** Whether the noun at a place ends its phrase: no noun, adjective, comma or “and” goes on from it. */
export function endsPhrase({tokens, tags}: TaggedSentence, at: number): boolean {
  const next = tokens[at + 1]
  if (!next || ends.test(next.text) || goesOn.has(next.lower)) return true
  if (next.before === '' || next.lower === 'of') return false
  return tags[at + 1] === 'AUX' || tags[at + 1] === 'ADP'
}
