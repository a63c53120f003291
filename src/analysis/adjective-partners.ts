import {headBefore} from './heads-before.js'
import {type Head, headFrom} from './partners.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** Where an adjective goes on: past “and serious” in “heavy and serious”. */
function afterAdjective({tokens, tags}: TaggedSentence, at: number): number {
  const isJoint = tokens[at + 1]?.text === ',' || tags[at + 1] === 'CCONJ'
  const isNext = tags[at + 2] === 'ADJ' || (tags[at + 2] === 'VERB' && /(?:ed|ing)$/.test(tokens[at + 2]?.lower ?? ''))
  return isJoint && isNext ? at + 2 : at + 1
}

const copula =
  /^(?:am|are|be|been|being|is|was|were|become|becomes|became|get|gets|got|getting|remain|remains|remained)$/

/** What an adjective needs no more words for: “the rain was strong | in”, but not “the illness is hard | to”. */
const closes =
  /^(?:[.,;:!?)”’]|and|but|or|in|at|because|during|when|while|yesterday|today|again|now|that|this|last|since)$/

/** The subject of which an adjective at a place tells: “the rain | was very strong”. */
function subjectOf(sentence: TaggedSentence, at: number): Head | undefined {
  const {tokens, tags} = sentence
  const next = tokens[at + 1]
  if (next && !closes.test(next.lower)) return undefined
  let from = at
  while (tags[from - 1] === 'ADV') from--
  if (!copula.test(tokens[from - 1]?.lower ?? '')) return undefined
  while (tags[from - 1] === 'AUX' || tags[from - 1] === 'ADV' || copula.test(tokens[from - 1]?.lower ?? '')) from--
  const head = headBefore(sentence, from)
  return head && {...head, to: at + 1}
}

/** The noun that the adjective at a place stands before, or the one of which it tells where the caller takes that too. */
export function partnersOfAdjective(
  sentence: TaggedSentence,
  at: number,
  isAlsoTold: boolean
): readonly Pick<Head, 'at' | 'to'>[] {
  if (!/^(?:ADJ|ADP|ADV|NOUN|VERB)$/.test(sentence.tags[at] ?? '')) return []
  const head = headFrom(sentence, afterAdjective(sentence, at)) ?? (isAlsoTold ? subjectOf(sentence, at) : undefined)
  return head ? [head] : []
}
