import type {Root, SentenceContent} from 'nlcst'
import retextRepeatedWords from 'retext-repeated-words'
import {VFile} from 'vfile'
import {lazy, list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {hasCapital, type Token, tokens} from './tokens.js'

/** A word that stands twice or more in a row, with nothing but white space between. */
export interface DoubledWord extends Span {
  readonly tokens: readonly [Token, ...Token[]]
  /** Whether it is known to stand so by right: “very very”, “log in in”. */
  readonly usual: boolean
}

type Run = readonly [Token, ...Token[]]

const reduplications = lazy(() => {
  const phrases = [...list('reduplications')()]
  return {phrases: new Set(phrases), longest: Math.max(...phrases.map((phrase) => phrase.split(' ').length))}
})

/** Every run of one word: capitals aside, in one paragraph, without a mark between. */
function runs(all: readonly Token[]): readonly Run[] {
  const found: [Token, ...Token[]][] = []
  let previous: Token | undefined
  for (const token of all) {
    const before = previous
    previous = token
    if (before?.lower !== token.lower || token.kind !== 'word' || token.before === '') continue
    if (before.paragraph !== token.paragraph) continue
    const open = found.at(-1)
    if (open?.at(-1) === before) open.push(token)
    else found.push([before, token])
  }
  return found
}

/** Whether the last words up to a repeated one, itself included, are known to stand so. */
function isUsual(last: Token, all: readonly Token[]): boolean {
  const {phrases, longest} = reduplications()
  let phrase = last.lower
  for (let k = 1; k < longest; k++) {
    phrase = `${all[last.index - k]?.lower ?? ''} ${phrase}`
    if (phrases.has(phrase)) return true
  }
  return false
}

const wordNode = ({text}: Token): SentenceContent => ({type: 'WordNode', children: [{type: 'TextNode', value: text}]})

/**
 * Whether retext-repeated-words takes a run for a slip; names (“Duran Duran”) it leaves alone.
 * It is given a file and a tree of its own, so that it is quick and leaves the draft alone.
 */
function isRepeated([first, second]: Run): boolean {
  if (!second) return false
  const children = [wordNode(first), {type: 'WhiteSpaceNode' as const, value: ' '}, wordNode(second)]
  const tree: Root = {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', children: [{type: 'SentenceNode', children}]}]
  }
  const file = new VFile()
  retextRepeatedWords()(tree, file)
  return file.messages.length > 0
}

/** What a machine makes that cannot stop; a script without capitals shows no names. */
const isLoop = ({length, 0: first}: Run) =>
  length > 2 && !(hasCapital(first) && first.text !== first.text.toUpperCase())

/** The words of the story that stand twice in a row, in order; names are left out. */
export const doubledWords = perTree((story: Story): readonly DoubledWord[] => {
  const all = tokens(story)
  return runs(all)
    .filter((run) => isRepeated(run) || isLoop(run))
    .map((run) => {
      const last = run.at(-1) ?? run[0]
      return {start: run[0].start, end: last.end, tokens: run, usual: isUsual(last, all)}
    })
})
