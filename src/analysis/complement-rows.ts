import {lazy, type Row, table, values} from '../dictionary.js'
import {regularPlural, verbForms} from './morphology.js'
import {formsOfVerb} from './phrase-index.js'
import {phraseStart, standsPlainly} from './plain-places.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasGap, isPassive, mayBeNoun, mayBeParticiple} from './verb-places.js'

const columns = ['word', 'pos', 'takes', 'before', 'level'] as const

/** What follows a word, and where. */
export interface ComplementRow extends Row<(typeof columns)[number]> {
  readonly words: readonly string[]
}

function formsOf(word: string, pos: string): Iterable<string> {
  if (pos === 'adj' || pos === 'word') return [word]
  return pos === 'noun' || pos === 'question' ? [word, regularPlural(word)] : formsOfVerb(word).keys()
}

/** The rows by the forms of their first word. */
export const complementRows = lazy(() => {
  const found = new Map<string, ComplementRow[]>()
  for (const row of table('complements', columns)()) {
    const [first = '', ...rest] = row.word.split(' ')
    for (const form of formsOf(first, row.pos))
      found.set(form, [...(found.get(form) ?? []), {...row, words: [form, ...rest]}])
  }
  return found
})

/** Whether one of the words of a row stands before the phrase of the noun at a place, or begins it: “in | danger”, “had no | trouble”. */
function hasBefore(sentence: TaggedSentence, at: number, {before}: ComplementRow): boolean {
  const wanted = values(before)
  if (wanted.length === 0) return true
  const from = phraseStart(sentence, at)
  const near = [sentence.tokens[from - 1]?.lower ?? '', sentence.tokens[from]?.lower ?? '']
  const isBefore = (text: string) =>
    text.includes(' ') ? endsIn(sentence, at, text.split(' ')) : near.some((word) => isForm(word, text))
  // “at no point”
  return wanted.some(isBefore) && (sentence.tags[from - 1] !== 'ADP' || wanted.includes(near[0] ?? ''))
}

const isForm = (word: string, lemma: string) => word === lemma || verbForms(word).some((form) => form.lemma === lemma)

/** Whether some words stand right before a place. */
const endsIn = ({tokens}: TaggedSentence, at: number, words: readonly string[]) =>
  words.every((word, k) => tokens[at - words.length + k]?.lower.replace('’', "'") === word)

/** “It is his decision | whether”: the clause is what “it” stands for. */
function followsBe(sentence: TaggedSentence, at: number): boolean {
  const from = phraseStart(sentence, at)
  return sentence.tags[from - 1] === 'AUX' && sentence.tokens[from - 2]?.lower !== 'there'
}

/** Whether a word at a place is what its row means. */
export function isMeant(sentence: TaggedSentence, at: number, entry: ComplementRow): boolean {
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
      return (
        tag === 'VERB' &&
        isPassive(sentence, at) &&
        mayBeParticiple(sentence, at) &&
        !/^it(?:[’']s)?$/.test(sentence.tokens[at - 2]?.lower ?? '') &&
        !/^it[’']s$/.test(before)
      )
    case 'progressive':
      return tag === 'VERB' && sentence.tags[at - 1] === 'AUX' && (sentence.tokens[at]?.lower ?? '').endsWith('ing')
    case 'present':
    case 'alone':
      if (mayBeParticiple(sentence, at) || hasGap(sentence, at)) return false
  }
  // In the passive, what follows is a purpose: “was postponed to save money”.
  return tag === 'VERB' && !isPassive(sentence, at) && !mayBeNoun(sentence, at)
}
