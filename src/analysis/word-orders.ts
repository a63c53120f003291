import {lazy} from '../dictionary.js'
import type {Severity} from '../setting.js'
import type {Story} from '../story.js'
import {canBe} from '../tagger/words.js'
import {phrasesOf} from './clause-subjects.js'
import {isFinite} from './clauses.js'
import {nounNumber} from './noun-numbers.js'
import {perTree} from './per-tree.js'
import {formsOfVerb} from './phrase-index.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** Words in an order that they do not have: “asked where | is the hospital”, “so | big house”. */
export interface WrongOrder {
  readonly words: readonly Token[]
  readonly expected: string
  readonly severity: Severity
}

type Finder = (sentence: TaggedSentence, at: number) => WrongOrder | undefined

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

function order(sentence: TaggedSentence, from: number, to: number, expected: string, severity: Severity = 'warning') {
  const words = sentence.tokens.slice(from, to)
  const isPlain = words.every(
    ({kind, text, lower, before}, k) => kind === 'word' && (k === 0 || (text === lower && before !== ''))
  )
  return isPlain && words.length > 1 ? {words, expected, severity} : undefined
}

/** Verbs that a question follows in the order of a statement. */
const asking = lazy(
  () =>
    new Set(
      'ask wonder know understand explain reveal discover learn remember forget decide specify clarify say see'
        .split(' ')
        .flatMap((verb) => [...formsOfVerb(verb).keys()])
    )
)

const textOf = ({tokens}: TaggedSentence, from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({text}) => text)
    .join(' ')

/** “asked why | did they leave”, “knows where | are the children”, “know what | is his name” */
const question: Finder = (sentence, at) => {
  const {tokens, tags, quoted} = sentence
  const object = /^(?:her|him|me|them|us)$/.test(lowerAt(sentence, at - 1)) ? at - 2 : at - 1
  const next = tokens[at + 1]
  if (!asking().has(lowerAt(sentence, object)) || tags[object] !== 'VERB' || object < 1) return undefined
  if (tokens.at(-1)?.text === '?' || quoted[at] || tags[at + 1] !== 'AUX' || !next) return undefined
  // “Do you know where …”: a question as a whole, and “see how are …” hardly one.
  const subject = phrasesOf(sentence).starts.get(at + 2)
  if (!subject || !/^(?:DET|PRON)$/.test(tags[at + 2] ?? '')) return undefined
  const isPronoun = /^(?:he|i|it|she|they|we|you)$/.test(lowerAt(sentence, at + 2))
  const lead = lowerAt(sentence, at)
  const isBe = /^(?:are|is|was|were)$/.test(next.lower)
  // “He asked what is the point”: “what” may be the subject.
  if (/^wh(?:at|o)$/.test(lead) && isBe && !isPronoun && !/^(?:her|his|its|their)$/.test(lowerAt(sentence, at + 2)))
    return undefined
  const words = textOf(sentence, at + 2, subject.to)
  const ends = (tokens[subject.to]?.kind ?? 'mark') === 'mark'
  if (isBe && !isPronoun && !ends && !/^(?:ADJ|VERB)$/.test(tags[subject.to] ?? '')) return undefined
  const isDo = /^d(?:id|o|oes)$/.test(next.lower)
  return order(sentence, at + 1, subject.to, isDo ? words : `${words} ${next.text}`, isBe ? 'info' : 'warning')
}

const lasting = /^(?:$|[.,;:!?…”)])/

/** “enough big for”, “enough strong to” */
const enough: Finder = (sentence, at) => {
  const {tags, tokens} = sentence
  const adjective = lowerAt(sentence, at + 1)
  const isInfinitive = lowerAt(sentence, at + 2) === 'to' && tags[at + 3] === 'VERB'
  const isFinal = isInfinitive || lowerAt(sentence, at + 2) === 'for' || lasting.test(tokens[at + 2]?.text ?? '')
  const isPredicate = tags[at - 1] === 'AUX' || lowerAt(sentence, at - 1) === 'not'
  if (!isPredicate || tags[at + 1] !== 'ADJ' || canBe(adjective, 'NOUN') || !isFinal) return undefined
  return order(sentence, at, at + 2, `${tokens[at + 1]?.text ?? ''} enough`)
}

