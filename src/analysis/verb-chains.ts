import {lazy, list} from '../dictionary.js'
import type {Word} from '../word.js'
import {canBe} from '../tagger/words.js'
import {phrasesOf} from './clause-subjects.js'
import {inflect} from './morphology.js'
import {formsOfVerb} from './phrase-index.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {endsSubject, isFree, isObject, isOpened, isSubjectPronoun, isVerbAlone} from './verb-surroundings.js'
import {isIrregular, verbShape} from './verb-shapes.js'

/** Words that do not follow the one before them, and what does. */
interface ChainFault {
  readonly after: Token
  readonly words: readonly Token[]
  readonly expected: readonly string[]
}

type Finder = (sentence: TaggedSentence, at: number) => ChainFault | undefined

const intransitive = list('intransitive-verbs')
const gerundFrames = list('gerund-frames')

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

function fault({tokens}: TaggedSentence, after: number, from: number, to: number, expected: readonly string[]) {
  const [lead, words] = [tokens[after], tokens.slice(from, to)]
  const isPlain = words.every(({kind, text, lower, before}) => kind === 'word' && text === lower && before !== '')
  return lead && isPlain && words.length > 0 && expected.length > 0 ? {after: lead, words, expected} : undefined
}

/** The lemma of a word that can be only the base of a verb, and stands as one. */
function baseAt(sentence: TaggedSentence, at: number): string | undefined {
  const shape = sentence.tags[at] === 'VERB' ? verbShape(lowerAt(sentence, at)) : undefined
  return shape?.form === 'base' ? shape.lemma : undefined
}

const afterAdverb = ({tags, tokens}: TaggedSentence, at: number) =>
  tags[at] === 'ADV' || tokens[at]?.lower === 'not' ? at + 1 : at

/** Verbs that are nouns as well, and that no “is” leads but as a noun with an article: “she was | arrest”. */
const befalling = /^(?:arrest|attack|capture|kill|release|rescue|sentence|transfer|wound)$/
const wanting = /^(?:hope|intend|plan|prepare|refuse|try|wait|want)$/

/** Whether “do” stands before a place, whose verb “be” may meet: “all they do is | destroy”. */
const isCleft = (sentence: TaggedSentence, at: number) =>
  isOpened(sentence, at) ||
  sentence.tokens
    .slice(0, at)
    .some(({lower}) => /^(?:do|does|did|doing|done|best|first|next|only|thing|task|way)$/.test(lower))

/** Whether a subject names what is wanted: “the aim of the law is | protect them”. */
const isPurpose = ({tokens}: TaggedSentence, at: number) =>
  tokens.slice(0, at).some(({lower}) => /^(?:aims?|goals?|ideas?|objectives?|purposes?|roles?|tasks?)$/.test(lower))

/** “are | investigate”, “was | detain”, “is | try to”, “to be | go” */
const afterBe: Finder = (sentence, at) => {
  const verb = afterAdverb(sentence, at + 1)
  const lemma = baseAt(sentence, verb)
  const lead = lowerAt(sentence, at)
  const isInfinitive = /^be(?:en)?$/.test(lead)
  const hasSubject = isInfinitive || endsSubject(sentence, at)
  if (lemma === undefined || !hasSubject || isCleft(sentence, at)) return undefined
  const {base, gerund, participle} = inflect(lemma)
  const isPerson = /^(?:he|she|they|we)$/.test(lowerAt(sentence, at - 1))
  if (lowerAt(sentence, verb + 1) === 'to' && wanting.test(lemma))
    return isPerson || isVerbAlone(lemma) || lemma === 'try' ? fault(sentence, at, verb, verb + 1, gerund) : undefined
  // “It was forced to be | string”: a noun may follow “be” bare.
  const isForm = isIrregular(lemma) && isFree(sentence, verb + 1) && (!isInfinitive || lemma === 'go')
  const isNoun = !isVerbAlone(lemma) && !isForm
  if (isNoun && !(isPerson && befalling.test(lemma) && isFree(sentence, verb + 1))) return undefined
  if (isPurpose(sentence, at)) return fault(sentence, at, verb, verb + 1, [`to ${lemma}`])
  if (intransitive().has(lemma)) return isInfinitive ? fault(sentence, at, at, verb + 1, base) : undefined
  const isActive = /^(?:are|is)$/.test(lead) && !isFree(sentence, verb + 1)
  return fault(sentence, at, verb, verb + 1, isActive ? gerund : participle)
}

/** “may | been”, “would | has” */
const afterModal: Finder = (sentence, at) => {
  const {tags} = sentence
  const next = afterAdverb(sentence, at + 1)
  if (tags[at] !== 'AUX' || !(endsSubject(sentence, at) || isSubjectPronoun(sentence, at - 1))) return undefined
  if (isOpened(sentence, at)) return undefined
  if (lowerAt(sentence, next) === 'been') return fault(sentence, at, next, next + 1, ['be', 'have been'])
  // “He can go if he must | to save them.”
  const isFirst = !tags.slice(0, at).some((tag) => tag === 'VERB' || tag === 'AUX')
  const to = isFirst && lowerAt(sentence, next) === 'to' && next === at + 1
  const lemma = to ? baseAt(sentence, next + 1) : undefined
  return lemma === undefined ? undefined : fault(sentence, at, next, next + 2, [lemma])
}

