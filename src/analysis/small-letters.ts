import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {beginsLower} from './sentences.js'
import {softBreaks} from './soft-breaks.js'
import {beside, type Token, tokens} from './tokens.js'

const particles = list('name-particles')

/** Whether a word leads a family name: “de Gaulle”, “van der Bellen”. */
function leadsName(all: readonly Token[], at: number): boolean {
  const word = all[at]
  const next = beside(all, at, 1)
  if (!word || !next || next.before === '' || !particles().has(word.text)) return false
  return /^\p{Lu}\p{Ll}/u.test(next.text) || leadsName(all, at + 1)
}

/** Whether a stop or a slash ties a word to the next, as in an address or the name of a file. */
const isTied = (all: readonly Token[], at: number) =>
  beside(all, at, 1)?.before === '' && /^[./_\\=(]$/.test(all[at + 1]?.text ?? '') && beside(all, at, 2)?.before === ''

/**
 * Whether the token at a place begins in small letters where a sentence wants a capital.
 * “iPhone”, “de Gaulle” and “www.example.com” keep their small letter there.
 */
export function lacksCapital(all: readonly Token[], at: number): boolean {
  const word = all[at]
  if (word?.kind !== 'word' || !beginsLower(word) || word.text.includes('.')) return false
  // “al-Qaida”, “d’Artagnan”; “b) the ferry” is an item of a list.
  if (/^\p{Ll}{1,3}[’'‐‑-]\p{Lu}/u.test(word.text)) return false
  if (word.text.length === 1 && beside(all, at, 1)?.text === ')') return false
  return !isTied(all, at) && !leadsName(all, at)
}

/** What the draft is about where its headline is one word in small letters: a name that is written so, as programs have. */
const ownNames = perTree(
  (story: Story): ReadonlySet<string> =>
    new Set(
      blocks(story).flatMap(({kind, paragraph: {text}}) =>
        kind === 'headline' && /^\p{Ll}[\p{L}\p{N}-]*$/u.test(text) ? [text] : []
      )
    )
)

/** Whether a word is a name that keeps its small letter at the start of a sentence, as far as the draft tells. */
export const isSmallName = (story: Story, {text}: Token): boolean => ownNames(story).has(text)

/** The first token of each paragraph, by its index. */
export const firstTokens = perTree((story: Story): ReadonlyMap<Paragraph, Token> => {
  const found = new Map<Paragraph, Token>()
  for (const token of tokens(story)) if (!found.has(token.paragraph)) found.set(token.paragraph, token)
  return found
})

/** The body paragraphs that begin in small letters, and the share of them among all of the body. */
export const smallParagraphs = perTree(
  (story: Story): {readonly list: readonly Token[]; readonly share: number; has(paragraph: Paragraph): boolean} => {
    const all = tokens(story)
    const firsts = firstTokens(story)
    const body = blocks(story).flatMap(({kind, paragraph}) => (kind === 'body' ? (firsts.get(paragraph) ?? []) : []))
    const soft = softBreaks(story)
    const isTornOff = ({index}: Token) => {
      const before = all[index - 1]
      return before === undefined || !soft.has(before.paragraph)
    }
    const list = body.filter(
      (token) => lacksCapital(all, token.index) && isTornOff(token) && !isSmallName(story, token)
    )
    const found = new Set(list.map(({paragraph}) => paragraph))
    return {list, share: body.length === 0 ? 0 : list.length / body.length, has: (one) => found.has(one)}
  }
)
