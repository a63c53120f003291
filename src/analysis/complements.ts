import {lazy, type Row, table, values} from '../dictionary.js'
import type {Severity} from '../setting.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import * as forms from './complement-forms.js'
import type {WrongForm} from './complement-forms.js'
import {regularPlural, verbForms} from './morphology.js'
import {nounPhrases} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {formsOfVerb} from './phrase-index.js'
import {placesWhere} from './places-where.js'
import {standsPlainly} from './plain-places.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {spanOf, type Token} from './tokens.js'
import {hasGap, isPassive, mayBeNoun, mayBeParticiple} from './verb-places.js'

/** What follows a word in a form that this one does not take: “avoid | to go”, “debate | whether”. */
export interface WrongComplement extends Span {
  readonly words: readonly Token[]
  readonly head: Token
  /** The right form; none where something is missing that the text does not name. */
  readonly expected?: string
  readonly level?: Severity
}

const columns = ['word', 'pos', 'takes', 'before', 'level'] as const

interface Entry extends Row<(typeof columns)[number]> {
  readonly words: readonly string[]
}

function formsOf(word: string, pos: string): Iterable<string> {
  if (pos === 'adj' || pos === 'word') return [word]
  return pos === 'noun' || pos === 'question' ? [word, regularPlural(word)] : formsOfVerb(word).keys()
}

/** The rows by the forms of their first word. */
const entries = lazy(() => {
  const found = new Map<string, Entry[]>()
  for (const row of table('complements', columns)()) {
    const [first = '', ...rest] = row.word.split(' ')
    for (const form of formsOf(first, row.pos))
      found.set(form, [...(found.get(form) ?? []), {...row, words: [form, ...rest]}])
  }
  return found
})

/** Whether one of the words of a row stands before the phrase of the noun at a place, or begins it: “in | danger”, “had no | trouble”. */
function hasBefore(sentence: TaggedSentence, at: number, {before}: Entry): boolean {
  const wanted = values(before)
  if (wanted.length === 0) return true
  const from = opening(sentence, at)
  const near = [sentence.tokens[from - 1]?.lower ?? '', sentence.tokens[from]?.lower ?? '']
  const isBefore = (text: string) =>
    text.includes(' ') ? endsIn(sentence, at, text.split(' ')) : near.some((word) => isForm(word, text))
  // “at no point”
  return wanted.some(isBefore) && (sentence.tags[from - 1] !== 'ADP' || wanted.includes(near[0] ?? ''))
}

const isForm = (word: string, lemma: string) => word === lemma || verbForms(word).some((form) => form.lemma === lemma)

/** The place where the phrase of the noun at a place begins. */
const opening = (sentence: TaggedSentence, at: number) =>
  nounPhrases(sentence).find(({from, to}) => from <= at && at < to)?.from ?? at

/** Whether some words stand right before a place. */
const endsIn = ({tokens}: TaggedSentence, at: number, words: readonly string[]) =>
  words.every((word, k) => tokens[at - words.length + k]?.lower.replace('’', "'") === word)

/** “It is his decision | whether”: the clause is what “it” stands for. */
function followsBe(sentence: TaggedSentence, at: number): boolean {
  const from = opening(sentence, at)
  return sentence.tags[from - 1] === 'AUX' && sentence.tokens[from - 2]?.lower !== 'there'
}

