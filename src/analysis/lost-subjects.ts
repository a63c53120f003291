import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A verb whose clause has lost its subject: “| Is a great day”, “When | was young,”. */
export interface LostSubject {
  readonly verb: Token
  /** What leads the clause; nothing where the sentence begins with it. */
  readonly leader: Token | undefined
}

const lowerAt = ({tokens}: TaggedSentence, at: number) => tokens[at]?.lower ?? ''

/** Whether something is said of a subject at a place: “clear”, “a great day”, “very cold”. */
function isPredicate({tags, tokens}: TaggedSentence, at: number): boolean {
  const from = tags[at] === 'ADV' || tokens[at]?.lower === 'not' ? at + 1 : at
  return tags[from] === 'ADJ' || /^an?$/.test(tokens[from]?.lower ?? '')
}

/** “Is a great day for the town.” “Said that he would come.” */
function opens(sentence: TaggedSentence): boolean {
  const {tokens} = sentence
  if (tokens.length < 5 || tokens.at(-1)?.text !== '.' || tokens.some(({text}) => text === '?')) return false
  if (/^(?:is|was)$/.test(lowerAt(sentence, 0))) return isPredicate(sentence, 1)
  return lowerAt(sentence, 1) === 'that'
}

/** “When | was young, he”, “because | is cold” */
function isLed(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const leader = lowerAt(sentence, at - 1)
  if (tags[at] !== 'AUX' || !isPredicate(sentence, at + 1)) return false
  if (/^(?:although|because)$/.test(leader)) return true
  // “He asked when was best”: only what a comma closes.
  const isFirst = at === 1 || (lowerAt(sentence, at - 2) === 'that' && tags[at - 3] === 'VERB')
  return leader === 'when' && isFirst && tokens.slice(at, at + 8).some(({text}) => text === ',')
}

const verbs = placesWhere(({lower}) => /^(?:added|are|is|noted|said|says|was|were)$/.test(lower))

/** The verbs of the body whose clause has lost its subject, in order. */
export const lostSubjects = perTree((story: Story): readonly LostSubject[] => {
  const kinds = blocks(story)
  return verbs(story).flatMap(({sentence, at}) => {
    const verb = sentence.tokens[at]
    if (!verb || kinds[sentence.paragraph.index]?.kind !== 'body' || sentence.tokens.at(-1)?.text === '?') return []
    const isLost = at === 0 ? opens(sentence) : isLed(sentence, at)
    return isLost ? [{verb, leader: sentence.tokens[at - 1]}] : []
  })
})
