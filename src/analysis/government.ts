import type {Severity} from '../setting.js'
import type {Story} from '../story.js'
import type {Confusion} from './confusions.js'
import {governs} from './government-places.js'
import {type Entry, fits, governmentsOf, isGoverning} from './government-rows.js'
import {type Led, ledAt} from './led-phrases.js'
import {isDoer} from './person-nouns.js'
import {nounPhrases} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasCapital} from './tokens.js'
import {isPassive, mayBeNoun} from './verb-places.js'

/** A word that is wrong, by its place, with what was meant. */
interface Fault {
  readonly entry: Entry
  readonly from: number
  readonly to: number
  readonly right: string
}

/** “depends | of”, “discussed | about”: the preposition stands right after the word. */
function besideWord(sentence: TaggedSentence, at: number, entry: Entry): Fault | undefined {
  const next = sentence.tokens[at + 1]
  const wanted = next && entry.wrong.get(next.lower)
  if (!wanted || !governs(sentence, at, entry, next.lower, wanted)) return undefined
  const led = ledAt(sentence, at + 2, next.lower)
  if (!led || !fits(led, wanted)) return undefined
  const [right] = entry.takes
  return right === undefined
    ? {entry, from: at, to: at + 2, right: sentence.tokens[at]?.text ?? ''}
    : {entry, from: at + 1, to: at + 2, right}
}

const objects = /^(?:him|her|me|them|us|you|himself|herself|themselves)$/

/** What is paid and put into something. */
const sums = /^(?:hundreds|thousands|millions|billions|money|dollars|euros|pounds|funds)$/

/** Whether a preposition after a noun is likely to hang on the verb before that: “citizens from | their rights”, not “citizens from | Mali”. */
function isOwnPhrase({tokens, tags}: TaggedSentence, noun: number, preposition: string, led: Led): boolean {
  if (/^(?:by|with|about)$/.test(preposition)) return true
  const word = tokens[noun]?.lower ?? ''
  if (preposition === 'of') return led.kind === 'gerund' && (tags[noun] === 'PROPN' || isDoer(word))
  return led.kind === 'gerund' || led.kind === 'person' || led.isOwned || tags[noun] === 'NUM' || sums.test(word)
}

/** “accused | him | for”: the object stands between the verb and the preposition. */
function afterObject(sentence: TaggedSentence, at: number, entry: Entry): Fault | undefined {
  const {tokens, tags} = sentence
  if (entry.cells.pos !== 'object' || tags[at] !== 'VERB' || isPassive(sentence, at) || mayBeNoun(sentence, at))
    return undefined
  const isPronoun = objects.test(tokens[at + 1]?.lower ?? '')
  const to = isPronoun ? at + 2 : (nounPhrases(sentence).find(({from}) => from === at + 1)?.to ?? 0)
  const preposition = tokens[to]?.lower ?? ''
  const wanted = to > at && entry.wrong.get(preposition)
  if (!wanted) return undefined
  const led = ledAt(sentence, to + 1, preposition)
  if (!led || !fits(led, wanted)) return undefined
  if (!isPronoun && !isOwnPhrase(sentence, to - 1, preposition, led)) return undefined
  return {entry, from: to, to: to + 1, right: entry.takes[0] ?? ''}
}

const determiners = /^(?:an?|her|him|his|its?|my|our|the|their|them|these|this|those|us|your)$/

/** “participated | the talks”: the preposition is missing. */
function missing(sentence: TaggedSentence, at: number, entry: Entry): Fault | undefined {
  const {tokens, tags} = sentence
  const wanted = entry.wrong.get('0')
  const [right] = entry.takes
  if (!wanted || right === undefined || tags[at] !== 'VERB') return undefined
  if (isPassive(sentence, at) || mayBeNoun(sentence, at)) return undefined
  if (!determiners.test(tokens[at + 1]?.lower ?? '')) return undefined
  const led = ledAt(sentence, at + 1, '')
  if (!led || !fits(led, wanted)) return undefined
  return {entry, from: at, to: at + 1, right: `${tokens[at]?.text ?? ''} ${right}`}
}

function faultAt({sentence, at}: Place): Confusion | undefined {
  const {tokens} = sentence
  const word = tokens[at]
  if (!word || (at > 0 && hasCapital(word))) return undefined
  for (const entry of governmentsOf(word.lower) ?? []) {
    const fault = besideWord(sentence, at, entry) ?? afterObject(sentence, at, entry) ?? missing(sentence, at, entry)
    const [first, last] = fault ? [tokens[fault.from], tokens[fault.to - 1]] : []
    if (!fault || !first || !last) continue
    const wrong = tokens.slice(fault.from, fault.to).map(({text}) => text)
    const {level, note} = entry.cells
    return {
      start: first.start,
      end: last.end,
      wrong: wrong.join(' '),
      right: fault.right,
      ...(level && {level: level as Severity}),
      ...(note && {note})
    }
  }
  return undefined
}

const words = placesWhere(({lower}) => isGoverning(lower))

/** The prepositions in a story that the word before them does not take, in order: “depends of”, “accused him for”. */
export const wrongGovernment = perTree((story: Story): readonly Confusion[] =>
  words(story).flatMap((place) => faultAt(place) ?? [])
)
