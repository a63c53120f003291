import {lazy, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {type PhraseEntry, PhraseIndex} from './phrase-index.js'
import {spanOf, textOf, tokens} from './tokens.js'

/** Words that may hurt those whom they speak of. */
export interface InclusiveTerm extends Span {
  readonly text: string
  /** What could stand there instead. */
  readonly expected: readonly string[]
}

interface Entry extends PhraseEntry {
  readonly phrase: string
  readonly expected: readonly string[]
}

const rows = table('compiled/inclusive-terms', ['phrase', 'expected'])

const index = lazy(
  () =>
    new PhraseIndex<Entry>(
      rows().map(({phrase, expected}) => {
        const words = phrase.toLowerCase().split(' ')
        return {phrase, words, pos: 'phrase', expected: values(expected)}
      })
    )
)

/** The terms of the story that retext-equality questions, in order; a term with capitals is a name that must have them. */
export const inclusiveTerms = perTree((story: Story): readonly InclusiveTerm[] => {
  const list = tokens(story)
  const found: InclusiveTerm[] = []
  for (let at = 0; at < list.length; at++) {
    const form = index().at(list, at, () => true)
    const words = form ? list.slice(at, at + form.words.length) : []
    if (!form || words.at(-1)?.paragraph !== list[at]?.paragraph) continue
    const text = textOf(words)
    const {phrase, expected} = form.entry
    if (phrase !== phrase.toLowerCase() && text !== phrase) continue
    found.push({...spanOf(words), text, expected})
    at += form.words.length - 1
  }
  return found
})
