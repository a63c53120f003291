import type {ClaimKind} from './claim-words.js'
import {clauseLeaders} from './clause-leaders.js'
import {isFinite} from './clauses.js'
import {verbForms} from './morphology.js'
import type {Range} from './phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** How much a kind alone makes a clause worth a check. */
const weights: Readonly<Record<ClaimKind, number>> = {
  toll: 0.75,
  accusation: 0.6,
  money: 0.5,
  figure: 0.5,
  superlative: 0.4,
  comparison: 0.35,
  cause: 0.35,
  science: 0.3,
  prediction: 0.3,
  history: 0.3,
  law: 0.25,
  quotation: 0.1
}

/** What a clause without any kind is worth by its form: that something happened, or holds, of whom, and how many. */
const happened = 0.3
const holds = 0.15
const names = 0.1
const counts = 0.15
const rulesOut = 0.15

const speakers = /^(?:i|we|you|my|our|your|me|us|let|(?:i|we|you|let)[’'].+)$/
const animates = new Set(['he', 'she', 'they'])
const absolutes = new Set(['all', 'every', 'never', 'no', 'nobody', 'none', 'only'])
const hedges = new Set(['may', 'might', 'could'])
const wishes = new Set(['would', 'should', 'must', 'ought', 'shall', 'can', 'cannot'])
const perfects = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'been'])

/** How the first verb of a clause tells what it tells: done, as it is, to come, or as it may or should be. */
type Mood = 'past' | 'present' | 'future' | 'hedged' | 'modal' | 'imperative' | 'none'

/** The place of the first verb with a tense of its own in a clause. */
function verbOf({from, to}: Range, sentence: TaggedSentence): number {
  for (let at = from; at < to; at++)
    if (isFinite(sentence, at) && sentence.tags[at - 1] !== 'PART' && sentence.tags[at - 1] !== 'DET') return at
  return -1
}

function moodOf(at: number, {from}: Range, {tokens, tags}: TaggedSentence): Mood {
  const lower = tokens[at]?.lower
  if (lower === undefined) return 'none'
  if (hedges.has(lower)) return 'hedged'
  if (wishes.has(lower) || /[’']d$/.test(lower)) return 'modal'
  if (lower === 'will' || /(?:^won[’']t|[’']ll)$/.test(lower)) return 'future'
  const isAuxiliary = tags[at] === 'AUX'
  if (isAuxiliary) return perfects.has(lower.replace(/n[’']t$/, '')) ? 'past' : 'present'
  const forms = verbForms(lower).map(({form}) => form)
  if (at === from && forms.includes('base')) return 'imperative'
  return forms.includes('past') || forms.includes('participle') ? 'past' : 'present'
}

/** Whether a clause ends in what something is like: “The chairs are hideous”, “It was a lovely film”. */
function isJudgement(at: number, {to}: Range, {tokens, tags}: TaggedSentence): boolean {
  if (!/^(?:is|are|was|were|be|[’']s)$/.test(tokens[at]?.lower ?? '') && !/[’']s$/.test(tokens[at]?.lower ?? ''))
    return false
  const after = tags.slice(at + 1, to)
  return after.includes('ADJ') && !after.some((tag) => tag === 'VERB' || tag === 'NUM' || tag === 'PROPN')
}

/** How much the form of a clause lowers its worth: talk, wishes, scenes and judgements are not checked. */
function dampingOf(
  mood: Mood,
  at: number,
  range: Range,
  sentence: TaggedSentence,
  kinds: readonly ClaimKind[]
): number {
  const {tokens} = sentence
  let factor = 1
  if (tokens.slice(range.from, range.to).some(({lower}) => speakers.test(lower))) factor *= 0.4
  if (mood === 'hedged') factor *= 0.4
  if (mood === 'modal') factor *= kinds.length > 0 ? 0.9 : 0.6
  if (mood === 'imperative' || (mood === 'none' && kinds.length === 0)) factor *= 0.3
  if (tokens[range.from]?.lower === 'if') factor *= 0.6
  if (kinds.length > 0) return factor
  if (clauseLeaders().get(tokens[range.from]?.lower ?? '')?.isThin) factor *= 0.3
  if (mood === 'present' && animates.has(tokens[at - 1]?.lower ?? '')) factor *= 0.3
  return isJudgement(at, range, sentence) ? factor * 0.4 : factor
}

/** How much a clause needs a check, from 0 to 1, by what it claims and how it says so. */
export function worthOf(kinds: readonly ClaimKind[], range: Range, sentence: TaggedSentence): number {
  const at = verbOf(range, sentence)
  const mood = moodOf(at, range, sentence)
  let doubt = kinds.reduce((rest, kind) => rest * (1 - weights[kind]), 1)
  doubt *= 1 - (mood === 'past' ? happened : mood === 'present' || mood === 'future' ? holds : 0)
  let hasName = false
  let hasNumber = false
  let isAbsolute = false
  for (let k = range.from; k < range.to; k++) {
    hasName ||= k > 0 && sentence.tags[k] === 'PROPN'
    hasNumber ||= sentence.tags[k] === 'NUM'
    isAbsolute ||= absolutes.has(sentence.tokens[k]?.lower ?? '')
  }
  doubt *= (1 - (hasName ? names : 0)) * (1 - (hasNumber ? counts : 0)) * (1 - (isAbsolute ? rulesOut : 0))
  return Math.round((1 - doubt) * dampingOf(mood, at, range, sentence, kinds) * 100) / 100
}
