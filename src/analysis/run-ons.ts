import {list as words} from '../dictionary.js'
import {grouped} from '../grouped.js'
import {contains} from '../span.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {boilerplate} from './boilerplate.js'
import {isClauseAt, isFinite, isLedClauseAt} from './clauses.js'
import {isSpeechVerb} from './cues.js'
import {perTree} from './per-tree.js'
import {Phrases} from './phrases.js'
import {placesWhere} from './places-where.js'
import {opensApart} from './set-apart.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasCapital, type Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** Two sentences with nothing between them: “she left | The door was open”. */
export interface RunOn {
  /** The last word of the first. */
  readonly last: Token
  /** The first word of the second. */
  readonly next: Token
}

const functionWords = words('function-words')

/** Small words that have a capital for another reason too: a month, names, votes, “Down’s syndrome”, “the Other”. */
const otherwise = new Set(
  'a am can dare do down i may me might must no of off one other out over so than that to up us who will'.split(' ')
)

/** The small words that a sentence seems to begin with. */
const openers = placesWhere(
  ({text, lower}) => /^\p{Lu}\p{Ll}*$/u.test(text) && functionWords().has(lower) && !otherwise.has(lower)
)

/** Whether a word has its capital only because a sentence begins with it: the words around it are small ones. */
function isOpener({tokens, quoted}: TaggedSentence, at: number): boolean {
  const [last, word, next] = tokens.slice(at - 1, at + 2)
  return (
    last !== undefined &&
    word !== undefined &&
    /^ +$/.test(word.before) &&
    next?.before === ' ' &&
    /^\p{Ll}/u.test(next.text) &&
    quoted[at - 1] === quoted[at]
  )
}

/** What a sentence may end with; “by The art of fishing” goes on. */
const ends = /^(?:ADJ|ADV|NOUN|NUM|PRON|PROPN|VERB)$/

const naming = new Set(['called', 'dubbed', 'entitled', 'named', 'read', 'reading', 'reads', 'titled'])

/** How far before a verb of saying a mark shows that the words were said already: “it was late, the mayor said | The bridge”. */
const farthestComma = 5

/** Whether a sentence may end at a place; after “called” and “it said” comes a title or what was said. */
function mayEnd({tokens, tags}: TaggedSentence, at: number): boolean {
  const last = tokens[at]
  if (last?.kind === 'number') return /^(?:1[5-9]|20)\d\d$/.test(last.text) && tags[at - 1] === 'ADP'
  if (last?.kind !== 'word' || !/^\p{L}[\p{Ll}’'-]+$/u.test(last.text) || naming.has(last.lower)) return false
  if (/^(?:that|wh.+)$/.test(last.lower) || !(ends.test(tags[at] ?? '') || /^(?:before|this)$/.test(last.lower)))
    return false
  return (
    !isSpeechVerb(tokens, at) ||
    tokens.slice(Math.max(0, at - farthestComma), at).some(({text}) => /^[,”"]$/.test(text))
  )
}

/** Where a draft speaks of a god, “He” and “His” have their capital from Him. */
const gods = /^(?:Almighty|Allah|Christ|Creator|God|Jesus|Lord|Maker|Providence)$/
const godsIn = tokensWhere(({text}) => gods.test(text))
const divine = /^(?:he|him|his)$/

/** Whether a clause begins at a place: right there, or after what leads to it: “In the plot that she owned, nothing grew”. */
function isClause(sentence: TaggedSentence, phrases: Phrases, at: number): boolean {
  if (isClauseAt(phrases, at)) return true
  // “No Child Left Behind with its rules” is a name.
  const isAfterName = hasCapital(sentence.tokens[at - 1])
  if (isAfterName && sentence.tags[at] === 'ADP') return false
  if (isLedClauseAt(phrases, at)) return true
  const leads = (isAfterName ? /^(?:CCONJ|SCONJ)$/ : /^(?:ADP|ADV|CCONJ|DET|SCONJ)$/).test(sentence.tags[at] ?? '')
  return leads && sentence.tokens.slice(at + 1).some((_, k) => isFinite(sentence, at + 1 + k))
}

/** @param openers the places of the words that may open a sentence */
function* runOnsIn(sentence: TaggedSentence, openers: readonly number[], hasGod: boolean): Generator<RunOn> {
  const list = sentence.tokens
  let phrases: Phrases | undefined
  let from = 0
  for (const at of openers) {
    const [last, next] = [list[at - 1], list[at]]
    if (at < 2 || at >= list.length - 2 || !last || !next || !isOpener(sentence, at) || !mayEnd(sentence, at - 1))
      continue
    if (hasGod && divine.test(next.lower)) continue
    const hasVerb = list.slice(from, at).some((_, k) => isFinite(sentence, from + k))
    phrases ??= new Phrases(sentence)
    if (!hasVerb || !isClause(sentence, phrases, at)) continue
    yield {last, next}
    from = at
  }
}

/** The places of the body where one sentence runs into the next without a mark, in order. */
export const runOns = perTree((story: Story): readonly RunOn[] => {
  const body = new Set(blocks(story).flatMap(({kind, paragraph}) => (kind === 'body' ? [paragraph] : [])))
  // A link that was flattened into the story runs into what follows, and is told as furniture.
  const furniture = boilerplate(story)
  const hasGod = godsIn(story).length > 0
  const bySentence = grouped(openers(story), ({sentence}) => sentence)
  return [...bySentence].flatMap(([sentence, places]) =>
    body.has(sentence.paragraph)
      ? [
          ...runOnsIn(
            sentence,
            places.map(({at}) => at),
            hasGod
          )
        ].filter(({last, next}) => !opensApart(story, next) && !furniture.some((one) => contains(one, last)))
      : []
  )
})
