import {lazy} from '../dictionary.js'
import type {Story} from '../story.js'
import {phrasesOf} from './clause-subjects.js'
import {isFinite} from './clauses.js'
import {verbForms} from './morphology.js'
import type {NounPhrase} from './noun-phrases.js'
import {namesPerson, namesThing} from './people.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A word that leads a clause and cannot stand for what it hangs on: “the man | which was”. */
export interface WrongRelative {
  readonly pronoun: Token
  /** What it should stand for, or the words that it follows. */
  readonly antecedent: Token
  readonly expected: readonly string[]
  readonly kind: 'person' | 'thing' | 'what' | 'case' | 'owner'
  /** Whether a person stands before it, of whom it may speak from afar: “critics of the deal who”. */
  readonly isOpen: boolean
}

type Finder = (sentence: TaggedSentence, at: number) => WrongRelative | undefined

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

const found = (
  {tokens}: TaggedSentence,
  at: number,
  antecedent: number,
  kind: WrongRelative['kind'],
  ...expected: string[]
): WrongRelative | undefined => {
  const [pronoun, noun] = [tokens[at], tokens[antecedent]]
  if (!pronoun || !noun || pronoun.text !== pronoun.lower) return undefined
  const hasPerson = tokens
    .slice(0, antecedent)
    .some(({lower}) => /^(?:they|those|who)$/.test(lower) || namesPerson(lower))
  return {pronoun, antecedent: noun, expected, kind, isOpen: kind === 'thing' && hasPerson}
}

const isComma = ({tokens}: TaggedSentence, at: number) => tokens[at]?.text === ','

/** The noun phrase that a pronoun hangs on, where it hangs on no phrase before it itself: “the owner of the car, who” has none. */
function antecedentOf(sentence: TaggedSentence, at: number): NounPhrase | undefined {
  const {tags} = sentence
  const phrase = phrasesOf(sentence).ends.get(isComma(sentence, at - 1) ? at - 1 : at)
  if (!phrase || !/^(?:NOUN|PRON)$/.test(tags[phrase.to - 1] ?? '')) return undefined
  const before = phrase.from - 1
  const isPart = (phrasesOf(sentence).endingAt(phrase.to)?.from ?? phrase.from) < phrase.from
  if (isPart || tags[before] === 'CCONJ' || lowerAt(sentence, before) === 'of') return undefined
  if (tags[before] === 'ADP' && /^(?:ADJ|ADV|DET|NOUN|NUM|PRON|PROPN)$/.test(tags[before - 1] ?? '')) return undefined
  return phrase
}

const verbAt = (sentence: TaggedSentence, at: number) => isFinite(sentence, sentence.tags[at] === 'ADV' ? at + 1 : at)

/** Verbs after which “which” and “who” ask: “he asked the man which was his”. */
const asking = lazy(
  () =>
    new Set([
      'ask',
      'choose',
      'decide',
      'know',
      'learn',
      'see',
      'show',
      'teach',
      'tell',
      'think',
      'wonder',
      'remind',
      'inform',
      'understand',
      'explain',
      'discuss'
    ])
)

const isAsked = (sentence: TaggedSentence, to: number) =>
  sentence.tokens.slice(0, to).some(({lower}) => verbForms(lower).some(({lemma}) => asking().has(lemma)))

/** Whether what two commas set off from a place on is followed by a verb: “the minister, which came late, | said”. */
function isSetOff(sentence: TaggedSentence, at: number): boolean {
  const close = sentence.tokens.findIndex(({text}, k) => k > at && text === ',')
  return close > 0 && verbAt(sentence, close + 1)
}

const kin =
  /^(?:aunt|brother|car|child|children|daughter|family|father|home|house|husband|mother|name|parents|sister|son|wife)$/

/** “the man which was”, “Children, which parents died” */
const which: Finder = (sentence, at) => {
  const {tags} = sentence
  const phrase = antecedentOf(sentence, at)
  const head = phrase ? phrase.to - 1 : 0
  if (!phrase || !namesPerson(lowerAt(sentence, head)) || isAsked(sentence, phrase.from)) return undefined
  const hasComma = isComma(sentence, at - 1)
  // “the deals they make with their neighbours which last”
  if (!hasComma && tags[phrase.from - 1] === 'ADP') return undefined
  if (hasComma && kin.test(lowerAt(sentence, at + 1)) && verbAt(sentence, at + 2))
    return found(sentence, at, head, 'owner', 'whose')
  // “He met the minister, which was a mistake”: after a comma all of the clause may be meant.
  if (hasComma && (phrase.from > 0 || !isSetOff(sentence, at))) return undefined
  return tags[at] === 'PRON' && verbAt(sentence, at + 1) ? found(sentence, at, head, 'person', 'who') : undefined
}

/** “the bridge who was built”, “everything, who did nothing”, “to who he gave” */
const who: Finder = (sentence, at) => {
  const {tags} = sentence
  if (tags[at - 1] === 'ADP') return whoAfterPreposition(sentence, at)
  if (!verbAt(sentence, at + 1)) return undefined
  const before = isComma(sentence, at - 1) ? at - 2 : at - 1
  // “…, who | are to blame for everything”: a pronoun for a thing can lead no “who”.
  if (isComma(sentence, at - 1) && /^(?:everything|nothing|something)$/.test(lowerAt(sentence, before)))
    return found(sentence, at, before, 'thing', 'which')
  const phrase = antecedentOf(sentence, at)
  if (!phrase || !namesThing(lowerAt(sentence, phrase.to - 1)) || isAsked(sentence, at)) return undefined
  return found(sentence, at, phrase.to - 1, 'thing', before === at - 1 ? 'that' : 'which')
}

