import {type DoubledWord, doubledWords} from '../../src/analysis/doubled-words.js'
import {sentences} from '../../src/analysis/sentences.js'
import {tags} from '../../src/analysis/tags.js'
import {hasCapital, type Token, tokens} from '../../src/analysis/tokens.js'
import {list} from '../../src/dictionary.js'
import {defineRule, type Edit} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const functionWords = list('function-words')

/** Small words of two roles, which may meet: “When you read it it makes sense”, “no one one meets”. */
const ofTwoRoles = new Set(['it', 'last', 'like', 'may', 'might', 'must', 'one', 'this', 'two', 'will'])

/** What stands before a noun or adjective, never before a verb. */
const determiners = /^(?:a|an|the|my|your|his|her|its|our|their|no|every)$/

/** Prepositions that go with verbs. */
const particles = new Set([
  'about',
  'by',
  'for',
  'from',
  'in',
  'into',
  'off',
  'on',
  'out',
  'over',
  'through',
  'up',
  'with'
])

/** Words that open a clause whose verb may meet the verb of the sentence: “What works works.” */
const openers = /^(?:all|how|if|that|those|what|whatever|when|where|wherever|which|whichever|who|whoever|whom|whose)$/

export default defineRule({
  id: 'repeated-word',
  summary: 'Do not set the same word twice in a row.',
  why: `
A doubled word slips in when a sentence is edited or a line ends between the two, and the eye passes over it.
Names, words doubled on purpose (“very very”) and words that meet by right (“what he had had”) are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The council approved the plan.',
      'It was a very very long night, she said.',
      'He said that that was the mistake he had had in mind.',
      'What works works, and what it is is a start.',
      'Users log in in the morning, and Will will help them.',
      'They flew from Bora Bora to Walla Walla; Duran Duran played “No, no, no”.',
      'The mayor left. Left behind were two aides.',
      'It cost her her job.'
    ],
    bad: [
      {
        text: 'The council approved ⟦the the⟧ plan.',
        reasons: ['Unexpected `the the`, expected `the`'],
        fixed: 'The council approved the plan.'
      },
      {
        text: '⟦The the⟧ council approved a plan for the ⟦harbour harbour⟧.',
        reasons: ['Unexpected `The the`, expected `The`', 'Unexpected `harbour harbour`, expected `harbour`'],
        fixed: 'The council approved a plan for the harbour.'
      }
    ]
  },
  *check(tree) {
    for (const word of doubledWords(tree)) {
      const [first] = word.tokens
      if (word.usual || mayMeet(tree, word)) continue
      const certain = functionWords().has(first.lower) && !ofTwoRoles.has(first.lower) && !mayEndPhrase(tree, first)
      yield {
        at: word,
        reason: `Unexpected \`${textOf(word)}\`, expected \`${first.text}\``,
        expected: [first.text],
        note: 'Delete the repetition, or put the word there that was meant.',
        severity: certain ? 'error' : 'warning',
        fix: {safe: certain, edits: [deletion(tree, word)]}
      }
    }
  }
})

/** The words as they stand; a long run is cut short. */
function textOf({tokens: [first, ...others]}: DoubledWord): string {
  const shown = others.slice(0, 3).map(({text}) => ` ${text}`)
  return first.text + shown.join('') + (others.length > 3 ? ' …' : '')
}

/** Whether a word is a verb or has the ending of one: after “what” the tagger takes “matters” for a noun. */
const isVerb = (tree: Story, token: Token | undefined) =>
  token !== undefined && (/[^s]s$/.test(token.lower) || /^(?:VERB|AUX)$/.test(tags(tree)[token.index] ?? ''))

/** Whether two words meet by right: a name and its verb (“Will will”), or the verbs of two clauses (“what works works”). */
function mayMeet(tree: Story, {tokens: [first, second], start}: DoubledWord): boolean {
  const sentence = spanAt(sentences(tree), start)?.tokens ?? []
  if (hasCapital(first) && second && first.text !== second.text) {
    const begins = sentence.find(({kind}) => kind === 'word') === first
    if (!begins || !functionWords().has(first.lower) || isVerb(tree, first)) return true
  }
  if (!isVerb(tree, first) && !isVerb(tree, second)) return false
  const at = sentence.indexOf(first)
  if (at < 1 || determiners.test(sentence[at - 1]?.lower ?? '')) return false
  return sentence.slice(0, at).some((_, opener) => at - opener <= 6 && opensClause(tree, sentence, opener, at))
}

/**
 * Whether a word opens a clause that ends with the verb at `verb`, so that the verb of the sentence may follow.
 * One that a comma sets apart ends with another (“Ortiz, who was caught in the open”);
 * “they all left” opens none, and “she said that they left” leaves no verb to come.
 */
function opensClause(tree: Story, sentence: readonly Token[], at: number, verb: number): boolean {
  const [before, token] = [sentence[at - 1], sentence[at]]
  if (!token || !openers.test(token.lower) || before?.text === ',') return false
  if (!before) return true
  if (token.lower === 'that') return !/^(?:VERB|AUX)$/.test(tags(tree)[before.index] ?? '')
  return token.lower !== 'all' || at + 1 < verb
}

/** Whether a preposition may go with the verb before it, and its double with what follows: “the plan they hit on on Monday”. */
function mayEndPhrase(tree: Story, {index, lower}: Token): boolean {
  return tags(tree)[index - 1] === 'VERB' && particles.has(lower)
}

/** Deletes what comes after the first; at a line end the second goes with the space that follows, so that lines stay. */
function deletion(tree: Story, {tokens: [first, ...others], end}: DoubledWord): Edit {
  const [second] = others
  const next = tokens(tree)[first.index + others.length + 1]
  const isWrapped = second !== undefined && others.length === 1 && second.before.includes('\n')
  if (isWrapped && next?.paragraph === second.paragraph && /^ +$/.test(next.before))
    return {at: {start: second.start, end: next.start}, text: ''}
  return {at: {start: first.end, end}, text: ''}
}
