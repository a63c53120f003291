import {compounds, type HyphenForm} from '../../src/analysis/hyphen-forms.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-hyphenation',
  summary: 'Write a compound in one way: with a hyphen, as one word or as two.',
  why: `
“E-mail” and “email”, “policy-maker” and “policy maker” in one draft look like two desks, and a search finds half of them.
The form that is more frequent in the draft is expected; where none is, the editor is asked.
What stands before a noun is compared with what stands before a noun, for “a well-known man is well known”; verbs that are two words, as “follow up”,
pairs such as “re-sign” and “resign”, and quotations are left aside.`,
  examples: {
    ok: [
      'A well-known man is well known for his e-mails.',
      'The follow-up came late; they forgot to follow up. “My email,” he said, and sent the e-mail.',
      'She will re-sign the deal, or resign. A long-term plan works in the long term.'
    ],
    bad: [
      {
        text: 'His e-mails were read. The e-mail of May said so, but the ⟦emails⟧ of June were lost.',
        reasons: ['Unexpected `emails` (1 in the draft), expected `e-mails` (2)'],
        fixed: 'His e-mails were read. The e-mail of May said so, but the e-mails of June were lost.'
      },
      {
        text: 'The policy-makers met. Other ⟦policy makers⟧ stayed away.',
        reasons: ['Unexpected `policy makers` (1) and `policy-makers` (1) in one draft, expected one form']
      },
      {
        text: 'A ⟦long term⟧ plan needs a long-term budget.',
        reasons: ['Unexpected `long term` (1 in the draft), expected `long-term` (1)'],
        fixed: 'A long-term plan needs a long-term budget.'
      },
      {
        text: 'They say that healthcare is dear, and ⟦health care⟧ will be dearer. They reformed healthcare twice.',
        reasons: ['Unexpected `health care` (1 in the draft), expected `healthcare` (2)'],
        fixed: 'They say that healthcare is dear, and healthcare will be dearer. They reformed healthcare twice.'
      }
    ]
  },
  mixtures: (tree) =>
    compounds(tree).map(({forms, uses, usual}) => ({uses, usual, name: (form: HyphenForm) => `\`${forms[form]}\``}))
})
