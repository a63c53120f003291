import {questions} from '../../src/analysis/questions.js'
import {isTerminal, type Sentence} from '../../src/analysis/sentences.js'
import type {Token} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** The mark that ends a sentence, marks of quotation after it aside. */
function endOf({tokens}: Sentence): Token | undefined {
  const mark = tokens.findLast((token) => isTerminal(token))
  return mark && tokens.slice(tokens.indexOf(mark) + 1).every(({kind}) => kind === 'mark') ? mark : undefined
}

export default defineRule({
  id: 'missing-question-mark',
  summary: 'End a question with a question mark.',
  why: `
A question that ends in a full stop reads as a slip, or turns what someone asked into what they claimed.
Only a sentence that is worded as a question is looked at: “Do you think …”, “Why did the mayor …”, “…, isn’t it”.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Do you think it will rain? What is more, nobody asked.',
      'Do not wait. Have a seat. Will Smith agreed.',
      'What would you do, she asked him, if it rained.',
      'Is it over? “It is,” he said. What he did was right.',
      'What did the trick was a call to the mayor. Which is the case. Did the dishes. Was the mayor of Bath for years.',
      'She sings, as does he. Should the talks fail, is the end near?'
    ],
    bad: [
      {
        text: '“Do you think we should wait for the bus⟦.⟧ It never comes,” she said.',
        reasons: ['Unexpected full stop after a question, expected `?`'],
        fixed: '“Do you think we should wait for the bus? It never comes,” she said.'
      },
      {
        text: 'She asked: “Does anyone know the way⟦.⟧” Why shouldn’t they ask⟦.⟧',
        reasons: [
          'Unexpected full stop after a question, expected `?`',
          'Unexpected full stop after a question, expected `?`'
        ]
      },
      {
        text: 'Why did they leave so early⟦.⟧',
        reasons: ['Unexpected full stop after a question, expected `?`']
      },
      {
        text: 'Does the mayor of the town know what she wants⟦.⟧ Where is the money⟦.⟧ The bridge is closed, isn’t it⟦.⟧',
        reasons: [
          'Unexpected full stop after a question, expected `?`',
          'Unexpected full stop after a question, expected `?`',
          'Unexpected full stop after a question, expected `?`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {sentence, isTag} of questions(tree)) {
      const stop = endOf(sentence)
      if (stop?.text !== '.') continue
      // A comma may hand the question over to a statement: “What would you do, she asked him.”
      if (sentence.tokens.some(({text}) => /^[?”:;]$/.test(text) || (text === ',' && !isTag))) continue
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
