import {wrongDemonyms} from '../../src/analysis/wrong-demonyms.js'
import {defineRule} from '../../src/rule.js'

const notes = {
  plural: 'Use the name of the people.',
  possessive: 'Put in the apostrophe.',
  word: 'Use the word that English has.',
  country: 'Write the name of the country in full.'
}

export default defineRule({
  id: 'wrong-demonym',
  summary: 'Use the English word for a people, and the name of its country in full.',
  why: `
Words for peoples follow no rule: Peruvian and not “Peruan”, Swedes and not “Swedishes”. Readers from there notice first.
A country in the possessive needs its apostrophe, or France becomes a woman called Frances.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: ['Frances Holm met the Swedish and the Portuguese in Peru.', 'The Philippine president left the Netherlands.'],
    bad: [
      {
        text: 'The ⟦Peruan⟧ team left.',
        reasons: ['Unexpected `Peruan`, expected `Peruvian`'],
        fixed: 'The Peruvian team left.'
      },
      {
        text: 'Three ⟦Chineses⟧ spoke.',
        reasons: ['Unexpected `Chineses`, expected `the Chinese`']
      },
      {
        text: '⟦Frances⟧ president and ⟦Germanys⟧ foreign minister came from the ⟦Netherland⟧.',
        reasons: [
          'Unexpected `Frances`, expected `France’s`',
          'Unexpected `Germanys`, expected `Germany’s`',
          'Unexpected `Netherland`, expected `Netherlands`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {start, end, kind, written, expected} of wrongDemonyms(tree)) {
      const at = {start, end}
      const [first = ''] = expected
      yield {
        at,
        reason: `Unexpected \`${written}\`, expected \`${first}\``,
        expected,
        note: notes[kind],
        // “three the Chinese” would be no better.
        ...(kind !== 'plural' && {fix: {safe: false, edits: [{at, text: first}]}})
      }
    }
  }
})
