import {capitalised} from '../capitalised.js'
import {meantBy} from '../spelling/common-misspellings.js'
import {hasRightEnding, isAffix, isFormed, isKeptApart} from '../spelling/formed-words.js'
import {unknownWords} from '../spelling/unknown-words.js'
import {type WordGraph, wordGraph} from '../spelling/word-graph.js'
import {list} from '../dictionary.js'
import {contains, type Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {marksOf} from './marks.js'
import {perTree} from './per-tree.js'
import {spokenWords} from './spoken-words.js'
import {isTerm} from './set-apart.js'
import {type Sentence, sentences} from './sentences.js'
import {beside, type Token, tokens} from './tokens.js'

/** A word that the spelling dictionary lacks, where its shape shows neither a name nor an abbreviation. */
export interface UnlistedWord extends Span {
  readonly token: Token
  /** Whether it is made of words that are right: “policymaker”, “nonpayment”. */
  readonly formed: boolean
  /** Whether it begins a sentence with a capital, so that it may be a name after all. */
  readonly capital: boolean
  /** How often it stands in the draft. */
  readonly count: number
  /** Whether it stands in a phrase of another language. */
  readonly foreign: boolean
  /** The one word that it is a common misspelling of. */
  readonly meant?: string
}

/** Two letters tell little; capitals inside and accents are those of names, abbreviations and other languages. */
const isPlain = (text: string) => /^[A-Za-z][a-z'’‐‑-]{2,}$/u.test(text)

/** “Aaargh” and “sweeet” are sounds, but “beginnning” is a slip. */
const isSound = (text: string, graph: WordGraph) =>
  /(.)\1\1/.test(text) && (/([aeiouy])\1\1/.test(text) || !graph.has(text.replace(/(.)\1\1/, '$1$1')))

const oneSlip = 120

const particles = list('name-particles')
const elisions = list('elisions')

const beginsWithCapital = (text: string) => /^\p{Lu}/u.test(text)

/** Whether a word that begins a sentence may have its capital from there alone: not where a name goes on or comes again. */
function isNameless(word: Token, all: readonly Token[]): boolean {
  const next = all[word.index + 1]
  if (next && beginsWithCapital(next.text)) return false
  if (/['’]/.test(word.text)) return false
  return !all.some((other) => other !== word && other.text === word.text)
}

/** Whether a word is a name that the dictionary holds, without its capital. */
const isName = (word: Token, graph: WordGraph) => graph.has(capitalised(word.text))

/** Whether an editor’s bracket stands within a word: “[t]ragically”, “replac[ing]”. */
const isMended = (word: Token, all: readonly Token[]) =>
  (all[word.index - 1]?.text === ']' && word.before === '') ||
  (all[word.index + 1]?.text === '[' && all[word.index + 1]?.before === '')

/** Whether an apostrophe stands for letters of a word: “talkin’”, “’tis”. */
function isClipped(word: Token, all: readonly Token[], graph: WordGraph): boolean {
  const [before, after] = [all[word.index - 1], all[word.index + 1]]
  const isMark = (token: Token | undefined) => token !== undefined && /^['’‘]$/.test(token.text)
  if (isMark(before) && word.before === '' && elisions().has(word.lower)) return true
  return isMark(after) && after?.before === '' && word.lower.endsWith('in') && graph.has(`${word.lower}g`)
}

/** Whether the spelling dictionary has a word. */
const isListed = ofWord(({text}) => wordGraph().has(text))

function candidates(sentence: Sentence, graph: WordGraph, all: readonly Token[]): readonly Token[] {
  const unknown = sentence.tokens.filter((token) => token.kind === 'word' && !isListed(token))
  // A line of one or two words is a label or a link, not prose.
  if (unknown.length === 0 || sentence.tokens.length < 3) return []
  const first = sentence.tokens.find(({kind}) => kind === 'word' || kind === 'number')
  return unknown.filter(
    (word) =>
      isPlain(word.text) &&
      !isMended(word, all) &&
      !isClipped(word, all, graph) &&
      !isSound(word.text, graph) &&
      !particles().has(word.text) &&
      (beginsWithCapital(word.text) ? word === first && isNameless(word, all) : !isName(word, graph))
  )
}

/** Whether a word in small letters is unknown and like no other: hardly a slip, so it is of another language or a trade. */
const isStrangeWord = ofWord(
  ({text, lower}) =>
    /^\p{Ll}+$/u.test(text) && !wordGraph().has(text) && wordGraph().suggest(lower, oneSlip).length === 0
)
const isStrange = (token: Token | undefined) => token?.kind === 'word' && isStrangeWord(token)

/** How many words a sentence has, and how many of them are strange. */
interface Strangeness {
  readonly words: number
  readonly strange: number
}

function strangenessOf({tokens: own}: Sentence): Strangeness {
  const words = own.filter(({kind}) => kind === 'word')
  return {words: words.length, strange: words.filter((word) => isStrange(word)).length}
}

/** The most words in brackets that give a name in another language: “chilli (pul biber)”. */
const longestGloss = 4

/** Whether an unknown word stands in brackets with few words more, one of them unknown too. */
function isInForeignBrackets(word: Token, all: readonly Token[]): boolean {
  const near = (step: number, mark: string) => {
    for (let by = step; Math.abs(by) <= 2 * longestGloss; by += step) {
      const token = beside(all, word.index, by)
      if (!token || /^[()]$/.test(token.text)) return token?.text === mark ? token : undefined
    }
    return undefined
  }
  const [open, close] = [near(-1, '('), near(1, ')')]
  if (!open || !close) return false
  const inside = all.slice(open.index + 1, close.index).filter(({kind}) => kind === 'word')
  return inside.length <= longestGloss && inside.filter((one) => !isListed(one)).length >= 2
}

/** Whether an unknown word stands in a phrase of another language: beside a strange word, or among several others. */
function isForeign({words, strange}: Strangeness, word: Token, all: readonly Token[]): boolean {
  if (isInForeignBrackets(word, all)) return true
  if (isStrange(all[word.index - 1]) || isStrange(all[word.index + 1])) return true
  const others = strange - Number(isStrange(word))
  return others >= 2 && others > 0.2 * words
}

/** The words of the story that no dictionary lists, in order. */
export const unlistedWords = perTree((story: Story): readonly UnlistedWord[] => {
  const graph = wordGraph()
  const all = tokens(story)
  const sentenceOf = new Map<Token, Sentence>()
  for (const sentence of sentences(story))
    for (const word of candidates(sentence, graph, all)) sentenceOf.set(word, sentence)
  const foreign = marksOf(story, 'language').filter(({value}) => !/^en\b/i.test(value))
  const isRight = (text: string) =>
    graph.has(text) || isAffix(text) || hasRightEnding(graph, text) || isKeptApart(graph, text)
  const unknown = unknownWords([...sentenceOf.keys()], all, isRight)
  const counts = new Map<string, number>()
  for (const {lower} of unknown) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  const strangeness = new Map<Sentence, Strangeness>()
  const strangenessAround = (token: Token) => {
    const sentence = sentenceOf.get(token)
    const known = sentence && (strangeness.get(sentence) ?? strangenessOf(sentence))
    if (sentence && known) strangeness.set(sentence, known)
    return known
  }
  const isLeft = (token: Token) =>
    foreign.some((mark) => contains(mark, token)) || spokenWords(story).has(token) || isTerm(story, token)
  return unknown.map((token) => {
    const around = strangenessAround(token)
    const meant = meantBy(token.text)
    return {
      start: token.start,
      end: token.end,
      token,
      formed: isFormed(graph, token.text),
      capital: beginsWithCapital(token.text),
      count: counts.get(token.lower) ?? 1,
      foreign: isLeft(token) || (around !== undefined && isForeign(around, token, all)),
      ...(meant !== undefined && {meant})
    }
  })
})
