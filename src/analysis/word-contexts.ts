import {values} from '../dictionary.js'
import {ofWord} from '../word.js'
import {tags as allTags} from '../tagger/tags.js'
import {isWeekday} from './calendar.js'
import {inflect, regularPlural} from './morphology.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** Whether the token at a place of a sentence is as a context wants it; a place may lie outside the sentence. */
interface Term {
  (sentence: TaggedSentence, at: number): boolean
  /** The words that it takes, where it takes nothing else. */
  readonly words?: ReadonlySet<string>
}

/** Words in a row beside a word, as a table writes them. */
type Sequence = readonly Term[]

/** What must stand on one side of a word: one of the sequences that are wanted, if there are any, and none that is barred. */
export interface Context {
  readonly wanted: readonly Sequence[]
  readonly barred: readonly Sequence[]
  /** The words that a wanted sequence can have next to the word; nothing where other tokens can stand there. */
  readonly next: ReadonlySet<string> | undefined
}

export type Side = 'before' | 'after'

/** A word as tables write it: in lower case, with a straight apostrophe. */
export const plain = ofWord(({lower}) => (lower.includes('’') ? lower.replaceAll('’', "'") : lower))

/** How a draft may write a word of a table: with a straight apostrophe or a curly one. */
export const spellingsOf = (word: string): readonly string[] =>
  word.includes("'") ? [word, word.replaceAll("'", '’')] : [word]

const ofBe = ["'m", "'re", 'am', 'are', 'be', 'been', 'being', 'is', 'was', 'were']
const owners = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "one's"])
const tagNames: ReadonlySet<string> = new Set(allTags)

/** The forms of a word of a table, in an order that is the same for all words: `tow/v` for a verb, `reign/n` for a noun. */
export function formsOf(word: string): readonly string[] {
  const [lemma = '', kind] = word.split('/')
  if (kind === 'n') return [lemma, regularPlural(lemma)]
  if (kind !== 'v') return [word]
  if (lemma === 'be') return ofBe
  const {base, third, past, participle, gerund} = inflect(lemma)
  return [base, third, past, participle, gerund].map(([form = lemma]) => form)
}

const isMark = (token: Token, marks: RegExp) => token.kind !== 'word' && marks.test(token.text)

const starts: Term = ({tokens}, at) => {
  const token = tokens[at]
  return token === undefined || isMark(token, /^[“‘"'([:;—–•]$/)
}

const ends: Term = ({tokens}, at) => {
  const token = tokens[at]
  return token === undefined || isMark(token, /^[.,;:!?…)”’"'\]]$|^\.\./)
}

/** “He’s” and “there’s” own nothing. */
const contraction = /^(?:s?he|it|that|this|what|who|where|when|how|there|here|let)'s$/

const owns: Term = ({tokens}, at) => {
  const word = tokens[at] ? plain(tokens[at]) : ''
  return owners.has(word) || (/'s$|s'$/.test(word) && !contraction.test(word))
}

/** Words that make with a preposition a phrase which hangs on no verb or adjective: “aware on Monday”, “fired of course”. */
const free = new Set(
  [
    'behalf birth centuries course days decades example fear hours instance life minutes months now page pages sure',
    'today weeks years yesterday'
  ]
    .join(' ')
    .split(' ')
)
const freeAfterArticle = new Set(
  [
    'beginning better day duration entire first ground last moment most next night one other outset past record rest',
    'sake same start time top whole'
  ]
    .join(' ')
    .split(' ')
)

/** What a preposition can lead as the object of the word before it: “depends of | the weather”, “accused for | stealing”. */
const isObject: Term = ({tokens, tags}, at) => {
  const token = tokens[at]
  if (!token || free.has(token.lower) || isWeekday(token.lower)) return false
  if (token.lower === 'the' && freeAfterArticle.has(tokens[at + 1]?.lower ?? '')) return false
  if (tokens[at + 1]?.lower === 'own') return false
  return /^(?:DET|NOUN|PRON|PROPN)$/.test(tags[at] ?? '') || owners.has(token.lower) || token.lower.endsWith('ing')
}

/** An article with a capital inside a sentence begins a title, “its The Times”, but for a line in capitals. */
function isTitle({tokens}: TaggedSentence, token: Token): boolean {
  if (!/^(?:A|An|The)$/.test(token.text)) return false
  const first = tokens.find(({kind}) => kind === 'word')
  return token !== first && !/^\p{Lu}{2}/u.test(first?.text ?? '')
}

/** One term of a table: a word, its forms (`be/v`), a tag, `one's`, an object (`OBJECT`), an ending (`*er`), the start (`^`) or end (`$`) of a clause. */
function termOf(text: string): Term {
  if (text === '^') return starts
  if (text === '$') return ends
  if (text === "one's") return owns
  if (text === 'OBJECT') return isObject
  if (tagNames.has(text)) return ({tags}, at) => tags[at] === text
  if (text.startsWith('*')) return ({tokens}, at) => tokens[at]?.lower.endsWith(text.slice(1)) ?? false
  const forms = new Set(formsOf(text))
  const hasClitic = forms.has("'re")
  const takes = (sentence: TaggedSentence, at: number) => {
    const token = sentence.tokens[at]
    if (!token || isTitle(sentence, token)) return false
    const word = plain(token)
    return forms.has(word) || (hasClitic && /'(?:m|re)$/.test(word))
  }
  return hasClitic ? takes : Object.assign(takes, {words: forms})
}

/** The words next to a word that sequences can have on a side of it; nothing where one of them takes other tokens there. */
function nextWords(sequences: readonly Sequence[], side: Side): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  for (const sequence of sequences) {
    const words = sequence.at(side === 'before' ? -1 : 0)?.words
    if (!words) return undefined
    for (const word of words) found.add(word)
  }
  return found
}

/** The context that a cell of a table writes: sequences parted by `|`, a barred one after `!`. */
export function contextOf(cell: string, side: Side): Context {
  const isBarred = (text: string) => text.startsWith('!') && text.length > 1
  const sequence = (text: string) => text.split(' ').map(termOf)
  const all = values(cell)
  const wanted = all.filter((text) => !isBarred(text)).map(sequence)
  const barred = all.filter(isBarred).map((text) => sequence(text.slice(1)))
  return {wanted, barred, next: wanted.length > 0 ? nextWords(wanted, side) : undefined}
}

/** Whether a context stands before the place `at` of a sentence, or, where it follows, from that place on. */
export function fits({wanted, barred, next}: Context, sentence: TaggedSentence, at: number, side: Side): boolean {
  const neighbour = next && sentence.tokens[side === 'before' ? at - 1 : at]
  if (next && !(neighbour && next.has(plain(neighbour)))) return false
  const stands = (terms: Sequence) => {
    const from = side === 'before' ? at - terms.length : at
    return terms.every((term, k) => term(sentence, from + k))
  }
  return !barred.some(stands) && (wanted.length === 0 || wanted.some(stands))
}
