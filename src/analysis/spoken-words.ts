import {lazy, list, table, values} from '../dictionary.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

const functionWords = list('function-words')
const dialectWords = list('dialect-words')

/** How many words of a dialect show that the draft writes speech as it sounds. */
const fewestSigns = 2

/** A quotation in another language longer than this is a passage, which another analysis tells. */
const longestPhrase = 15

const foreign = lazy(
  () => new Set(table('foreign-words', ['language', 'words', 'source'])().flatMap(({words}) => values(words)))
)

/** Whether a word can only be of another language: one that holds its sentences together, and no English one. */
const isForeign = ofWord(({text, lower}) => foreign().has(lower) && !wordGraph().has(lower) && !wordGraph().has(text))

const isStrange = ofWord(({text, lower}) => !wordGraph().has(text) && !wordGraph().has(lower))

/** Words whose last letter an apostrophe stands for, too: “goin’”, “wi’”. */
const signs = tokensWhere(
  ({lower}) => dialectWords().has(lower) || /^\p{Ll}{2,}in$|^(?:a|an|awa|no|o|th|wi)$/u.test(lower)
)

/** Whether a word is written as a dialect has it; of some only what follows shows it. */
function isSign(all: readonly Token[], token: Token): boolean {
  if (dialectWords().has(token.lower)) return true
  const next = all[token.index + 1]
  return next !== undefined && /^['’]$/.test(next.text) && next.before === '' && all[token.index + 2]?.before !== ''
}

/** Whether a phrase is of another language: a word says so, or no word holds it together as English does. */
function isOther(words: readonly Token[]): boolean {
  if (words.length < 2 || words.length > longestPhrase) return false
  if (words.some((word) => isForeign(word))) return true
  return words.filter((word) => isStrange(word)).length >= 2 && !words.some(({lower}) => functionWords().has(lower))
}

/** The words of quotations that are spelled as somebody speaks, or are of another language. */
export const spokenWords = perTree((story: Story): ReadonlySet<Token> => {
  const all = tokens(story)
  const passages = quotes(story).flatMap(({sound, open, close}) =>
    sound ? [all.slice(open.index + 1, close?.index ?? open.index).filter(({kind}) => kind === 'word')] : []
  )
  const quoted = new Set(passages.flat())
  const isDialect = signs(story).filter((token) => quoted.has(token) && isSign(all, token)).length >= fewestSigns
  return isDialect ? quoted : new Set(passages.filter(isOther).flat())
})
