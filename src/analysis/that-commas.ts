import type {Story} from '../story.js'
import {takesThat} from './cues.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A comma that parts “that” from the verb before it or from the clause that it begins. */
export interface ThatComma {
  readonly comma: Token
  readonly side: 'before' | 'after'
}

const thats = placesWhere(({lower}) => lower === 'that')

const beginsSubject = new Set(['DET', 'NOUN', 'NUM', 'PRON', 'PROPN'])
const isFinite = (tag: string | undefined) => tag === 'VERB' || tag === 'AUX'

/** How many words a subject has at most before its verb is not looked for. */
const longestSubject = 5

/** Whether a clause begins at a place: a subject of few words without a mark, and its verb. */
function isClause({tokens, tags}: TaggedSentence, from: number): boolean {
  if (!beginsSubject.has(tags[from] ?? '')) return false
  for (let at = from + 1; at <= from + longestSubject; at++) {
    if (tokens[at]?.kind !== 'word') return false
    if (isFinite(tags[at]) && !tokens[at]?.lower.endsWith('ing')) return true
  }
  return false
}

/** Whether a verb and its subject are set off by a comma before them: “The plan, he said, that …”. */
function isSetOff({tokens}: TaggedSentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at > verb - longestSubject; at--) if (tokens[at]?.kind !== 'word') return true
  return false
}

/** “He stated, that the talks had ended”: a comma after a verb of saying or thinking whose object the clause is. */
function isBefore(sentence: TaggedSentence, at: number): boolean {
  const verb = at - 2
  return takesThat(sentence, verb) && !(verb > 0 && isSetOff(sentence, verb)) && isClause(sentence, at + 1)
}

/** “He added that, the talks had ended”: no comma closes what this one would set off. */
function isAfter(sentence: TaggedSentence, at: number): boolean {
  const {tokens} = sentence
  if (!takesThat(sentence, at - 1) || !isClause(sentence, at + 2)) return false
  // “said that, the day being short, he would go”: a pair of commas
  return !tokens.slice(at + 2).some(({text}) => text === ',')
}

/** The commas that part “that” from what it belongs to, in order. */
export const thatCommas = perTree((story: Story): readonly ThatComma[] =>
  thats(story).flatMap(({sentence, at}): readonly ThatComma[] => {
    const {tokens, quoted} = sentence
    const [comma, next] = [tokens[at - 1], tokens[at + 1]]
    if (quoted[at]) return []
    if (comma?.text === ',' && isBefore(sentence, at)) return [{comma, side: 'before'}]
    return next?.text === ',' && isAfter(sentence, at) ? [{comma: next, side: 'after'}] : []
  })
)
