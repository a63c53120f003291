import {perWord} from '../per-word.js'
import type {Story} from '../story.js'
import {canBe, possibleTags} from '../tagger/words.js'
import {inflect, type VerbForm} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {isIrregular, type VerbShape, verbShape} from './verb-shapes.js'

/** A verb in a form that the word before it does not take: “has | wrote”, “to | goes”, “for | provide”. */
export interface WrongVerbForm {
  readonly after: Token
  readonly verb: Token
  /** The forms that the word before asks for; one at least. */
  readonly expected: readonly string[]
}

/** What leads a verb, and the place of the verb. */
interface Pair {
  readonly lead: number
  readonly verb: number
}

/** What a lead asks of its verb: a form, where the one that it has is certainly wrong. */
type Demand = (sentence: TaggedSentence, pair: Pair, shape: VerbShape) => VerbForm | undefined

const set = (words: string) => new Set(words.split(' '))

/** Negative forms with a straight apostrophe and a curly one. */
const negated = (words: string) => words.split(' ').flatMap((word) => [`${word}n't`, `${word}n’t`])

const ofBe = new Set([...set('is are was were been being'), ...negated('is are was were')])
const pronouns = set('i you he she it we they')

/** Verbs and adjectives that “to” and a verb follow; “the man I spoke to went home” is another matter. */
const beforeTo = set(
  'able agreed attempted continued decided failed going hoped hopes managed need needed needs order planned plans ' +
    'refused refuses tried tries try unable want wanted wants'
)

/** Words that open a clause whose verb may meet another: “what they had went to charity”, “those who did not left”. */
const openers = set(
  'all as anything everything how more nothing than that those what whatever when where whether which who whoever whom ' +
    'whose why'
)

/** Pasts that have become adjectives: “she is woke”. */
const adjectives = set('broke forgot woke')

/** Words between an auxiliary and its verb. */
const between = set('not never always already also just ever really even still only often')

/** How far before a verb an opener is looked for. */
const reach = 8

/** Whether a word that opens a clause stands a little before a place; “said that” opens one whose verb has its subject. */
function isOpened({tokens, tags}: TaggedSentence, at: number): boolean {
  for (let k = Math.max(0, at - reach); k < at; k++) {
    const lower = tokens[k]?.lower ?? ''
    if (openers.has(lower) && !(lower === 'that' && tags[k - 1] === 'VERB')) return true
  }
  return false
}

const isNegated = ({tokens}: TaggedSentence, {lead, verb}: Pair) =>
  /n[’']t$|^cannot$/.test(tokens[lead]?.lower ?? '') ||
  tokens.slice(lead + 1, verb).some(({lower}) => lower === 'not' || lower === 'never')

const isPronoun = ({tokens}: TaggedSentence, at: number) => pronouns.has(tokens[at]?.lower ?? '')

/** Whether “had” may be a verb of its own, and what follows the verb of what “had” belongs to: “the money they had | went”. */
function mayMeet(sentence: TaggedSentence, pair: Pair): boolean {
  const {tokens, tags} = sentence
  if (isNegated(sentence, pair) || tokens[pair.lead]?.lower === 'having') return false
  if (tags[pair.lead - 1] === 'AUX') return isOpened(sentence, pair.lead)
  if (/^(?:who|which)$/.test(tokens[pair.lead - 1]?.lower ?? '')) return false
  if (isOpened(sentence, pair.lead)) return true
  // A clause without “that” hangs on a noun before its subject.
  let k = pair.lead - 1
  if (isPronoun(sentence, k)) return /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(tags[k - 1] ?? '')
  while (k >= 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[k] ?? '')) k--
  if (tags[k] === 'DET') k--
  return k >= 0 && !/^(?:CCONJ|VERB)$/.test(tags[k] ?? '') && tokens[k]?.text !== ','
}

/** Whether a word is a verb with a known past and nothing else, so that its base has nothing to do after “have” or a preposition. */
const isVerbAlone = perWord(
  (lower: string) => possibleTags(lower).join() === 'VERB' && inflect(lower).past.some((past) => canBe(past, 'VERB'))
)

/** “has wrote”, “they have choose” */
const afterHave: Demand = (sentence, pair, {form}) => {
  const isClear = isPronoun(sentence, pair.lead - 1) || isNegated(sentence, pair)
  const isBase = form === 'base' && isClear && isVerbAlone(sentence.tokens[pair.verb]?.lower ?? '')
  return (form === 'past' || isBase) && !mayMeet(sentence, pair) ? 'participle' : undefined
}

/** Whether “he was” may end a clause that hangs on a word before it: “the man he was | grew old”. */
const isLeftBehind = ({tokens, tags}: TaggedSentence, lead: number) =>
  tags[lead - 1] === 'PRON' && lead > 1 && tokens[lead - 2]?.kind !== 'mark' && tags[lead - 2] !== 'CCONJ'