/** Whether a word at a place is what its row means. */
function isMeant(sentence: TaggedSentence, at: number, entry: Entry): boolean {
  const tag = sentence.tags[at]
  const before = sentence.tokens[at - 1]?.lower ?? ''
  switch (entry.pos) {
    case 'adj':
      if (values(entry.before).includes(sentence.tokens[at + 2]?.lower ?? '')) return false
      return (tag === 'ADJ' || tag === 'VERB') && !/^(?:enough|plead(?:ed|s|ing)?|pled|so|too)$/.test(before)
    case 'noun':
      return tag === 'NOUN' && hasBefore(sentence, at, entry)
    case 'question':
      return tag === 'NOUN' && standsPlainly(sentence, at) && !followsBe(sentence, at)
    case 'word':
      return true
    case 'passive':
      return tag === 'VERB' && isPassive(sentence, at) && mayBeParticiple(sentence, at) && !/^it(?:[’']s)?$/.test(sentence.tokens[at - 2]?.lower ?? '') && !/^it[’']s$/.test(before)
    case 'progressive':
      return tag === 'VERB' && sentence.tags[at - 1] === 'AUX' && (sentence.tokens[at]?.lower ?? '').endsWith('ing')
    case 'present':
    case 'alone':
      if (mayBeParticiple(sentence, at) || hasGap(sentence, at)) return false
  }
  // In the passive, what follows is a purpose: “was postponed to save money”.
  return tag === 'VERB' && !isPassive(sentence, at) && !mayBeNoun(sentence, at)
}

/** “debate | whether to close the school”, but not “whether they like it or not” */
function clause({tokens}: TaggedSentence, at: number, preposition: string): WrongForm | undefined {
  const word = tokens[at]?.lower ?? ''
  if (word === 'whether' && tokens[at + 1]?.lower !== 'to') {
    const or = tokens.findIndex(({lower}, k) => k > at && lower === 'or')
    if (or > 0 && tokens[or + 1]?.lower === 'not' && tokens[or + 2]?.lower !== 'to') return undefined
  } else if (word !== 'whether' && !(word === 'how' && tokens[at + 1]?.lower === 'to')) return undefined
  return {from: at, to: at + 1, expected: `${preposition} ${word}`}
}

/** “explained | reporters why” */
function person(sentence: TaggedSentence, at: number, preposition: string): WrongForm | undefined {
  const end = forms.personEnd(sentence, at)
  if (end === undefined || !/^(?:how|that|what|why)$/.test(sentence.tokens[end]?.lower ?? '')) return undefined
  const object = sentence.tokens.slice(at, end).map(({text}) => text)
  return {from: at, to: end, expected: `${preposition} ${object.join(' ')}`}
}

function wrongForm(sentence: TaggedSentence, {pos, takes}: Entry, at: number): WrongForm | undefined {
  const preposition = takes.endsWith('gerund') ? takes.slice(0, -7) : ''
  if (pos === 'question') return clause(sentence, at, takes)
  if (pos === 'person') return person(sentence, at, takes)
  if (takes === 'infinitive')
    return pos === 'object'
      ? forms.bareAfterObject(sentence, at)
      : (forms.gerundAfterTo(sentence, at) ?? (pos === 'verb' ? forms.gerund(sentence, at) : undefined))
  if (takes === 'bare') return forms.toAfterObject(sentence, at)
  if (takes === 'that') return forms.objectForThat(sentence, at)
  if (takes === 'object') return sentence.tokens[at]?.lower === 'to' && forms.baseAt(sentence, at + 1) ? {from: at, to: at + 2} : undefined
  return pos === 'object' ? forms.infinitiveAfterObject(sentence, at, preposition) : forms.infinitive(sentence, at, preposition)
}

function complementAt(sentence: TaggedSentence, at: number): WrongComplement | undefined {
  const {tokens} = sentence
  const head = tokens[at]
  for (const entry of head ? (entries().get(head.lower) ?? []) : []) {
    if (!head || !entry.words.every((word, k) => tokens[at + k]?.lower === word)) continue
    const found = isMeant(sentence, at, entry) ? wrongForm(sentence, entry, at + entry.words.length) : undefined
    if (!found) continue
    const words = tokens.slice(found.from, found.to)
    const {expected} = found
    return {
      ...spanOf(words),
      words,
      head,
      ...(expected !== undefined && {expected}),
      ...(entry.level && {level: entry.level as Severity})
    }
  }
  return undefined
}

const heads = placesWhere(({lower}) => entries().has(lower))

/** What follows a word of the story in a form which that does not take, in order. */
export const wrongComplements = perTree((story: Story): readonly WrongComplement[] =>
  heads(story).flatMap(({sentence, at}) => complementAt(sentence, at) ?? [])
)
