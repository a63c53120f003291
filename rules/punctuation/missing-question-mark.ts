import {isTerminal, type Sentence, sentences} from '../../src/analysis/sentences.js'
import type {Token} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

const asking = new Set(['am', 'are', 'can', 'could', 'did', 'do', 'does', 'has', 'have', 'is', 'was', 'will', 'would'])
const subjects = new Set(['he', 'i', 'it', 'she', 'there', 'they', 'we', 'you'])
const questions = new Set(['how', 'what', 'when', 'where', 'which', 'who', 'whom', 'whose', 'why'])

/** Whether words ask: “Do you think …”, “Why did he …”; “What is more”, “Have a seat” and “How she laughed” do not. */
function asks([first, second, third]: readonly Token[]): boolean {
  if (!first || !second) return false
  const inverted = (verb: Token, subject: Token | undefined) =>
    asking.has(verb.lower.replace(/n[’']t$/, '')) && subject !== undefined && subjects.has(subject.lower)
  return inverted(first, second) || (questions.has(first.lower) && inverted(second, third))
}

/** The words of a sentence, and the full stop that ends it, marks of quotation around them aside. */
function parts({tokens}: Sentence): {words: readonly Token[]; stop: Token | undefined} {
  const from = tokens.findIndex((token) => token.kind === 'word')
  const stop = tokens.findLast((token) => isTerminal(token))
  return {
    words: tokens.slice(Math.max(from, 0)),
    stop: stop && tokens.slice(tokens.indexOf(stop) + 1).every(({kind}) => kind === 'mark') ? stop : undefined
  }
}

export default defineRule({
  id: 'missing-question-mark',
  summary: 'End a question with a question mark.',
  why: `
A question that ends in a full stop reads as a slip, or turns what someone asked into what they claimed.
Only a sentence that begins like a question is looked at: “Do you think …”, “Why did they …”.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Do you think it will rain? What is more, nobody asked.',
      'Do not wait. Have a seat. Will Smith agreed.',
      'What would you do, she asked him, if it rained.',
      'Is it over? “It is,” he said. What he did was right.'
    ],
    bad: [
      {
        text: '“Do you think we should wait for the bus⟦.⟧ It never comes,” she said.',
        reasons: ['Unexpected full stop after a question, expected `?`'],
        fixed: '“Do you think we should wait for the bus? It never comes,” she said.'
      },
      {
        text: 'Why did they leave so early⟦.⟧',
        reasons: ['Unexpected full stop after a question, expected `?`']
      }
    ]
  },
  *check(tree) {
    for (const sentence of sentences(tree)) {
      const {words, stop} = parts(sentence)
      // A comma may hand the question over to a statement: “What would you do, she asked him.”
      if (stop?.text !== '.' || !asks(words) || words.some(({text}) => text === ',' || text === '?' || text === '”'))
        continue
      yield {
        at: stop,
        reason: 'Unexpected full stop after a question, expected `?`',
        expected: ['?'],
        note: 'End the question with a question mark, or turn it into a statement.',
        fix: {safe: false, edits: [{at: stop, text: '?'}]}
      }
    }
  }
})
