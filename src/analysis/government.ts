import {canBe} from '../tagger/words.js'
import {lazy, type Row, table, values} from '../dictionary.js'
import type {Confusion} from './confusions.js'
import {isDoer, type Led, ledAt, type LedKind} from './led-phrases.js'
import {inflect, regularPlural, verbForms} from './morphology.js'
import {isPossessive, nounPhrases} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import {standsPlainly} from './plain-places.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasCapital} from './tokens.js'
import {hasGap, isOnlyVerb, isPassive, mayBeNoun, mayBeParticiple} from './verb-places.js'
import type {Story} from '../story.js'

const columns = ['word', 'pos', 'takes', 'wrong', 'level', 'note'] as const
type Cells = Row<(typeof columns)[number]>

/** What a word takes and does not take. */
interface Entry {
  readonly cells: Cells
  /** The prepositions that it takes, the first of which is meant; none where it takes its object without one. */
  readonly takes: readonly string[]
  /** The prepositions that it does not take, each with the kinds or nouns that it must lead; `0` stands for none. */
  readonly wrong: ReadonlyMap<string, Wanted>
}

/** What a wrong preposition must lead: kinds and nouns; a noun after `-` it must not lead. */
type Wanted = ReadonlySet<string>

/** What a wrong preposition must lead where a row does not say: not what would hang on another word. */
const usual: Readonly<Record<string, readonly (LedKind | 'bare')[]>> = {
  at: ['gerund', 'thing', 'person', 'clause'],
  by: [],
  for: ['gerund', 'thing', 'person', 'name', 'place', 'clause'],
  from: ['gerund', 'thing', 'person', 'clause'],
  in: ['gerund', 'thing', 'person', 'clause'],
  on: ['gerund', 'thing', 'person', 'clause']
}
const anything: readonly LedKind[] = ['gerund', 'thing', 'person', 'name', 'place', 'number', 'clause']
const ofNoun: readonly LedKind[] = ['gerund', 'thing']

function entryOf(cells: Cells): Entry {
  const wrong = values(cells.wrong).map((cell) => {
    const [word = '', kinds] = cell.split(':')
    const otherwise = usual[word] ?? (word === 'of' && cells.pos === 'noun' ? ofNoun : anything)
    const wanted = kinds?.split(',') ?? otherwise
    return [word, new Set<string>(wanted.flatMap((kind) => (kind === 'any' ? otherwise : kind)))] as const
  })
  return {cells, takes: values(cells.takes), wrong: new Map(wrong)}
}

function formsOf({word, pos}: Cells): readonly string[] {
  if (pos === 'adj' || pos === 'singular') return [word]
  if (pos === 'noun') return [word, regularPlural(word)]
  const {base, third, past, participle, gerund} = inflect(word)
  return [...new Set([...base, ...third, ...gerund, ...(pos === 'present' ? [] : [...past, ...participle])])]
}

const entries = lazy(() => {
  const found = new Map<string, Entry[]>()
  for (const cells of table('government', columns)()) {
    const entry = entryOf(cells)
    for (const form of new Set(formsOf(cells))) found.set(form, [...(found.get(form) ?? []), entry])
  }
  return found
})

/** Whether what a preposition leads is as a row wants it. */
function fits(led: Led, wanted: Wanted): boolean {
  if (wanted.has(`-${led.head}`)) return false
  if (wanted.has(led.kind) || wanted.has(led.head)) return true
  if (led.kind !== 'thing' || led.isPronoun) return false
  return wanted.has(led.isBare ? 'bare' : 'definite') || (wanted.has('owned') && led.isOwned)
}

const isParticiple = (word: string) => verbForms(word).some(({form}) => form === 'participle')

/** “in search | of”, “no need | of”: a bare noun that makes with the word before it a preposition of its own. */
function makesPreposition(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const from = nounPhrases(sentence).find((phrase) => phrase.from <= at && at < phrase.to)?.from ?? at
  if (tags[from] === 'DET' || isPossessive(tokens[from]?.lower ?? '')) return false
    const before = tokens[from - 1]?.lower ?? ''
  return /^(?:at|by|in|on|under)$/.test(before) || (from === at && /^(?:as|for|from|into|to|with|without)$/.test(before))
}

