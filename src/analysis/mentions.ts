import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {wordGraph} from '../spelling/word-graph.js'
import {isCapitalWord} from './capitals.js'
import {type Gazetteer, gazetteer} from './gazetteer.js'
import {perTree} from './per-tree.js'
import {bare, endsInPossessive} from './possessives.js'
import {type Sentence, sentences} from './sentences.js'
import {tags} from './tags.js'
import type {Token} from './tokens.js'

/** A name as written: capitalised words in a row, with the particles between them. */
export interface Mention extends Span {
  readonly tokens: readonly Token[]
  /** Its words without a possessive: “Putin” for “Putin’s”. */
  readonly words: readonly string[]
  readonly sentence: Sentence
}

const functionWords = list('function-words')
const particles = list('name-particles')

/** Whether a word holds a sentence together, alone or with what is written to it: “I”, “I’ll”, “We’re”. */
const isFunctionWord = ofWord(({lower}) => functionWords().has(lower.replace(/[’'](?:d|ll|m|re|ve)$/u, '')))

/** Whether a name can begin here: a word that has its capital from the sentence alone is no name. */
function begins(token: Token, first: boolean, tag: string | undefined) {
  if (!isCapitalWord(token)) return false
  if (isFunctionWord(token)) return token.text.length > 1 && token.text === token.text.toUpperCase() && !first
  return !first || tag === 'PROPN' || tag === 'X' || (token.text.length > 1 && token.text === token.text.toUpperCase())
}

/** A line in capitals throughout, or one that capitalises every word, tells no name from a word. */
function isTitleCase(sentence: Sentence) {
  let words = 0
  for (const token of sentence.tokens) {
    if (token.kind !== 'word' || functionWords().has(token.lower)) continue
    if (!isCapitalWord(token)) return false
    words++
  }
  return words > 3
}

const adjoins = (token: Token | undefined) => token !== undefined && /^[ \u00A0]$/.test(token.before)

/** The end, exclusive, of the name that begins at `from`. */
function reach(list: readonly Token[], from: number): number {
  let end = from + 1
  for (;;) {
    if (endsInPossessive(list[end - 1])) return end
    let next = end
    while (adjoins(list[next]) && particles().has(list[next]?.text ?? '')) next++
    if (!adjoins(list[next]) || !isCapitalWord(list[next])) return end
    end = next + 1
  }
}

const opens = new Set(['“', '‘', '"', "'", '(', '[', '«', '—', '–', '-', ':', '•', '*'])

/** Whether a given name that is no word begins a sentence, with more of the name behind it. */
const isGiven = (token: Token, next: Token | undefined, names: Gazetteer) =>
  isCapitalWord(token) && isCapitalWord(next) && names.isGivenName(token.text) && !wordGraph().has(token.lower)

function mentionsIn(sentence: Sentence, tag: (token: Token) => string | undefined, names: Gazetteer): Mention[] {
  if (isTitleCase(sentence)) return []
  const list = sentence.tokens
  const found: Mention[] = []
  for (let at = 0; at < list.length; at++) {
    const token = list[at]
    const before = list[at - 1]
    if (!token) continue
    const isFirst = before === undefined || opens.has(before.text)
    if (!begins(token, isFirst, tag(token)) && !(isFirst && isGiven(token, list[at + 1], names))) continue
    const end = reach(list, at)
    const inside = list.slice(at, end)
    const last = inside.at(-1) ?? token
    found.push({start: token.start, end: last.end, tokens: inside, words: inside.map(({text}) => bare(text)), sentence})
    at = end - 1
  }
  return found
}

/** The names of the story in order, as written; lines in title case are passed over. */
export const mentions = perTree((story: Story): readonly Mention[] => {
  const [tagOf, names] = [tags(story), gazetteer(story)]
  return sentences(story).flatMap((sentence) => mentionsIn(sentence, ({index}) => tagOf[index], names))
})
