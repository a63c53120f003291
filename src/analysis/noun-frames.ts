import {canBe} from '../tagger/words.js'
import {ofWord} from '../word.js'
import {verbForms} from './morphology.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {verbShape} from './verb-shapes.js'

/** A noun without an article, by its place in a sentence; `from` holds an adjective before it. */
export interface Candidate {
  readonly sentence: TaggedSentence
  readonly from: number
  readonly end: number
}

const lower = (token: Token | undefined) => token?.lower ?? ''

const ofBe = /^(?:is|was|became|becomes|become)$/
const placing = /^(?:at|from|in|inside|into|near|outside|on|to)$/
const sayings =
  /^(?:added|announced|claims?|claimed|confirmed|denied|denies|promised|reported|reports|ruled|rules|said|says|stated|states|warned|warns)$/

/** Words that only whole sentences have, and headlines and notes leave out. */
const small = /^(?:an?|the|is|was|are|were|be|been|has|have|had|he|she|it|they|we|i|that|his|her|their|its|would|will)$/
const isWhole = ({tokens}: TaggedSentence, but = -1) => tokens.some((token, k) => k !== but && small.test(token.lower))

const goesOn = /^(?:after|at|but|during|from|in|near|on|that|when|where|which|while|who|with|yesterday)$/

/** Whether no noun goes on from the one that ends before a place. */
function ends({tokens, tags}: TaggedSentence, end: number): boolean {
  const next = tokens[end]
  if (!next || isTerminal(next) || /^[;)]$/.test(next.text)) return true
  // “writer in residence”, “doctor in charge”
  if (next.lower === 'in' && /^(?:charge|chief|exile|residence|waiting)$/.test(lower(tokens[end + 1]))) return false
  // “letter after letter”
  if (lower(tokens[end + 1]) === lower(tokens[end - 1])) return false
  const then = next.text === ',' ? end + 1 : end
  // “he made mistake, his lawyer said”, “he is soldier, not a politician”
  const isPhrase = tags[then] === 'DET' || tags[then] === 'PRON'
  if (then > end && (isPhrase || /^(?:not|who|which)$/.test(lower(tokens[then])))) return true
  if (/^(?:and|but)$/.test(lower(tokens[then]))) return /^(?:AUX|DET|PRON|VERB)$/.test(tags[then + 1] ?? '')
  return then === end && next.before !== '' && goesOn.test(next.lower)
}

const isDeterminer = (tag: string | undefined) => tag === 'DET' || tag === 'PRON'

/** “All they did was spy”, “that is, lie”: the noun is a verb that tells what is done. */
function isDoing({sentence: {tokens, tags}, from, end}: Candidate): boolean {
  if (!canBe(lower(tokens[end - 1]), 'VERB')) return false
  const isAfterNoun = /^(?:NOUN|PRON|PROPN)$/.test(tags[from - 2] ?? '') && lower(tokens[from - 2]) !== 'that'
  return !isAfterNoun || tokens.slice(0, from).some((token) => /^(?:all|did|do|does|done|what)$/.test(token.lower))
}

/** “is”, “was not”, “became” */
const isAfterBe = ({sentence: {tokens}, from}: Candidate) =>
  ofBe.test(lower(tokens[from - 1])) || (lower(tokens[from - 1]) === 'not' && ofBe.test(lower(tokens[from - 2])))

const isAfterWork = ({sentence: {tokens}, from}: Candidate) =>
  lower(tokens[from - 1]) === 'as' && /^(?:employed|work|worked|working|works)$/.test(lower(tokens[from - 2]))

function isPlace(candidate: Candidate): boolean {
  const {sentence, from, end} = candidate
  const {tokens, tags} = sentence
  const lead = lower(tokens[from - 1])
  // “to police” looks like a verb.
  const isPlaced = tags[from - 1] === 'ADP' || (end > from + 1 && lead === 'to')
  if (!placing.test(lead) || !isPlaced || !ends(sentence, end)) return false
  // “from village to village”, “from car to train”, “in train” and “on bus” are idioms or shorthand.
  const noun = lower(tokens[end - 1])
  const isTwice = tokens.filter((token) => token.lower === noun).length > 1
  const isWay = lead === 'to' && lower(tokens[from - 3]) === 'from'
  const isIdiom = (lead === 'in' || lead === 'on') && /^(?:train|bus)$/.test(noun)
  return !isTwice && !isWay && !isIdiom && isWhole(sentence)
}

