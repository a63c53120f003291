import type {Severity} from '../setting.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import * as forms from './complement-forms.js'
import type {WrongForm} from './complement-forms.js'
import {type ComplementRow, complementRows, isMeant} from './complement-rows.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {spanOf, type Token} from './tokens.js'

/** What follows a word in a form that this one does not take: “avoid | to go”, “debate | whether”. */
export interface WrongComplement extends Span {
  readonly words: readonly Token[]
  readonly head: Token
  /** The right form; none where something is missing that the text does not name. */
  readonly expected?: string
  readonly level?: Severity
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

/** “explained | reporters why”; of pronouns the table of prepositions speaks. */
function person(sentence: TaggedSentence, at: number, preposition: string): WrongForm | undefined {
  const end = sentence.tags[at] === 'PRON' ? undefined : forms.personEnd(sentence, at)
  if (end === undefined || !/^(?:how|that|what|why)$/.test(sentence.tokens[end]?.lower ?? '')) return undefined
  const object = sentence.tokens.slice(at, end).map(({text}) => text)
  return {from: at, to: end, expected: `${preposition} ${object.join(' ')}`}
}

function wrongForm(sentence: TaggedSentence, {pos, takes}: ComplementRow, at: number): WrongForm | undefined {
  const preposition = takes.endsWith('gerund') ? takes.slice(0, -7) : ''
  if (pos === 'question') return clause(sentence, at, takes)
  if (pos === 'person') return person(sentence, at, takes)
  if (takes === 'infinitive')
    return pos === 'object'
      ? forms.bareAfterObject(sentence, at)
      : (forms.gerundAfterTo(sentence, at) ?? (pos === 'verb' ? forms.gerund(sentence, at) : undefined))
  if (takes === 'bare') return forms.toAfterObject(sentence, at)
  if (takes === 'that') return forms.objectForThat(sentence, at)
  if (takes === 'object')
    return sentence.tokens[at]?.lower === 'to' && forms.baseAt(sentence, at + 1) ? {from: at, to: at + 2} : undefined
  return pos === 'object'
    ? forms.infinitiveAfterObject(sentence, at, preposition)
    : forms.infinitive(sentence, at, preposition)
}

function complementAt(sentence: TaggedSentence, at: number): WrongComplement | undefined {
  const {tokens} = sentence
  const head = tokens[at]
  for (const entry of head ? (complementRows().get(head.lower) ?? []) : []) {
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

const heads = placesWhere(({lower}) => complementRows().has(lower))

/** What follows a word of the story in a form which that does not take, in order. */
export const wrongComplements = perTree((story: Story): readonly WrongComplement[] =>
  heads(story).flatMap(({sentence, at}) => complementAt(sentence, at) ?? [])
)
