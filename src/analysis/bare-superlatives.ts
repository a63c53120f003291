import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord, type Word} from '../word.js'
import {blocks} from './blocks.js'
import {degreeOf} from './degrees.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import {isTerminal} from './sentences.js'
import {isAfterBe, lacksAfterBe, lacksAfterOneOf, lacksAfterOther, ordinals} from './superlative-frames.js'

/** A superlative, an ordinal, “only” or “same” that lacks its “the”: “it is biggest port in the region”. */
export interface BareSuperlative extends Span {
  readonly text: string
}

const isSuperlative = ofWord(({text}) => {
  const [first = ''] = text.split(/[-‐‑]/)
  return degreeOf(first) === 'superlative'
})

/** Words that lead a phrase in the way of a superlative: “one of first”, “one of main”. */
const leaders = new Set(['few', 'first', 'key', 'last', 'leading', 'main', 'most', 'only'])

const others = new Set(['first', 'last', 'most', 'only', 'same', ...ordinals])

const isWanted = ({word}: {readonly word: Word}) =>
  word.text === word.lower && (others.has(word.text) || leaders.has(word.text) || isSuperlative({word}))

const wanted = placesWhere((word) => isWanted({word}))

/** The words of the body that lack “the”, in order. */
export const bareSuperlatives = perTree((story: Story): readonly BareSuperlative[] =>
  wanted(story).flatMap(({sentence, at}) => {
    const {tokens, paragraph} = sentence
    const token = tokens[at]
    if (!token || at === 0 || blocks(story)[paragraph.index]?.kind !== 'body' || !tokens.some(isTerminal)) return []
    const isLeader = !isSuperlative(token) && !others.has(token.text)
    const lacks =
      lacksAfterOneOf(sentence, at) ||
      (!isLeader && (isAfterBe(sentence, at) ? lacksAfterBe(sentence, at) : lacksAfterOther(sentence, at)))
    return lacks ? [{start: token.start, end: token.end, text: token.text}] : []
  })
)
