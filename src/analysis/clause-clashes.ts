import type {Severity} from '../setting.js'
import type {Story} from '../story.js'
import {canBe} from '../tagger/words.js'
import {type ClauseSubject, numberOf, phrasesOf, subjectAt} from './clause-subjects.js'
import {isFinite} from './clauses.js'
import {isSpeechVerb} from './cues.js'
import {inflect, verbForms} from './morphology.js'
import {nounNumber} from './noun-numbers.js'
import type {Clash} from './number-clashes.js'
import {namesPerson} from './people.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import {readSentences, type TaggedSentence} from './tagged-sentences.js'
import {auxiliaryClash, fullVerbClash, isWished, ofOne, ofSeveral} from './verb-clashes.js'

/** A verb that does not agree with the subject of its clause. */
export interface VerbClash extends Clash {
  readonly sentence: TaggedSentence
  readonly severity: Severity
}

/** Where a clause with a subject of its own begins for certain, and whether it may be a wish: “asked that the court | order”. */
interface Start {
  readonly at: number
  readonly isWish: boolean
  /** Whether “were” may stand for what is not so: “if the bank | were”. */
  readonly isSupposed?: boolean
}

const leaders = new Set(['although', 'because', 'if', 'once', 'though', 'unless', 'when', 'whereas', 'where', 'while'])

const isMark = ({tokens}: TaggedSentence, at: number) => tokens[at]?.kind === 'mark'

const hasVerb = ({tags}: TaggedSentence, from: number, to: number) =>
  tags.slice(from, to).some((tag) => tag === 'VERB' || tag === 'AUX')

/** Whether a comma ends what leads to the clause of the sentence: “In May, | the banks were”. */
function endsIntroduction(sentence: TaggedSentence, comma: number): boolean {
  const {tokens, tags} = sentence
  if (comma < 2 || tokens.slice(0, comma).some(({kind}) => kind === 'mark')) return false
  if (tags[0] === 'ADP') return !hasVerb(sentence, 0, comma)
  return leaders.has(tokens[0]?.lower ?? '') && hasVerb(sentence, 1, comma)
}

/** Whether a clause stands before “, and” at a comma, so that no list goes on there. */
function endsClause(sentence: TaggedSentence, comma: number): boolean {
  const {tokens} = sentence
  let from = comma
  while (from > 0 && !isMark(sentence, from - 1) && tokens[from - 1]?.lower !== 'that') from--
  return from === 0 && hasVerb(sentence, 0, comma)
}

/** The start after the word at a place, if that leads a clause. */
function startAfter(sentence: TaggedSentence, at: number): Start | undefined {
  const {tokens, tags, quoted} = sentence
  const lower = tokens[at]?.lower ?? ''
  if (quoted[at] !== quoted[at + 1]) return undefined
  const isWish = isWished(sentence, at + 1)
  if (lower === 'that') return isSpeechVerb(tokens, at - 1) ? {at: at + 1, isWish: isWished(sentence, at)} : undefined
  if (lower === ',') return endsIntroduction(sentence, at) ? {at: at + 1, isWish} : undefined
  if (lower === 'and' || lower === 'but')
    return tokens[at - 1]?.text === ',' && endsClause(sentence, at - 1) ? {at: at + 1, isWish} : undefined
  if (!leaders.has(lower)) return undefined
  const isFree = at === 0 || tags[at - 1] !== 'VERB' || lower !== 'where'
  return isFree
    ? {at: at + 1, isWish: isWished(sentence, at), isSupposed: /^(?:if|though|unless)$/.test(lower)}
    : undefined
}

/** “Human rights is what they want”: a plural that is spoken of as one thing. */
const isTopic = ({tokens, tags}: TaggedSentence, {isLed, hasComplement, verb}: ClauseSubject) =>
  !isLed &&
  !hasComplement &&
  (tags[verb + 1] === 'DET' || /^(?:one|what|how|why|where|not)$/.test(tokens[verb + 1]?.lower ?? ''))

/** Whether another verb with a tense stands after a place, so that what stands there may be a noun: “the slave | trade grew”. */
const hasLaterVerb = (sentence: TaggedSentence, at: number) =>
  sentence.tokens.some((_, k) => k > at && isFinite(sentence, k) && sentence.tokens[k - 1]?.lower !== 'to')

/** Whether a word ends no compound with the one after it: “the towns | want”, “of them | want”, but not “slave | trade”. */
const endsNoun = ({tokens, tags}: TaggedSentence, at: number) =>
  tags[at] === 'PRON' || nounNumber(tokens[at]?.lower ?? '') === 'plural'

