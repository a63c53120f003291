import {unlistedWords} from '../../src/analysis/unlisted-words.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'common-misspelling',
  summary: 'Spell right the words that many misspell.',
  why: `
Some misspellings are so common, and so certainly wrong, that nothing needs to be asked: “recieve” is no word of any English and no name.
They are errors in a quotation too, for what was spoken was not spelled; there the fix is left to the editor, who may be quoting a text as it was written.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'The government will receive the committee’s report.',
      'He typed “recieve”, and her handle is @goverment.',
      'The group Wierd Beleivers plays in Leeds on Friday.',
      'La maison était trés importante pour le gouvernment de la ville et les habitants de la région.'
    ],
    bad: [
      {
        text: 'The ⟦goverment⟧ will ⟦recieve⟧ the committee’s report.',
        reasons: ['Unexpected `goverment`, expected `government`', 'Unexpected `recieve`, expected `receive`'],
        fixed: 'The government will receive the committee’s report.'
      },
      {
        text: '⟦Unfortunatly⟧ the ⟦neice’s⟧ ⟦goverment-run⟧ shop was closed.',
        reasons: [
          'Unexpected `Unfortunatly`, expected `Unfortunately`',
          'Unexpected `neice’s`, expected `niece’s`',
          'Unexpected `goverment-run`, expected `government-run`'
        ],
        fixed: 'Unfortunately the niece’s government-run shop was closed.'
      },
      {
        text: '“We ⟦beleive⟧ it will happen,” she said.',
        reasons: ['Unexpected `beleive`, expected `believe`'],
        fixed: '“We beleive it will happen,” she said.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, token, foreign, capital, meant} of unlistedWords(tree)) {
      if (foreign || meant === undefined) continue
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected \`${token.text}\`, expected \`${meant}\``,
        expected: [meant],
        // A surname may begin a sentence.
        severity: capital && token.text.length < 7 ? 'warning' : 'error',
        note: 'Correct the spelling.',
        fix: {safe: true, edits: [{at, text: meant}]}
      }
    }
  }
})