/** “the journalist to | who he spoke”, “…, with who he left”; “it depends on who wins” asks. */
const whoAfterPreposition: Finder = (sentence, at) => {
  const before = at - 2
  const isPerson = namesPerson(lowerAt(sentence, before))
  if (!/^(?:by|for|from|to|with)$/.test(lowerAt(sentence, at - 1)) || isAsked(sentence, before)) return undefined
  if (!isPerson && !(isComma(sentence, before) && namesPerson(lowerAt(sentence, before - 1)))) return undefined
  const isSubject = /^(?:he|i|it|she|they|the|we|you)$/.test(lowerAt(sentence, at + 1))
  return isSubject ? found(sentence, at, isPerson ? before : before - 1, 'case', 'whom') : undefined
}

/** “the man | whom was arrested”; “some of whom were”, “whom is it for” and “whom police say was” are right. */
const whom: Finder = (sentence, at) => {
  const {tags} = sentence
  const head = isComma(sentence, at - 1) ? at - 2 : at - 1
  if (at < 2 || tags[head] === 'ADP' || !/^(?:NOUN|PROPN|PRON)$/.test(tags[head] ?? '') || isAsked(sentence, at))
    return undefined
  if (!verbAt(sentence, at + 1) || /^d(?:id|o|oes)/.test(lowerAt(sentence, at + 1))) return undefined
  const isQuestion = /^(?:DET|PROPN|PRON)$/.test(tags[at + 2] ?? '') && tags[at + 1] === 'AUX'
  return isQuestion ? undefined : found(sentence, at, head, 'case', 'who')
}

/** “the firm | whose was founded” */
const whose: Finder = (sentence, at) => {
  const {tags} = sentence
  if (at < 2 || tags[at - 1] !== 'NOUN' || tags[at + 1] !== 'AUX' || isAsked(sentence, at)) return undefined
  if (/^(?:ADV|VERB)$/.test(tags[at + 2] ?? ''))
    return found(sentence, at, at - 1, 'owner', namesPerson(lowerAt(sentence, at - 1)) ? 'who' : 'which')
  return undefined
}

/** “the deputy | who’s car was burned” */
const whoIs: Finder = (sentence, at) => {
  const {tags} = sentence
  const head = isComma(sentence, at - 1) ? at - 2 : at - 1
  if (at < 2 || tags[head] !== 'NOUN' || !namesPerson(lowerAt(sentence, head)) || tags[at + 1] !== 'NOUN')
    return undefined
  return tags[at + 2] === 'AUX' || (tags[at + 2] === 'VERB' && isFinite(sentence, at + 2))
    ? found(sentence, at, head, 'owner', 'whose')
    : undefined
}

const effects = lazy(
  () =>
    new Set(
      (
        'alarm allow anger cause complicate confirm contradict disappoint force help indicate lead make mean please prevent ' +
        'prompt prove provoke result scare shock show suggest surprise trigger upset violate worry'
      ).split(' ')
    )
)

/** “everything what he said”, “…, what surprised experts” */
const what: Finder = (sentence, at) => {
  const {tokens} = sentence
  const before = lowerAt(sentence, at - 1)
  const isFirst = !tokens.slice(0, at).some(({lower}) => /^(?:how|what|when|where|whether|who|why)$/.test(lower))
  if (isComma(sentence, at - 1)) {
    const isEffect = verbForms(lowerAt(sentence, at + 1)).some(
      ({lemma, form}) => effects().has(lemma) && (form === 'past' || form === 'third')
    )
    const hasClause = tokens.slice(0, at).some((_, k) => isFinite(sentence, k))
    if (!isEffect || !hasClause || !isFirst || isAsked(sentence, at) || tokens.at(-1)?.text === '?') return undefined
    return found(sentence, at, at - 2, 'what', 'which')
  }
  const isAll = before === 'all' && !/^(?:above|after|at|first|for|in|of)$/.test(lowerAt(sentence, at - 2))
  const isThing = /^(?:anything|everything|nothing|something)$/.test(before)
  const isOnly = before === 'thing' && /^(?:first|last|main|only)$/.test(lowerAt(sentence, at - 2))
  if ((!isAll && !isThing && !isOnly) || isAsked(sentence, at - 1)) return undefined
  return isOnly || isFinite(sentence, at + 1) || isFinite(sentence, at + 2) || isFinite(sentence, at + 3)
    ? found(sentence, at, at - 1, 'what', 'that')
    : undefined
}

const finders: Readonly<Record<string, Finder>> = {which, who, whom, whose, what, "who's": whoIs, 'who’s': whoIs}

const pronouns = placesWhere(({lower}) => Object.hasOwn(finders, lower))

/** The words that lead a clause and cannot stand for what it hangs on, in order. */
export const wrongRelatives = perTree((story: Story): readonly WrongRelative[] =>
  pronouns(story).flatMap(({sentence, at}) => {
    const {tokens, quoted} = sentence
    if (at === 0 || tokens.at(-1)?.text === '?' || quoted[at] !== quoted[at - 1]) return []
    return finders[tokens[at]?.lower ?? '']?.(sentence, at) ?? []
  })
)
