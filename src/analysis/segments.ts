import {bodyEnd, isPlainClauseAt, isFinite, trimmed} from './clauses.js'
import {clauseLeaders} from './clause-leaders.js'
import type {Phrases, Range} from './phrases.js'

/** How many tokens of a clause go before a relative clause that is long enough to stand apart. */
const farIn = 8

/** Whether a relative clause begins at a place, far in a clause: “voted for a plan of the mayor’s own party | that will cut pay”. */
function isFarRelative({sentence}: Phrases, at: number, from: number): boolean {
  if (at - from < farIn || sentence.tags[at - 1] !== 'NOUN' || !isFinite(sentence, at + 1)) return false
  return /^(?:that|which)$/.test(sentence.tokens[at]?.lower ?? '')
}

/** Whether a new clause may begin at a place: after a mark, or at a conjunction that a subject and a verb follow. */
function mayBegin(phrases: Phrases, at: number): boolean {
  const {sentence} = phrases
  const {tokens, tags, quoted} = sentence
  const before = tokens[at - 1]?.text ?? ''
  if (quoted[at] && quoted[at - 1]) return false
  if (/^(?:[;:—–]|-+)$/.test(before) && tokens[at]?.before !== '') return true
  if (before === ',')
    return (
      (tags[at] === 'CCONJ' && isPlainClauseAt(phrases, at + 1)) ||
      clauseLeaders().has(tokens[at]?.lower ?? '') ||
      isPlainClauseAt(phrases, at)
    )
  if (clauseLeaders().has(tokens[at]?.lower ?? '')) return isPlainClauseAt(phrases, at + 1)
  return false
}

/**
 * A sentence cut into its clauses, without the marks and conjunctions between them.
 * What has no verb of its own belongs to the clause before it, or to the first.
 */
export function segments(phrases: Phrases): readonly Range[] {
  const {sentence} = phrases
  const end = bodyEnd(sentence)
  const found: {from: number; to: number; verb: boolean}[] = []
  let from = 0
  for (let at = 1; at <= end; at++) {
    if (at < end && !mayBegin(phrases, at) && !isFarRelative(phrases, at, from)) continue
    let verb = false
    for (let k = from; k < at && !verb; k++) verb = isFinite(sentence, k)
    const last = found.at(-1)
    if (last && (!verb || !last.verb)) {
      last.to = at
      last.verb ||= verb
    } else found.push({from, to: at, verb})
    from = at
  }
  return found.map((range) => trimmed(sentence, range)).filter(({from, to}) => to - from > 2)
}
