import {compoundWords} from '../../src/analysis/confusions.js'
import {confusionFinding} from '../../src/confusion-finding.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'compound-word',
  summary: 'Write together what is one word and apart what is two.',
  why: `
“Every day” says when and “everyday” says what kind; to “set up” is a verb and a “setup” a thing.
Written the wrong way, a sentence has to be read twice.
The rule speaks where the neighbouring words leave one reading; hyphens are left to the house.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'She runs every day in everyday clothes.',
      'It may be that the backup failed; maybe they back up once a week.',
      'For some time he was a sometime actor.',
      'Is it maybe the best of all?'
    ],
    bad: [
      {
        text: 'She runs ⟦everyday⟧. There ⟦maybe⟧ a way to ⟦setup⟧ the club for ⟦sometime⟧.',
        reasons: [
          'Unexpected `everyday`, expected `every day`',
          'Unexpected `maybe`, expected `may be`',
          'Unexpected `setup`, expected `set up`',
          'Unexpected `sometime`, expected `some time`'
        ],
        fixed: 'She runs every day. There may be a way to set up the club for some time.'
      },
      {
        text: 'He asked ⟦everyone⟧ of them ⟦alot⟧.',
        reasons: ['Unexpected `everyone`, expected `every one`', 'Unexpected `alot`, expected `a lot`']
      }
    ]
  },
  *check(tree) {
    for (const word of compoundWords(tree))
      yield confusionFinding(word, 'Write it together where it is one word and apart where it is two.')
  }
})
