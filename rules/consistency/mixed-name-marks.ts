import {gazetteer} from '../../src/analysis/gazetteer.js'
import {markedNames, type NameMarks} from '../../src/analysis/name-marks.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-name-marks',
  summary: 'Put a name in quotation marks throughout, or not at all.',
  why: `
A translated draft often has a ship, a party or a company in quotation marks once, as some languages write them, and without them in the next paragraph.
In English the marks cast doubt on the name. The rule speaks where the name stands without them more often, or as often and is that of a known person, place or body.
A name after “called” or “the word” is left alone, and so is what somebody says.`,
  quoted: 'check',
  examples: {
    ok: [
      'The party called “Hammer” met. Later Hammer voted.',
      'The maker of “Hammer” came. Hammer is a film.',
      '“Hammer,” he said. Hammer was the name of his dog.'
    ],
    bad: [
      {
        text: 'The leader of ⟦“Hammer”⟧ came late. Members of Hammer waited, and so did the aides of Hammer.',
        reasons: ['Unexpected `Hammer` in quotation marks (1 in the draft), expected `Hammer` without them (2)'],
        fixed: 'The leader of Hammer came late. Members of Hammer waited, and so did the aides of Hammer.'
      }
    ]
  },
  *mixtures(tree) {
    for (const {name, uses} of markedNames(tree)) {
      const marks = uses.filter(({form}) => form === 'marks').length
      // What is no name of a person, place or body may be a book or a film, whose marks are right.
      if (2 * marks > uses.length || (2 * marks === uses.length && !gazetteer(tree).has(name.split(' ')))) continue
      yield {
        uses,
        usual: 'plain',
        name: (form: NameMarks) => `\`${name}\` ${form === 'marks' ? 'in quotation marks' : 'without them'}`
      }
    }
  }
})
