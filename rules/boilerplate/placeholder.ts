import {placeholders} from '../../src/analysis/placeholders.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'placeholder',
  summary: 'Fill in what was still to come.',
  why: `
Writers set \`TK\`, \`[NAME]\` or “XX percent” where a fact is missing, and designers fill a page with lorem ipsum, while a story is not ready.
These were never meant to be printed, and yet they are, for nobody reads a line that they know.
A name such as TK Maxx, a Roman number and a word that an editor has put into a quotation are left alone.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  foreign: 'check',
  examples: {
    ok: [
      'TK Maxx sponsors Super Bowl XXX, said Dr. Tk Moore of XXX Corps.',
      'The Techniker Krankenkasse (TK) paid. TK did not say how much.',
      'The designer Lorem Ipsum called it [sic] “[name withheld]”; the mail began “Dear [NAME]”.'
    ],
    bad: [
      {
        text: 'Dear ⟦{{first_name}}⟧, ⟦[NAME]⟧ of ⟦[company]⟧ will speak on ⟦[INSERT DATE]⟧.',
        reasons: [
          'Unexpected placeholder `{{first_name}}`, expected what it stands for',
          'Unexpected placeholder `[NAME]`, expected what it stands for',
          'Unexpected placeholder `[company]`, expected what it stands for',
          'Unexpected placeholder `[INSERT DATE]`, expected what it stands for'
        ]
      },
      {
        text: 'The mayor, who was born in ⟦TK⟧ and is ⟦TKTK⟧ years old, won ⟦XX percent⟧ of the vote.\n\n⟦Lorem ipsum dolor⟧ sit amet.',
        reasons: [
          'Unexpected placeholder `TK`, expected what it stands for',
          'Unexpected placeholder `TKTK`, expected what it stands for',
          'Unexpected placeholder `XX percent`, expected what it stands for',
          'Unexpected placeholder `Lorem ipsum dolor`, expected what it stands for'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, severity} of placeholders(tree))
      yield {
        at: {start, end},
        severity,
        reason: `Unexpected placeholder \`${text}\`, expected what it stands for`,
        note: 'Fill it in, or delete what depends on it.'
      }
  }
})
