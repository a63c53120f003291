import {bareNames} from '../../src/analysis/bare-names.js'
import {bareNouns} from '../../src/analysis/bare-nouns.js'
import {bareSuperlatives} from '../../src/analysis/bare-superlatives.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Span} from '../../src/span.js'

export default defineRule({
  id: 'missing-article',
  summary: 'Give a name, a noun and a superlative their article: “the Kremlin”, “a teacher”, “the largest”.',
  why: `
“Kremlin said”, “a letter from Ministry of Transport”: languages without articles leave none in a translation,
and headlines, where it may go, find their way into the text.
Only names that always take “the” are looked at, where the name is a subject or an object;
before another noun (“Kremlin officials”) it needs none. Of other nouns only those are looked at that count one thing,
and only in frames that have no idiom without an article (“he is teacher”, “wrote letter to”).`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The Kremlin said so. Kremlin officials and EU leaders met.',
      'A letter from the Ministry of Transport reached French Senate leaders.',
      'Kremlin calls for talks\n\nThe leaders met on Sunday in Geneva, and nobody knew why.',
      'EU funded projects are popular, said Bank of America.',
      'He is captain of the team, went to school by car and made progress.',
      'It is best to wait, she came first, and that is second nature to him.'
    ],
    bad: [
      {
        text: '⟦Kremlin⟧ said that the letter from ⟦Ministry of Transport⟧ was late.',
        reasons: [
          'Unexpected `Kremlin` without an article, expected `the Kremlin`',
          'Unexpected `Ministry of Transport` without an article, expected `the Ministry of Transport`'
        ],
        fixed: 'The Kremlin said that the letter from the Ministry of Transport was late.'
      },
      {
        text: 'On Sunday, ⟦French Senate⟧ voted for the bill.',
        reasons: ['Unexpected `French Senate` without an article, expected `the French Senate`'],
        fixed: 'On Sunday, the French Senate voted for the bill.'
      },
      {
        text: 'He is ⟦teacher⟧, and she wrote ⟦letter⟧ to the mayor. She crossed ⟦Black Sea⟧ and joined ⟦EU⟧ in May.',
        reasons: [
          'Unexpected `teacher` without an article, expected `a teacher`',
          'Unexpected `letter` without an article, expected `a letter`',
          'Unexpected `Black Sea` without an article, expected `the Black Sea`',
          'Unexpected `EU` without an article, expected `the EU`'
        ],
        fixed:
          'He is a teacher, and she wrote a letter to the mayor. She crossed the Black Sea and joined the EU in May.'
      },
      {
        text: 'It is one of ⟦largest⟧ ports, and it is ⟦only⟧ way to the sea. They live in ⟦same⟧ house.',
        reasons: [
          'Unexpected `largest` without an article, expected `the largest`',
          'Unexpected `only` without an article, expected `the only`',
          'Unexpected `same` without an article, expected `the same`'
        ],
        fixed: 'It is one of the largest ports, and it is the only way to the sea. They live in the same house.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, begins} of bareNames(tree)) {
      const article = begins ? 'The' : 'the'
      yield {
        ...finding({start, end}, text, [`the ${text}`]),
        expected: [`${article} ${text}`],
        note: 'Put “the” before the name.',
        fix: {safe: false, edits: [{at: {start, end: start}, text: `${article} `}]}
      }
    }
    for (const {start, end, text} of bareSuperlatives(tree)) yield finding({start, end}, text, [`the ${text}`])
    for (const {start, end, text, expected, isQuestion} of bareNouns(tree))
      yield {...finding({start, end}, text, expected), ...(isQuestion && {severity: 'info' as const})}
  }
})

const finding = (at: Span, text: string, expected: readonly string[]): Finding => ({
  at,
  reason: `Unexpected \`${text}\` without an article, expected \`${expected[0] ?? ''}\``,
  expected,
  note: 'Put an article before it.',
  fix: {safe: false, edits: [{at, text: expected[0] ?? text}]}
})
