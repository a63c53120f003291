import {inclusiveTerms} from '../../src/analysis/inclusive-terms.js'
import {hasWording} from '../../src/analysis/wordings.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'inclusive-language',
  summary: 'Choose a term that those whom it names would choose.',
  why: `
Words change, and a term that was usual may hurt the people whom it names: “the elderly”, “policeman”.
The terms are those of the package retext-equality. Many are right in some stories and for some people,
so the rule is off unless you turn it on, and asks.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  examples: {
    ok: ['A police officer brought older people to the harbour.', '“The policeman saved me,” she said.'],
    bad: [
      {
        text: 'A ⟦policeman⟧ brought them to the harbour.',
        reasons: ['Unexpected `policeman`, expected `officer`']
      }
    ]
  },
  *check(tree) {
    for (const term of inclusiveTerms(tree)) {
      if (hasWording(tree, term)) continue
      const [first] = term.expected
      yield {
        at: term,
        reason: `Unexpected \`${term.text}\`, expected ${first === undefined ? 'another term' : `\`${first}\``}`,
        ...(first !== undefined && {expected: term.expected}),
        note: 'Ask whether the people whom it names use this term, and whether it matters to the story.'
      }
    }
  }
})
