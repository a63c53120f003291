import {type DoubledWord, doubledWords} from '../../src/analysis/doubled-words.js'
import {mayEndPhrase, mayMeet} from '../../src/analysis/meeting-words.js'
import {tokens} from '../../src/analysis/tokens.js'
import {list} from '../../src/dictionary.js'
import {defineRule, type Edit} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

const functionWords = list('function-words')

/** Small words of two roles, which may meet: “When you read it it makes sense”, “no one one meets”. */
const ofTwoRoles = new Set(['it', 'last', 'like', 'may', 'might', 'must', 'one', 'this', 'two', 'will'])

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

/** Deletes what comes after the first; at a line end the second goes with the space that follows, so that lines stay. */
function deletion(tree: Story, {tokens: [first, ...others], end}: DoubledWord): Edit {
  const [second] = others
  const next = tokens(tree)[first.index + others.length + 1]
  const isWrapped = second !== undefined && others.length === 1 && second.before.includes('\n')
  if (isWrapped && next?.paragraph === second.paragraph && /^ +$/.test(next.before))
    return {at: {start: second.start, end: next.start}, text: ''}
  return {at: {start: first.end, end}, text: ''}
}