/** “was wrote”, “is being build”, “they were choose” */
const afterBe: Demand = (sentence, pair, {form, lemma}) => {
  const {tokens, tags} = sentence
  const verb = tokens[pair.verb]?.lower ?? ''
  const lead = tokens[pair.lead]?.lower ?? ''
  if (form === 'past') {
    const other = canBe(verb, 'NOUN') || canBe(verb, 'ADJ') || adjectives.has(verb) || lemma === 'be'
    return !other && !isOpened(sentence, pair.lead) && !isLeftBehind(sentence, pair.lead) ? 'participle' : undefined
  }
  if (form !== 'base' || !isIrregular(lemma)) return undefined
  const isAlone = !/^(?:NOUN|PROPN|ADJ)$/.test(tags[pair.verb + 1] ?? '')
  return lead === 'being' && ofBe.has(tokens[pair.lead - 1]?.lower ?? '') && isAlone ? 'participle' : undefined
}

/** “wanted to went”, “refused to goes” */
const afterTo: Demand = (sentence, {lead, verb}, {form}) => {
  const isWrong = form === 'past' || form === 'third'
  if (!isWrong || verb !== lead + 1 || !beforeTo.has(sentence.tokens[lead - 1]?.lower ?? '')) return undefined
  return isOpened(sentence, lead) || canBe(sentence.tokens[verb]?.lower ?? '', 'NOUN') ? undefined : 'base'
}

/** Whether a verb has a tense or an ending that no helping verb takes. */
const isFinished = ({tokens, tags}: TaggedSentence, {verb}: Pair, {form}: VerbShape) =>
  form !== 'base' && form !== 'participle' && tokens[verb]?.lower !== 'got' && tags[verb] !== 'NOUN'

/** “did not knew”; a question is not looked at, for its verb stands apart. */
const afterDo: Demand = (sentence, pair, shape) =>
  isFinished(sentence, pair, shape) && isNegated(sentence, pair) && !isOpened(sentence, pair.lead) ? 'base' : undefined

/** “can sees”, “will going”: where the modal is one and no noun or name, after a pronoun or before “not”. */
const afterModal: Demand = (sentence, pair, shape) => {
  if (!isFinished(sentence, pair, shape) || sentence.tags[pair.lead] !== 'AUX') return undefined
  const hasSubject = isPronoun(sentence, pair.lead - 1) || isNegated(sentence, pair)
  return hasSubject && !isOpened(sentence, pair.lead) ? 'base' : undefined
}

/** Whether a clause without “that” or a pronoun may stand before a place: “the groups | the mayor raised money for”. */
function mayBeStranded(sentence: TaggedSentence, at: number): boolean {
  const {tags} = sentence
  if (isOpened(sentence, at)) return true
  for (let k = Math.max(0, at - reach); k < at; k++) {
    if (isPronoun(sentence, k)) return true
    const isNoun = tags[k - 1] === 'NOUN' || tags[k - 1] === 'PROPN' || tags[k - 1] === 'PRON'
    if (isNoun && (tags[k] === 'DET' || tags[k] === 'PRON' || (tags[k] === 'PROPN' && tags[k - 1] !== 'PROPN')))
      return true
  }
  return false
}

/** “a plan for provide homes”, “without give reasons” */
const afterPreposition: Demand = (sentence, {lead, verb}, {form}) => {
  const {tokens, tags} = sentence
  if (form !== 'base' || verb !== lead + 1 || tags[lead] !== 'ADP' || tags[verb] !== 'VERB') return undefined
  if (!/^(?:NOUN|ADJ)$/.test(tags[lead - 1] ?? '') || !isVerbAlone(tokens[verb]?.lower ?? '')) return undefined
  return mayBeStranded(sentence, lead) ? undefined : 'gerund'
}

/** What is asked of the verb after each word. */
const demands = new Map<string, Demand>([
  ...['have', 'has', 'had', 'having', ...negated('have has had')].map((word) => [word, afterHave] as const),
  ...[...ofBe].map((word) => [word, afterBe] as const),
  ...['do', 'does', 'did', ...negated('do does did')].map((word) => [word, afterDo] as const),
  ...[
    ...set('will would can could shall should may might must cannot'),
    ...negated('wo would ca could sha should might must')
  ].map((word) => [word, afterModal] as const),
  ...[...set('about by for from of without')].map((word) => [word, afterPreposition] as const),
  ['to', afterTo]
])

/** A lead with what could be its verb. */
function pairAt({tokens, tags}: TaggedSentence, lead: number, demand: Demand): Pair | undefined {
  if (tags[lead] !== 'AUX' && (demand === afterDo || demand === afterModal)) return undefined
  let verb = lead + 1
  while (between.has(tokens[verb]?.lower ?? '')) verb++
  const found = tokens[verb]
  const isVerb = found?.text === found?.lower && found?.before !== '' && /^(?:VERB|AUX|NOUN)$/.test(tags[verb] ?? '')
  return isVerb ? {lead, verb} : undefined
}

const leads = placesWhere(({lower}) => demands.has(lower))

/** The verbs in a wrong form, in order. */
export const wrongVerbForms = perTree((story: Story): readonly WrongVerbForm[] =>
  leads(story).flatMap(({sentence, at}) => {
    const {tokens} = sentence
    const demand = demands.get(tokens[at]?.lower ?? '')
    const after = tokens[at]
    const pair = demand && pairAt(sentence, at, demand)
    const verb = pair && tokens[pair.verb]
    const shape = verb && verbShape(verb.lower)
    const form = shape && demand(sentence, pair, shape)
    return form && after ? [{after, verb, expected: inflect(shape.lemma)[form]}] : []
  })
)