/** Whether a word that may be a noun is a verb here, after a subject: “the minister | claim the” and no “the slave trade in”. */
function isVerbHere(sentence: TaggedSentence, verb: number): boolean {
  const {tokens, tags} = sentence
  const lower = tokens[verb]?.lower ?? ''
  // “The rules for building permits | differ”
  if (lower === 'like' || tags[verb] !== 'VERB' || isFinite(sentence, verb + 1)) return false
  const next = tokens[verb + 1]
  if (!canBe(lower, 'NOUN')) return true
  if (!next || next.kind === 'mark') return false
  if (endsNoun(sentence, verb - 1)) return true
  return /^(?:an?|her|him|his|it|its|the|their|them)$/.test(next.lower) && !hasLaterVerb(sentence, verb)
}

/** The verb at a place, if it does not go with the number of its subject. */
function clashAt(
  sentence: TaggedSentence,
  verb: number,
  number: 'singular' | 'plural',
  {isWish, isSupposed}: Omit<Start, 'at'>
): Clash | undefined {
  const token = sentence.tokens[verb]
  if (!token || token.before === '' || token.kind !== 'word') return undefined
  const isVerb = isVerbHere(sentence, verb)
  if (number === 'plural')
    return auxiliaryClash(sentence, verb, ofOne) ?? (isVerb ? fullVerbClash(sentence, verb, false) : undefined)
  if (isWish) return auxiliaryClash(sentence, verb, {are: 'is'})
  const forms = isSupposed ? ofSeveral : {...ofSeveral, were: 'was'}
  return auxiliaryClash(sentence, verb, forms) ?? (isVerb ? fullVerbClash(sentence, verb, true) : undefined)
}

function clashOf(sentence: TaggedSentence, start: Start): VerbClash | undefined {
  const subject = subjectAt(sentence, start.at)
  if (!subject?.number || isTopic(sentence, subject)) return undefined
  const found = clashAt(sentence, subject.verb, subject.number, start)
  if (!found) return undefined
  const isLoose = /^(?:either|neither)$/.test(sentence.tokens[subject.head]?.lower ?? '')
  return {...found, sentence, severity: isLoose ? 'info' : 'warning'}
}

/** The place of the first word of a sentence that is no “and”. */
function firstWord(sentence: TaggedSentence): number {
  let at = 0
  while (isMark(sentence, at) || sentence.tags[at] === 'CCONJ') at++
  return at
}

/** Whether the word before a phrase may join it to another noun that is meant: “parts of”, “ideas created in”, “managing”. */
function isEmbedded({tokens, tags}: TaggedSentence, at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (tags[at] === 'VERB' && lower.endsWith('ing')) return tags[at - 1] !== 'AUX'
  if (tags[at] !== 'ADP') return false
  if (lower === 'of' || /^(?:ADJ|ADV|DET|NOUN|NUM|PRON|PROPN)$/.test(tags[at - 1] ?? '')) return true
  const verb = tokens[at - 1]?.lower ?? ''
  return tags[at - 1] === 'VERB' && (verb.endsWith('ing') || tags[at - 2] === 'NOUN')
}

/** “The man | who live”: the number of the noun before a pronoun that stands for it, where no other noun can be meant. */
function antecedentNumber(sentence: TaggedSentence, pronoun: number): ClauseSubject['number'] {
  const {tokens, tags} = sentence
  const hasComma = tokens[pronoun - 1]?.text === ','
  const phrase = phrasesOf(sentence).ends.get(hasComma ? pronoun - 1 : pronoun)
  if (!phrase || (hasComma && tokens[pronoun]?.lower === 'that')) return undefined
  const before = phrase.from - 1
  if (tags[before] === 'CCONJ' || /^[,–—-]$/.test(tokens[before]?.text ?? '')) return undefined
  if (isEmbedded(sentence, before)) return undefined
  if (tokens.slice(Math.max(0, before - 4), pronoun).some(({lower}) => /^(?:one|only|first|last)$/.test(lower)))
    return undefined
  const isThose = phrase.to - phrase.from === 1 && tokens[phrase.from]?.lower === 'those'
  const isWho = tokens[pronoun]?.lower === 'who'
  if (isWho && !isThose && !namesPerson(tokens[phrase.to - 1]?.lower ?? '')) return undefined
  const number = isThose ? 'plural' : numberOf(sentence, phrase.from, phrase.to - 1)
  // “They beat the men, which makes them proud”: all of the clause is meant.
  return hasComma && number === 'plural' && tokens[pronoun]?.lower === 'which' ? undefined : number
}