/** “has | being informed”, “had | be ill” */
const afterHave: Finder = (sentence, at) => {
  const {tags} = sentence
  const next = afterAdverb(sentence, at + 1)
  const lower = lowerAt(sentence, next)
  if ((lower !== 'be' && lower !== 'being') || !endsSubject(sentence, at) || isOpened(sentence, at)) return undefined
  return /^(?:ADJ|ADP|DET|VERB)$/.test(tags[next + 1] ?? '') ? fault(sentence, at, next, next + 1, ['been']) : undefined
}

/** “Why did he | went” */
const afterDo: Finder = (sentence, at) => {
  const {tags} = sentence
  const isLed = at === 0 || /^(?:how|when|where|why)$/.test(lowerAt(sentence, at - 1))
  if (tags[at] !== 'AUX' || !isLed) return undefined
  const subject = phrasesOf(sentence).starts.get(at + 1)
  if (!subject) return undefined
  const shape = tags[subject.to] === 'VERB' ? verbShape(lowerAt(sentence, subject.to)) : undefined
  const isWrong = shape && /^(?:past|third|past or participle)$/.test(shape.form)
  return isWrong ? fault(sentence, at, subject.to, subject.to + 1, inflect(shape.lemma).base) : undefined
}

/** “let them | went”, “made him | signed the paper” */
const afterMake: Finder = (sentence, at) => {
  const {tags} = sentence
  const isPronoun = /^(?:him|me|them|us)$/.test(lowerAt(sentence, at + 1))
  const end = isPronoun ? at + 2 : phrasesOf(sentence).starts.get(at + 1)?.to
  if (tags[at] !== 'VERB' || end === undefined || (!isPronoun && tags[at + 1] !== 'DET')) return undefined
  const shape = tags[end] === 'VERB' ? verbShape(lowerAt(sentence, end)) : undefined
  if (!shape || isOpened(sentence, at)) return undefined
  const isDone = intransitive().has(shape.lemma) || (isPronoun && isObject(sentence, end + 1))
  const isWrong = shape.form === 'past' ? isPronoun : shape.form === 'past or participle' && isDone
  return isWrong ? fault(sentence, at, end, end + 1, inflect(shape.lemma).base) : undefined
}

/** “accused of | steal”, “instead of | help the”, “insisted on | to leave”, “Without | said a word” */
const afterPreposition: Finder = (sentence, at) => {
  const {tags} = sentence
  const lead = lowerAt(sentence, at)
  const object = /^(?:her|him|them|us)$/.test(lowerAt(sentence, at - 1)) ? 1 : 0
  const isFrame = gerundFrames().has(`${lowerAt(sentence, at - 1 - object)} ${lead}`)
  const isOpening = (at === 0 && lead !== 'for' && lead !== 'at') || lead === 'without'
  if (tags[at] !== 'ADP' || (!isFrame && !isOpening)) return undefined
  const isInfinitive = lowerAt(sentence, at + 1) === 'to'
  const verb = isInfinitive ? at + 2 : at + 1
  const shape = tags[verb] === 'VERB' ? verbShape(lowerAt(sentence, verb)) : undefined
  if (!shape || shape.form === 'gerund' || (isInfinitive && (shape.form !== 'base' || !isFrame))) return undefined
  if (!isInfinitive && !isObject(sentence, verb + 1) && !(isFrame && isIrregular(shape.lemma))) return undefined
  return fault(sentence, at, at + 1, verb + 1, inflect(shape.lemma).gerund)
}

/** “He | going to resign” */
const afterPronoun: Finder = (sentence, at) => {
  const {tokens, tags} = sentence
  const gerund = lowerAt(sentence, at + 1)
  const isLed =
    at === 0 || (tokens[at - 1]?.text !== ',' && tags[at - 1] === 'SCONJ' && lowerAt(sentence, at - 1) !== 'of')
  if (!isLed || tags[at + 1] !== 'VERB' || !gerund.endsWith('ing') || /^(?:being|having)$/.test(gerund))
    return undefined
  if (verbShape(gerund)?.form !== 'gerund' || canBe(gerund, 'ADJ')) return undefined
  const be = /^(?:he|she|it)$/.test(lowerAt(sentence, at)) ? 'is' : 'are'
  return fault(sentence, at, at + 1, at + 2, [`${be} ${gerund}`])
}

const of = (words: string, finder: Finder) => words.split(' ').map((word) => [word, finder] as const)

const finders = lazy(
  () =>
    new Map<string, Finder>([
      ...of('are be been is was were', afterBe),
      ...of('can could may might must shall should will would', afterModal),
      ...of('had has have', afterHave),
      ...of('did do does', afterDo),
      ...['make', 'let'].flatMap((verb) => [...formsOfVerb(verb).keys()].map((form) => [form, afterMake] as const)),
      ...of('after at before by for in of on without', afterPreposition),
      ...of('he it she they we', afterPronoun)
    ])
)

/** Whether a word may be the first of a fault that `chainFault` finds. */
export const isChainLead = ({lower}: Word): boolean => finders().has(lower)

/** The words after the one at a place that do not follow it, as “are | investigate”. */
export const chainFault: Finder = (sentence, at) => finders().get(lowerAt(sentence, at))?.(sentence, at)
