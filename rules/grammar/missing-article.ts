import {bareNames} from '../../src/analysis/bare-names.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'missing-article',
  summary: 'Give a name that takes “the” its article.',
  why: `
“Kremlin said”, “a letter from Ministry of Transport”: languages without articles leave none in a translation,
and headlines, where it may go, find their way into the text.
Only bodies and countries that always take “the” are looked at, where the name is a subject or follows a preposition;
before another noun (“Kremlin officials”) it needs none.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The Kremlin said so. Kremlin officials and EU leaders met.',
      'A letter from the Ministry of Transport reached French Senate leaders.',
      'Kremlin calls for talks\n\nThe leaders met on Sunday in Geneva, and nobody knew why.',
      'EU funded projects are popular, said Bank of America.'
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
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, begins} of bareNames(tree)) {
      yield {
        at: {start, end},
        reason: `Unexpected \`${text}\` without an article, expected \`the ${text}\``,
        expected: [`${begins ? 'The' : 'the'} ${text}`],
        note: 'Put “the” before the name.',
        fix: {safe: false, edits: [{at: {start, end: start}, text: begins ? 'The ' : 'the '}]}
      }
    }
  }
})
