import type {Root, SentenceContent, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import type {Point, Position} from 'unist'
import {VFile} from 'vfile'
import type {Token} from '../analysis/tokens.js'

const affixes = 'SET UTF-8'
const around = /^[“”"‘’'«»„()[\]]$/

const point = (offset: number): Point => ({line: 1, column: offset + 1, offset})
const position = (start: number, end: number): Position => ({start: point(start), end: point(end)})

/** The letters of a word between its hyphens and stops. */
export const partsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}'’]+/u)

/** A word as retext-spell takes it: it is right when all of its parts are. */
function wordNode({text, start, end}: Token): Word {
  const children = text.match(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu) ?? []
  return {
    type: 'WordNode',
    position: position(start, end),
    children: children.map((value) => ({type: /[\p{L}\p{N}]/u.test(value) ? 'TextNode' : 'PunctuationNode', value}))
  }
}

/** A word with the quotation marks or brackets that stand close around it: what is wrapped is a literal, “mot,” too. */
function inMarks(token: Token, all: readonly Token[]): SentenceContent[] {
  const mark = (other: Token | undefined, before: string | undefined): SentenceContent[] =>
    other && before === '' && around.test(other.text) ? [{type: 'PunctuationNode', value: other.text}] : []
  const next = all[token.index + (/^[.,]$/.test(all[token.index + 1]?.text ?? '') ? 2 : 1)]
  return [...mark(all[token.index - 1], token.before), wordNode(token), ...mark(next, next?.before)]
}

/** A dictionary of the words that are right, each once. */
const dictionaryOf = (words: readonly Token[], isRight: (text: string) => boolean) => {
  const texts = new Set(
    words.flatMap(({text}) => [text, ...partsOf(text)]).filter((text) => text !== '' && isRight(text))
  )
  const lines = [...texts].map((text) => text.replaceAll('’', "'"))
  return {aff: affixes, dic: [lines.length, ...lines].join('\n')} as unknown as {aff: Uint8Array; dic: Uint8Array}
}

/**
 * The words that retext-spell finds unknown, in order. It is given a file and a tree of its own that hold these words
 * alone, and a dictionary of those that are right: so it is quick, keeps nothing between files, and leaves the draft alone.
 * @param all every token of the story
 */
export function unknownWords(
  words: readonly Token[],
  all: readonly Token[],
  isRight: (text: string) => boolean
): readonly Token[] {
  if (words.length === 0) return []
  const children = words.map((token) => ({type: 'SentenceNode' as const, children: inMarks(token, all)}))
  const tree: Root = {type: 'RootNode', children: [{type: 'ParagraphNode', children}]}
  const file = new VFile()
  const spell = retextSpell({dictionary: dictionaryOf(words, isRight), max: -1})
  spell(tree, file, (error) => {
    if (error) throw error
  })
  const starts = new Set(file.messages.map(({place}) => (place && 'start' in place ? place.start.offset : undefined)))
  return words.filter(({start}) => starts.has(start))
}