/** “was so big house”, “a so big problem” */
const so: Finder = (sentence, at) => {
  const {tags, tokens} = sentence
  const [adjective, noun] = [lowerAt(sentence, at + 1), lowerAt(sentence, at + 2)]
  if (
    tags[at + 1] !== 'ADJ' ||
    tags[at + 2] !== 'NOUN' ||
    /^(?:called|far|few|last|little|many|much|next)$/.test(adjective)
  )
    return undefined
  const article = /^[aeiou]/.test(adjective) ? 'an' : 'a'
  const right = `such ${article} ${tokens[at + 1]?.text ?? ''}`
  if (/^an?$/.test(lowerAt(sentence, at - 1))) return order(sentence, at - 1, at + 2, right)
  const isPredicate = /^(?:are|be|been|has|have|had|is|was|were)$/.test(lowerAt(sentence, at - 1))
  const isWhole = nounNumber(noun) === 'singular' && !canBe(noun, 'ADJ') && tags[at + 3] !== 'NOUN'
  return isPredicate && isWhole ? order(sentence, at, at + 2, right) : undefined
}

/** “was such beautiful that” */
const such: Finder = (sentence, at) => {
  const {tags, tokens} = sentence
  if (!/^(?:are|be|been|is|was|were)$/.test(lowerAt(sentence, at - 1)) || tags[at + 1] !== 'ADJ') return undefined
  if (lowerAt(sentence, at + 2) !== 'that' || canBe(lowerAt(sentence, at + 1), 'NOUN')) return undefined
  return order(sentence, at, at + 2, `so ${tokens[at + 1]?.text ?? ''}`)
}

/** “Never | he had seen”, “Not only | he lost …, but”, “Only then | the police arrived” */
const negated: Finder = (sentence, at) => {
  const {tags, tokens} = sentence
  if (at > 0) return undefined
  const lead = lowerAt(sentence, 0)
  const isTwo =
    (lead === 'not' && lowerAt(sentence, 1) === 'only') || (lead === 'only' && lowerAt(sentence, 1) === 'then')
  if ((lead === 'not' || lead === 'only') && !isTwo) return undefined
  if (lead === 'not' && !tokens.some(({lower}) => lower === 'but')) return undefined
  const from = isTwo ? 2 : 1
  const subject = phrasesOf(sentence).starts.get(from)
  const isPronoun = /^(?:he|i|it|she|they|we|you)$/.test(lowerAt(sentence, from))
  if (!subject || (!isPronoun && (lead !== 'only' || tags[from] !== 'DET')) || !isFinite(sentence, subject.to))
    return undefined
  if (tags[subject.to + 1] === 'CCONJ' || lowerAt(sentence, from) === 'you') return undefined
  const verb = tokens[subject.to]?.text ?? ''
  const words = textOf(sentence, from, subject.to)
  const past = /^(?:do|does|did)$/
  const isAuxiliary = tags[subject.to] === 'AUX' && !past.test(verb)
  return order(sentence, from, subject.to + 1, isAuxiliary ? `${verb} ${words}` : `did ${words}`)
}

/** “speaks | very well English”, “likes | very much the city” */
const very: Finder = (sentence, at) => {
  const {tags, tokens} = sentence
  const verb = lowerAt(sentence, at - 1)
  const next = lowerAt(sentence, at + 1)
  if (next === 'well' && /^sp(?:eak|eaks|oke)$/.test(verb) && tags[at + 2] === 'PROPN')
    return {words: tokens.slice(at, at + 3), expected: `${tokens[at + 2]?.text ?? ''} very well`, severity: 'warning'}
  if (next !== 'much' || !/^(?:appreciate|enjoy|like|love|want)(?:d|ed|s)?$/.test(verb)) return undefined
  const {starts} = phrasesOf(sentence)
  const object = starts.get(at + 2) ?? starts.get(at + 1)
  if (!object || tags[at + 2] !== 'DET') return undefined
  const words = textOf(sentence, at + 2, object.to)
  return {words: tokens.slice(at, object.to), expected: `${words} very much`, severity: 'warning'}
}

const finders: Readonly<Record<string, Finder>> = {
  enough,
  so,
  such,
  very,
  ...Object.fromEntries(['how', 'what', 'when', 'where', 'who', 'why'].map((word) => [word, question])),
  ...Object.fromEntries(
    ['hardly', 'never', 'not', 'only', 'rarely', 'scarcely', 'seldom'].map((word) => [word, negated])
  )
}

const leads = placesWhere(({lower}) => Object.hasOwn(finders, lower))

/** The words in a wrong order, in order of their places. */
export const wordOrders = perTree((story: Story): readonly WrongOrder[] =>
  leads(story).flatMap(({sentence, at}) => finders[lowerAt(sentence, at)]?.(sentence, at) ?? [])
)
