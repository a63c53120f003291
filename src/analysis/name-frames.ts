import {isCapitalWord} from './capitals.js'
import type {Token} from './tokens.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {canBe} from '../tagger/words.js'
import {isTerminal} from './sentences.js'
import {verbShape} from './verb-shapes.js'

/** Prepositions that lead the name of a body or place and nothing else. */
const prepositions = new Set(
  'about across after against along at before between beyond by during for from in inside into near of on outside over since'
    .split(' ')
    .concat('through to towards under until with within'.split(' '))
)
const openers = new Set('although and as because but if that when whether while'.split(' '))

/** Words that a new phrase or clause begins with after an object. */
const followers = new Set(
  'a although an because but every he it last next she that the there they this though today tonight tomorrow when where which while who yesterday'.split(
    ' '
  )
)

const lower = (token: Token | undefined) => token?.lower ?? ''

const isInitialism = (token: Token | undefined) => /^(?:\p{Lu}\.?)+$/u.test(token?.text ?? '')

/** Whether a verb in -ed at a place has an object with “of” or “on” and its clause no other verb: “UN warned of a famine”. */
function isOnlyVerb({tokens, tags}: TaggedSentence, at: number): boolean {
  if (!/^(?:against|for|of|on)$/.test(tokens[at + 1]?.lower ?? '')) return false
  const mark = tokens.findIndex(
    ({kind, lower}, k) => k > at && (kind === 'mark' || lower === 'and' || lower === 'that')
  )
  return !tags.slice(at + 1, mark < 0 ? undefined : mark).some((tag) => tag === 'AUX' || tag === 'VERB')
}

/** Whether the verb of a subject follows: an auxiliary, or a word that can be nothing but the tense of a verb. */
export function isVerbOf(sentence: TaggedSentence, at: number, isShort: boolean): boolean {
  const {tokens, tags} = sentence
  const token = tokens[at]
  if (!token || token.text !== token.lower || !/^(?:AUX|VERB)$/.test(tags[at] ?? '')) return false
  if (tags[at] === 'AUX') return true
  // “EU funded projects”, but “Kremlin called this …”
  if (/^(?:DET|PRON|SCONJ)$/.test(tags[at + 1] ?? '') && !token.lower.endsWith('ing')) return true
  const form = verbShape(token.lower)?.form
  // “FT reported.”
  const last = tokens[at + 1]
  const endsSentence = last === undefined || isTerminal(last)
  return (
    form === 'past' ||
    form === 'third' ||
    (form === 'past or participle' && (!isShort || token.lower === 'said' || endsSentence || isOnlyVerb(sentence, at)))
  )
}

/** “EU imposed new sanctions.”: a past that no other verb follows, so that it is no participle before a noun. */
export function isLoneVerb({tokens, tags}: TaggedSentence, at: number): boolean {
  const isSmall = tokens[at]?.text === lower(tokens[at])
  const isPast = isSmall && tags[at] === 'VERB' && verbShape(lower(tokens[at]))?.form === 'past or participle'
  return isPast && !tags.slice(at + 1).some((tag) => tag === 'AUX' || tag === 'VERB')
}

/** Whether a name that ends at `end` is the subject of a clause that begins with it. */
export function isSubject(sentence: TaggedSentence, at: number, end: number): boolean {
  const {tokens, tags} = sentence
  if (!isVerbOf(sentence, end, isInitialism(tokens[at])) && !(at === 0 && isLoneVerb(sentence, end))) return false
  const before = tokens[at - 1]
  if (!before || openers.has(before.lower)) return !(before?.lower === 'and' && isCapitalWord(tokens[at - 2]))
  // “Paris, EU and UN have …” lists names; “On Sunday, EU has …” does not.
  const mayList =
    isCapitalWord(tokens[at - 2]) && tags[0] !== 'ADP' && (at > 2 || /^(?:NOUN|PROPN)$/.test(tags[0] ?? ''))
  return before.text === ',' && !mayList
}

/** Whether the object of a verb or preposition ends before a place: no noun goes on from it. */
function endsObject(sentence: TaggedSentence, at: number, end: number): boolean {
  const {tokens, tags} = sentence
  const after = tokens[end]
  // “from EU to UK citizenship” names two of a kind.
  if (lower(tokens[at - 1]) === 'from' && after?.lower === 'to') return false
  if (!after || /^[.,;:!?)]$/.test(after.text)) return after?.text !== ',' || !isCapitalWord(tokens[end + 1])
  if (after.lower === 'and') {
    // “between EU and China”, but “between EU and UN officials”
    const isPair = lower(tokens[at - 1]) === 'between' && isCapitalWord(tokens[end + 1])
    return isPair ? !/^(?:NOUN|PROPN)$/.test(tags[end + 2] ?? '') : /^(?:AUX|PRON|VERB)$/.test(tags[end + 1] ?? '')
  }
  if (followers.has(after.lower)) return true
  // “the members of European Union disagree”
  const isBase = tags[end] === 'VERB' && verbShape(after.lower)?.form === 'base' && !canBe(after.lower, 'NOUN')
  return prepositions.has(after.lower) || isBase || isVerbOf(sentence, end, isInitialism(tokens[at]))
}

/** Whether a name that ends at `end` stands alone after a preposition, or as the object of a verb: “joined EU in 1973”. */
export function isObject(sentence: TaggedSentence, at: number, end: number): boolean {
  const {tokens, tags} = sentence
  const before = tokens[at - 1]
  if (!before || !endsObject(sentence, at, end)) return false
  if (prepositions.has(before.lower)) return true
  return tags[at - 1] === 'VERB' && before.text === before.lower && !isVerbOf(sentence, end, true)
}
