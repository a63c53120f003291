import {type CurrencyForm, moneyForms} from '../../src/analysis/figure-forms.js'
import {grouped} from '../../src/grouped.js'
import {defineMixedRule} from '../../src/mixed-rule.js'

const kinds: Readonly<Record<CurrencyForm, string>> = {
  sign: 'a sign, as in `$5`',
  country: 'a sign with its country, as in `US$5`',
  word: 'a word, as in `5 dollars`',
  code: 'a code, as in `5 USD`'
}

export default defineMixedRule({
  id: 'mixed-currency',
  summary: 'Write a currency in one way: by its sign, its word or its code.',
  why: `
A reader who meets “$5 million”, “US$3 million” and “2 million dollars” in one draft asks whether they are the same dollars.
Each currency is compared by itself; where no form is frequent enough to be that of the draft, the editor is asked.
Headlines, quotations and amounts in words, as “a million dollars”, are left aside.`,
  options: {style: {forms: {sign: '$5', country: 'US$5', word: '5 dollars', code: '5 USD'}}},
  examples: {
    ok: [
      'The bridge cost $5 million. “It was 6 million dollars,” he said. It felt like a million dollars.',
      'It cost $5, or €4.'
    ],
    bad: [
      {
        text: 'The bridge cost $5 million and the road $3 million. The tunnel cost 2 million dollars, and the lift ⟦US$1 million⟧.',
        reasons: ['Unexpected `US$` (1) and `dollars` (1) and `$` (2) in one draft, expected one form']
      }
    ]
  },
  *mixtures(tree, {style}) {
    for (const uses of grouped(moneyForms(tree), ({code}) => code).values()) {
      const name = (form: CurrencyForm) => {
        const mark = uses.find((use) => use.form === form)?.mark
        return mark === undefined ? kinds[form] : `\`${mark}\``
      }
      yield {uses, style, name}
    }
  }
})