function relativeClashAt(sentence: TaggedSentence, at: number): VerbClash | undefined {
  if (sentence.tags[at] !== 'PRON' || at === 0) return undefined
  const number = antecedentNumber(sentence, at)
  let verb = at + 1
  while (sentence.tags[verb] === 'ADV') verb++
  const isWish = isWished(sentence, at)
  const found = number && clashAt(sentence, verb, number, {isWish, isSupposed: isWish})
  // “All the good that | does”
  if (sentence.tokens[at]?.lower === 'that' && (sentence.tokens[verb + 1]?.kind ?? 'mark') === 'mark') return undefined
  return found && {...found, sentence, severity: 'warning'}
}

const afterFall = /^(?:again|apart|away|back|behind|down|her|his|its|off|out|short|the|their|through)$/

/**
 * “If the offensive | fall short,”: a clause without any other verb, so that its last noun is the verb after all.
 * Only where something follows that a verb takes: “When the only way to win, …” is cut short.
 */
function hiddenClashAt(sentence: TaggedSentence, at: number): VerbClash | undefined {
  const {tokens} = sentence
  const comma = tokens.findIndex(({kind}) => kind === 'mark')
  if (at > 0 || !/^(?:if|unless|when)$/.test(tokens[0]?.lower ?? '') || tokens[1]?.lower !== 'the') return undefined
  if (tokens[comma]?.text !== ',' || hasVerb(sentence, 1, comma)) return undefined
  const verb = [3, 4, 5].find((k) => k < comma && afterFall.test(tokens[k + 1]?.lower ?? '')) ?? 0
  const token = tokens[verb]
  if (verb === 0 || !token || token.text !== token.lower) return undefined
  const lemma = verbForms(token.lower).find(({form}) => form === 'base')?.lemma
  if (lemma === undefined || nounNumber(tokens[verb - 1]?.lower ?? '') === 'plural') return undefined
  return {from: verb, to: verb + 1, expected: inflect(lemma).third, sentence, severity: 'warning'}
}

/** What follows a verb, and hardly ever a noun that ends a compound: “amounts | to”, “remains | calm”. */
const isAfterVerb = ({tokens, tags}: TaggedSentence, at: number) =>
  tokens[at]?.lower === 'to' || /^(?:ADJ|DET)$/.test(tags[at] ?? '')

/** “The losses of the firm | amounts to much.”: in a sentence without a verb, what may be one after a plural is that after all. */
function hiddenThirdClash(sentence: TaggedSentence): VerbClash | undefined {
  const {tokens, tags} = sentence
  if (tags[0] !== 'DET' || tokens.at(-1)?.text !== '.') return undefined
  if (tokens.some((_, at) => isFinite(sentence, at) && tokens[at - 1]?.lower !== 'to')) return undefined
  const joint = tags.findIndex((tag) => tag === 'ADP')
  for (let verb = 2; verb < tokens.length - 2; verb++) {
    const token = tokens[verb]
    if (token?.kind !== 'word') return undefined
    const lemma = verbForms(token.lower).find(({form}) => form === 'third')?.lemma
    if (lemma === undefined || tags[verb] !== 'NOUN' || !isAfterVerb(sentence, verb + 1)) continue
    const head = tokens[joint > 0 && joint < verb ? joint - 1 : verb - 1]
    if (nounNumber(head?.lower ?? '') !== 'plural') return undefined
    return {from: verb, to: verb + 1, expected: [lemma], sentence, severity: 'warning'}
  }
  return undefined
}

const openers = placesWhere(({lower}) => leaders.has(lower) || /^(?:,|and|but|that)$/.test(lower))
const relatives = placesWhere(({lower}) => /^(?:that|which|who)$/.test(lower))

/** The verbs of the story that clash with the subject of their clause, in order of their kinds. */
export const clauseClashes = perTree((story: Story): readonly VerbClash[] => {
  const first = readSentences(story).flatMap(
    (sentence) => clashOf(sentence, {at: firstWord(sentence), isWish: false}) ?? hiddenThirdClash(sentence) ?? []
  )
  const later = openers(story).flatMap(({sentence, at}) => {
    const start = startAfter(sentence, at)
    return (start && clashOf(sentence, start)) ?? hiddenClashAt(sentence, at) ?? []
  })
  const relative = relatives(story).flatMap(({sentence, at}) => relativeClashAt(sentence, at) ?? [])
  return [...first, ...later, ...relative].filter(
    ({sentence: {tokens, tags}}) => tokens.at(-1)?.text !== '?' && tags[0] !== 'AUX'
  )
})
