import {values} from '../dictionary.js'
import {tags as allTags} from '../tagger/tags.js'
import {inflect, regularPlural} from './morphology.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** Whether the token at a place of a sentence is as a context wants it; a place may lie outside the sentence. */
type Term = (sentence: TaggedSentence, at: number) => boolean

/** Words in a row beside a word, as a table writes them. */
type Sequence = readonly Term[]

/** What must stand on one side of a word: one of the sequences that are wanted, if there are any, and none that is barred. */
export interface Context {
  readonly wanted: readonly Sequence[]
  readonly barred: readonly Sequence[]
}

/** A word as tables write it: in lower case, with a straight apostrophe. */
export const plain = ({lower}: Token): string => (lower.includes('’') ? lower.replaceAll('’', "'") : lower)

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
    'today weeks years yesterday monday tuesday wednesday thursday friday saturday sunday'
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
  if (!token || free.has(token.lower) || (token.lower === 'the' && freeAfterArticle.has(tokens[at + 1]?.lower ?? '')))
    return false
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
  return (sentence, at) => {
    const token = sentence.tokens[at]
    if (!token || isTitle(sentence, token)) return false
    const word = plain(token)
    return forms.has(word) || (hasClitic && /'(?:m|re)$/.test(word))
  }
}

/** The context that a cell of a table writes: sequences parted by `|`, a barred one after `!`. */
export function contextOf(cell: string): Context {
  const isBarred = (text: string) => text.startsWith('!') && text.length > 1
  const sequence = (text: string) => text.split(' ').map(termOf)
  return {
    wanted: values(cell)
      .filter((text) => !isBarred(text))
      .map(sequence),
    barred: values(cell)
      .filter(isBarred)
      .map((text) => sequence(text.slice(1)))
  }
}

/** Whether a context stands before the place `at` of a sentence, or, where it follows, from that place on. */
export function fits(context: Context, sentence: TaggedSentence, at: number, side: 'before' | 'after'): boolean {
  const stands = (terms: Sequence) => {
    const from = side === 'before' ? at - terms.length : at
    return terms.every((term, k) => term(sentence, from + k))
  }
  const {wanted, barred} = context
  return !barred.some(stands) && (wanted.length === 0 || wanted.some(stands))
}
