import {list} from '../dictionary.js'
import {spanAt} from '../span.js'
import type {Story} from '../story.js'
import type {DoubledWord} from './doubled-words.js'
import {sentences} from './sentences.js'
import {tags} from './tags.js'
import {hasCapital, type Token} from './tokens.js'

const functionWords = list('function-words')

/** What stands before a noun or adjective, never before a verb. */
const determiners = /^(?:a|an|the|my|your|his|her|its|our|their|no|every)$/

/** Prepositions that go with verbs. */
const particles = new Set('about by for from in into off on out over through up with'.split(' '))

/** Words that open a clause whose verb may meet the verb of the sentence: “What works works.” */
const openers = /^(?:all|how|if|that|those|what|whatever|when|where|wherever|which|whichever|who|whoever|whom|whose)$/

/** Whether a word is a verb or has the ending of one: after “what” the tagger takes “matters” for a noun. */
const isVerb = (story: Story, token: Token | undefined) =>
  token !== undefined && (/[^s]s$/.test(token.lower) || /^(?:VERB|AUX)$/.test(tags(story)[token.index] ?? ''))

/** Whether two words meet by right: a name and its verb (“Will will”), or the verbs of two clauses (“what works works”). */
export function mayMeet(story: Story, {tokens: [first, second], start}: DoubledWord): boolean {
  const sentence = spanAt(sentences(story), start)?.tokens ?? []
  if (hasCapital(first) && second && first.text !== second.text) {
    const begins = sentence.find(({kind}) => kind === 'word') === first
    if (!begins || !functionWords().has(first.lower) || isVerb(story, first)) return true
  }
  if (!isVerb(story, first) && !isVerb(story, second)) return false
  const at = sentence.indexOf(first)
  if (at < 1 || determiners.test(sentence[at - 1]?.lower ?? '')) return false
  return sentence.slice(0, at).some((_, opener) => at - opener <= 6 && opensClause(story, sentence, opener, at))
}

/**
 * Whether a word opens a clause that ends with the verb at `verb`, so that the verb of the sentence may follow.
 * One that a comma sets apart ends with another (“Ortiz, who was caught in the open”);
 * “they all left” opens none, and “she said that they left” leaves no verb to come.
 */
function opensClause(story: Story, sentence: readonly Token[], at: number, verb: number): boolean {
  const [before, token] = [sentence[at - 1], sentence[at]]
  if (!token || !openers.test(token.lower) || before?.text === ',') return false
  if (!before) return true
  if (token.lower === 'that') return !/^(?:VERB|AUX)$/.test(tags(story)[before.index] ?? '')
  return token.lower !== 'all' || at + 1 < verb
}

/** Whether a preposition may go with the verb before it, and its double with what follows: “the plan they hit on on Monday”. */
export function mayEndPhrase(story: Story, {index, lower}: Token): boolean {
  return tags(story)[index - 1] === 'VERB' && particles.has(lower)
}
