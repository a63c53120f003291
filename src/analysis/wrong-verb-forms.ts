import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {canBe} from '../tagger/words.js'
import {inflect, type VerbForm} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {chainFault, isChainLead} from './verb-chains.js'
import {
  endsSubject,
  isFree,
  isObject,
  isOpened,
  isSubjectPronoun,
  isVerbAlone,
  openerReach
} from './verb-surroundings.js'
import {isIrregular, type VerbShape, verbShape} from './verb-shapes.js'

/** A verb in a form that the word before it does not take: “has | wrote”, “to | goes”, “for | provide”. */
export interface WrongVerbForm {
  readonly after: Token
  /** The verb, with “to” where that is wrong too. */
  readonly words: readonly Token[]
  /** What the word before asks for; one at least, the likeliest first. */
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
/** Words that “to” and a verb follow; “the man I spoke to went home” is another matter. */
const beforeTo = list('infinitive-leads')

/** Pasts that have become adjectives: “she is woke”. */
const adjectives = set('broke forgot woke')

/** Words between an auxiliary and its verb. */
const between = set('not never always already also just ever really even still only often')

const isNegated = ({tokens}: TaggedSentence, {lead, verb}: Pair) =>
  /n[’']t$|^cannot$/.test(tokens[lead]?.lower ?? '') ||
  tokens.slice(lead + 1, verb).some(({lower}) => lower === 'not' || lower === 'never')

/** Whether “had” may be a verb of its own, and what follows the verb of what “had” belongs to: “the money they had | went”. */
function mayMeet(sentence: TaggedSentence, pair: Pair): boolean {
  const {tokens, tags} = sentence
  if (isNegated(sentence, pair) || tokens[pair.lead]?.lower === 'having') return false
  if (tags[pair.lead - 1] === 'AUX') return isOpened(sentence, pair.lead)
  if (/^(?:who|which)$/.test(tokens[pair.lead - 1]?.lower ?? '')) return false
  if (isOpened(sentence, pair.lead)) return true
  // A clause without “that” hangs on a noun before its subject.
  let k = pair.lead - 1
  if (isSubjectPronoun(sentence, k)) return /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(tags[k - 1] ?? '')
  while (k >= 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[k] ?? '')) k--
  if (tags[k] === 'DET') k--
  // “said that sales of cars had | grew”
  let that = k
  while (that >= 0 && /^(?:ADJ|ADP|DET|NOUN|NUM|PROPN)$/.test(tags[that] ?? '')) that--
  if (tokens[that]?.lower === 'that') return false
  // “The powers he and the king have | include it.”
  if (tags[k] === 'CCONJ') return tokens[k - 1]?.text !== ','
  return k >= 0 && tags[k] !== 'VERB' && tokens[k]?.text !== ','
}

/** “has wrote”, “they have choose” */
const afterHave: Demand = (sentence, pair, {form}) => {
  const isClear =
    isSubjectPronoun(sentence, pair.lead - 1) || isNegated(sentence, pair) || endsSubject(sentence, pair.lead)
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

/** Whether what may be a participle is a past: “forced to left the”, but “due to lost time”. */
const isPast = (sentence: TaggedSentence, verb: number, form: VerbShape['form']) =>
  form === 'past' ||
  (form === 'past or participle' &&
    (isObject(sentence, verb + 1) || isFree(sentence, verb + 1)) &&
    sentence.tags[verb] === 'VERB')

/** “wanted to went”, “refused to goes”, “used to worked” */
const afterTo: Demand = (sentence, {lead, verb}, {form}) => {
  const {tokens} = sentence
  if ((form !== 'third' && !isPast(sentence, verb, form)) || verb !== lead + 1) return undefined
  const before = tokens[lead - 1]?.lower ?? ''
  const isUsed = before === 'used' && (isSubjectPronoun(sentence, lead - 2) || endsSubject(sentence, lead - 1))
  if (!beforeTo().has(before) && !isUsed) return undefined
  // “The road to left the” is no end of a phrase, as “to left-wing power” is.
  const mayBeNoun =
    canBe(tokens[verb]?.lower ?? '', 'NOUN') && !/^(?:an?|his|her|its|the|their)$/.test(tokens[verb + 1]?.lower ?? '')
  return isOpened(sentence, lead) || mayBeNoun ? undefined : 'base'
}

/** Whether a verb has a tense or an ending that no helping verb takes. */
const isFinished = ({tokens, tags}: TaggedSentence, {verb}: Pair, {form}: VerbShape) =>
  form !== 'base' && form !== 'participle' && tokens[verb]?.lower !== 'got' && tags[verb] !== 'NOUN'

/** “did not knew”; a question is not looked at, for its verb stands apart. */
const afterDo: Demand = (sentence, pair, shape) =>
  isFinished(sentence, pair, shape) && isNegated(sentence, pair) && !isOpened(sentence, pair.lead) ? 'base' : undefined

/** Whether a participle after a modal lacks “be”: “the plan must | done by May”. */
const lacksBe = (sentence: TaggedSentence, {verb}: Pair, {form}: VerbShape) =>
  (form === 'participle' || form === 'past or participle') && isFree(sentence, verb + 1)

/** “can sees”, “will going”, “the ministry will discussed”: where the modal is one and no noun or name, after its subject or before “not”. */
const afterModal: Demand = (sentence, pair, shape) => {
  const {tokens, tags} = sentence
  if (tags[pair.lead] !== 'AUX' || (!isFinished(sentence, pair, shape) && !lacksBe(sentence, pair, shape)))
    return undefined
  // “Only then can | working people win”, “the people’s will | is”
  if (shape.form === 'gerund' && /^(?:NOUN|ADJ)$/.test(tags[pair.verb + 1] ?? '')) return undefined
  if (shape.lemma === 'be' && tokens[pair.lead]?.lower === 'will' && !isSubjectPronoun(sentence, pair.lead - 1))
    return undefined
  const hasSubject =
    isSubjectPronoun(sentence, pair.lead - 1) || isNegated(sentence, pair) || endsSubject(sentence, pair.lead)
  return hasSubject && !isOpened(sentence, pair.lead) ? 'base' : undefined
}

/** Whether a clause without “that” or a pronoun may stand before a place: “the groups | the mayor raised money for”. */
function mayBeStranded(sentence: TaggedSentence, at: number): boolean {
  const {tags} = sentence
  if (isOpened(sentence, at)) return true
  for (let k = Math.max(0, at - openerReach); k < at; k++) {
    if (isSubjectPronoun(sentence, k)) return true
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
const chainLeads = placesWhere(isChainLead)

function formAfter(sentence: TaggedSentence, at: number): WrongVerbForm | undefined {
  const {tokens} = sentence
  const after = tokens[at]
  const demand = demands.get(after?.lower ?? '')
  const pair = demand && pairAt(sentence, at, demand)
  const verb = pair && tokens[pair.verb]
  const shape = verb && verbShape(verb.lower)
  const form = shape && demand(sentence, pair, shape)
  if (!form || !after) return undefined
  const expected = inflect(shape.lemma)[form]
  const isPassive = demand === afterModal && lacksBe(sentence, pair, shape)
  return {after, words: [verb], expected: isPassive ? [`be ${verb.text}`, ...expected] : expected}
}

/** The verbs in a wrong form, in order of their kinds. */
export const wrongVerbForms = perTree((story: Story): readonly WrongVerbForm[] => [
  ...leads(story).flatMap(({sentence, at}) => formAfter(sentence, at) ?? []),
  ...chainLeads(story).flatMap(({sentence, at}) => chainFault(sentence, at) ?? [])
])