function governsAsNoun(sentence: TaggedSentence, at: number, preposition: string, wanted: Wanted): boolean {
  if (!isNoun(sentence, at) || makesPreposition(sentence, at)) return false
  if (wanted.has('indefinite') && !/^an?$/.test(opening(sentence, at))) return false
  if (wanted.has('determined') && !/^(?:an?|the|this|that|these|those)$/.test(opening(sentence, at))) return false
  if (wanted.has('anywhere') || (preposition !== 'to' && !wanted.has('plain'))) return true
  return standsPlainly(sentence, at)
}

/** The first word of the phrase of the noun at a place. */
function opening(sentence: TaggedSentence, at: number): string {
  const from = nounPhrases(sentence).find((phrase) => phrase.from <= at && at < phrase.to)?.from ?? at
  return sentence.tokens[from]?.lower ?? ''
}

/** Whether a word stands as a noun; “the key” is tagged as an adjective before “of”. */
const isNoun = ({tags}: TaggedSentence, at: number) =>
  tags[at] === 'NOUN' || (tags[at] === 'ADJ' && tags[at - 1] === 'DET')

/** Whether a verb before a preposition may belong to the noun before it: “the concerns | raised about”. */
const mayBeReduced = (sentence: TaggedSentence, at: number, preposition: string) =>
  /^(?:about|in|on|with)$/.test(preposition) &&
  sentence.tags[at - 1] === 'NOUN' &&
  mayBeParticiple(sentence, at) &&
  !isOnlyVerb(sentence, at)

/** Whether a word stands as an adjective or a participle; “is contrary” is tagged as a noun. */
const isAdjective = ({tokens, tags}: TaggedSentence, at: number) =>
  /^(?:ADJ|ADV|VERB)$/.test(tags[at] ?? '') || (tags[at - 1] === 'AUX' && canBe(tokens[at]?.lower ?? '', 'ADJ'))

/** Whether a word at a place is what a row means, with the preposition right after it. */
function governs(sentence: TaggedSentence, at: number, {cells}: Entry, preposition: string, wanted: Wanted): boolean {
  const {tokens, tags} = sentence
  const [tag, before] = [tags[at], tokens[at - 1]?.lower ?? '']
  switch (cells.pos) {
    case 'noun':
    case 'singular':
      return governsAsNoun(sentence, at, preposition, wanted)
    case 'adj':
      if (!isAdjective(sentence, at)) return false
      if (tags[at - 1] === 'DET' || /^(?:at|by|in|most|least|his|her|its|their)$/.test(before)) return false
      return preposition !== 'for' || !/^(?:enough|so|too)$/.test(before)
    case 'object':
      return tag === 'VERB' && isParticiple(tokens[at]?.lower ?? '')
    case 'verb':
      return tag === 'VERB' && !mayBeNoun(sentence, at)
    default:
      if (tag !== 'VERB' || isPassive(sentence, at) || hasGap(sentence, at)) return false
      return !mayBeNoun(sentence, at) && !mayBeReduced(sentence, at, preposition)
  }
}

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

const sums = /^(?:hundreds|thousands|millions|billions|money|dollars|euros|pounds|funds)$/

/** Whether a preposition after a noun is likely to hang on the verb before that: “citizens from | their rights”, not “citizens from | Mali”. */
function isOwnPhrase({tokens, tags}: TaggedSentence, noun: number, preposition: string, led: Led): boolean {
  if (/^(?:by|with|about)$/.test(preposition)) return true
  if (preposition !== 'of') return led.kind === 'gerund' || led.isOwned || tags[noun] === 'NUM' || sums.test(tokens[noun]?.lower ?? '') || led.kind === 'person'
  return led.kind === 'gerund' && (tags[noun] === 'PROPN' || isDoer(tokens[noun]?.lower ?? ''))
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
  for (const entry of entries().get(word.lower) ?? []) {
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
      ...(level && {level: level as 'info'}),
      ...(note && {note})
    }
  }
  return undefined
}

const words = placesWhere(({lower}) => entries().has(lower))

/** The prepositions in a story that the word before them does not take, in order: “depends of”, “accused him for”. */
export const wrongGovernment = perTree((story: Story): readonly Confusion[] =>
  words(story).flatMap((place) => faultAt(place) ?? [])
)
