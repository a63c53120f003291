import {type Stops, stoppedWords} from '../../src/analysis/stopped-words.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-stops',
  summary: 'Write an abbreviation with its full stops throughout, or without.',
  why: `
“U.K.” in one paragraph and “UK” in the next, or “Mr.” and “Mr”, show that a draft comes from two desks.
The form that is more frequent in the draft is expected, each abbreviation by itself, for a house may write “U.S.” and “EU”, but U.S., U.K. and U.N. together;
where neither is, the editor is asked. Headlines and quotations are left aside.`,
  options: {style: {forms: {stops: 'U.K.', plain: 'UK'}}},
  examples: {
    ok: [
      'The U.S. and the EU agreed. The U.S. had asked for it.',
      'UK Sees Talks\n\nThe U.K. saw talks on Monday. “The UK is ready,” an aide said, and so was the U.K. team.'
    ],
    bad: [
      {
        text: 'The UK saw talks. The UK’s envoy left for the EU, and an aide in the ⟦U.K.⟧ stayed.',
        reasons: ['Unexpected `U.K.` (1 in the draft), expected `UK` (2)'],
        fixed: 'The UK saw talks. The UK’s envoy left for the EU, and an aide in the UK stayed.'
      },
      {
        text: 'The US and the UK agreed, and so did the ⟦U.N.⟧ envoy.',
        reasons: ['Unexpected `U.N.` (1 in the draft), expected `UK` or `US` (2)'],
        fixed: 'The US and the UK agreed, and so did the UN envoy.'
      },
      {
        text: 'Mr Ortiz met ⟦Mr.⟧ Varnum.',
        reasons: ['Unexpected `Mr.` (1) and `Mr` (1) in one draft, expected one form']
      },
      {
        text: 'She flew to the ⟦U.S⟧. She came back from the ⟦U.S.⟧ a day later.',
        options: {style: 'plain'},
        reasons: [
          'Unexpected `U.S.` (2 in the draft), expected `US`',
          'Unexpected `U.S.` (2 in the draft), expected `US`'
        ],
        fixed: 'She flew to the US. She came back from the US a day later.'
      }
    ]
  },
  mixtures: (tree, {style}) =>
    stoppedWords(tree).map(({uses, ...shown}) => ({uses, style, name: (form: Stops) => shown[form]}))
})