/** Whether a verb at a place has a subject before it, so that it is no participle: “he wrote”, “to write”, “the court wrote”. */
function isFiniteVerb({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tags[at] !== 'VERB') return false
  if (/^(?:AUX|PART|PRON|PROPN)$/.test(tags[at - 1] ?? '')) return true
  const form = verbShape(lower(tokens[at]))?.form
  if (form === 'past' || form === 'third') return /^(?:CCONJ|NOUN)$/.test(tags[at - 1] ?? '')
  // “The minister made statement on Monday.”: no other verb follows.
  const end = tokens.findIndex(
    (token, k) => k > at && (token.kind === 'mark' || lower(token) === 'that' || tags[k] === 'SCONJ')
  )
  const rest = tags.slice(at + 1, end < 0 ? undefined : end)
  return (
    tags[at - 1] === 'NOUN' && form === 'past or participle' && !rest.some((tag) => tag === 'AUX' || tag === 'VERB')
  )
}

/** Whether a candidate stands in a frame of the table `bare-nouns`, by the name of the frame. */
export const standsIn: Readonly<Record<string, (candidate: Candidate) => boolean>> = {
  is(candidate) {
    const {sentence, end} = candidate
    if (isAfterWork(candidate)) return ends(sentence, end) || lower(sentence.tokens[end]) === 'for'
    return isAfterBe(candidate) && !isDoing(candidate) && ends(sentence, end)
  },
  of(candidate) {
    const {tokens} = candidate.sentence
    const next = lower(tokens[candidate.end])
    const isThreat = next === 'to' && /^(?:threat|insult)$/.test(lower(tokens[candidate.end - 1]))
    return isAfterBe(candidate) && (next === 'of' || isThreat)
  },
  has({sentence, from, end}) {
    const {tokens, tags} = sentence
    const next = lower(tokens[end])
    const isListed = next === 'and' && /^(?:DET|NUM)$/.test(tags[end + 1] ?? '')
    const goes = isListed || next === 'to' || next === 'named' || ends(sentence, end)
    return /^(?:had|has)$/.test(lower(tokens[from - 1])) && goes
  },
  in: isPlace,
  to({sentence, from, end}) {
    const {tokens, tags} = sentence
    const isSource = lower(tokens[from - 1]) === 'to' && lower(tokens[from - 2]) === 'according'
    return isSource && (tokens[end]?.text === ',' || isDeterminer(tags[end]) || ends(sentence, end))
  },
  says({sentence, from, end}) {
    const {tokens, tags} = sentence
    const isSaying = from === 0 && sayings.test(lower(tokens[end])) && isWhole(sentence, end)
    return isSaying && /^(?:DET|PRON|SCONJ|NOUN)$/.test(tags[end + 1] ?? '')
  },
  tell({sentence, from, end}) {
    const {tokens, tags} = sentence
    const isTold = /^(?:tell|tells|told|telling)$/.test(lower(tokens[from - 1]))
    return isTold && (lower(tokens[end]) === 'that' || isDeterminer(tags[end]) || ends(sentence, end))
  }
}

/** The lemmas of a verb as the table writes them: `write/v`. */
const verbKeys = ofWord((word) => verbForms(word.lower).map(({lemma}) => `${lemma}/v`))

/** Whether a candidate is the object of a verb of the table. */
export function isObjectOf({sentence, from, end}: Candidate, verbs: ReadonlySet<string>): boolean {
  const verb = sentence.tokens[from - 1]
  if (!verb || !verbKeys(verb).some((key) => verbs.has(key)) || !isFiniteVerb(sentence, from - 1)) return false
  const goes = /^(?:for|of|to|against|about)$/.test(lower(sentence.tokens[end]))
  return (goes || ends(sentence, end)) && isWhole(sentence)
}
