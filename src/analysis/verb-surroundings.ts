import {perWord} from '../per-word.js'
import {canBe, possibleTags} from '../tagger/words.js'
import {phrasesOf} from './clause-subjects.js'
import {inflect} from './morphology.js'
import type {TaggedSentence} from './tagged-sentences.js'

const pronouns = new Set('i you he she it we they'.split(' '))

/** Words that open a clause whose verb may meet another: “what they had went to charity”, “those who did not left”. */
const openers = new Set(
  (
    'all as anything everything how more nothing than that those what whatever when where whether which who whoever whom ' +
    'whose why'
  ).split(' ')
)

/** How far before a verb an opener is looked for. */
export const openerReach = 8

/** Whether a word that opens a clause stands a little before a place; “said that” opens one whose verb has its subject. */
export function isOpened({tokens, tags}: TaggedSentence, at: number): boolean {
  for (let k = Math.max(0, at - openerReach); k < at; k++) {
    const lower = tokens[k]?.lower ?? ''
    if (openers.has(lower) && !(lower === 'that' && tags[k - 1] === 'VERB')) return true
  }
  return false
}

/** Whether a pronoun that can be a subject stands at a place. */
export const isSubjectPronoun = ({tokens}: TaggedSentence, at: number): boolean => pronouns.has(tokens[at]?.lower ?? '')

/** Whether a word is a verb with a known past and nothing else, so that its base has nothing to do after “have” or a preposition. */
export const isVerbAlone = perWord(
  (lower: string) => possibleTags(lower).join() === 'VERB' && inflect(lower).past.some((past) => canBe(past, 'VERB'))
)

/** Whether a subject ends right before a place, with nothing before it that its clause may hang on: “The old bridge | will”. */
export function endsSubject(sentence: TaggedSentence, at: number): boolean {
  const phrases = phrasesOf(sentence)
  const subject = phrases.endingAt(at)
  if (!subject || !phrases.beginsClause(subject.from)) return false
  return isSubjectPronoun(sentence, at - 1) || /^(?:NOUN|PROPN|PRON)$/.test(sentence.tags[at - 1] ?? '')
}

/** Whether an object stands at a place: an article, an owner or a pronoun. */
export const isObject = ({tokens}: TaggedSentence, at: number): boolean =>
  /^(?:an?|all|any|her|him|his|it|its|my|no|our|some|that|the|their|them|these|this|those|us|your)$/.test(
    tokens[at]?.lower ?? ''
  )

/** Whether nothing that a participle could describe follows a place: a preposition, a mark or an adverb does. */
export const isFree = ({tokens, tags}: TaggedSentence, at: number): boolean =>
  (tokens[at]?.kind ?? 'mark') === 'mark' || /^(?:ADP|ADV|SCONJ)$/.test(tags[at] ?? '')
