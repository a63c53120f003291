import {smallNames} from '../../src/analysis/small-names.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'lowercase-name',
  summary: 'Begin the names of people, places and peoples with a capital.',
  why: `
A capital that was lost makes a name look like a word that nobody knows.
Words that English has in small letters too (“china”, “turkey”, “swede”) are left alone,
and so is a given name without the known surname beside it.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'They served turkey on china in Moscow.',
      'See moscow.example.org and #moscow.',
      'He asked vladimir for help.',
      'They may march in august company on Monday.'
    ],
    bad: [
      {
        text: 'The envoy flew to ⟦moscow⟧ on ⟦monday⟧.',
        reasons: [
          'Unexpected small letter in `moscow`, expected `Moscow`',
          'Unexpected small letter in `monday`, expected `Monday`'
        ],
        fixed: 'The envoy flew to Moscow on Monday.'
      },
      {
        text: 'The envoy met ⟦vladimir⟧ Putin and Angela ⟦merkel⟧.',
        reasons: [
          'Unexpected small letter in `vladimir`, expected `Vladimir`',
          'Unexpected small letter in `merkel`, expected `Merkel`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {start, end, written, expected} of smallNames(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected small letter in \`${written}\`, expected \`${expected}\``,
        expected: [expected],
        note: 'Begin the name with a capital.',
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
