import {quotedNames} from '../../src/analysis/quoted-names.js'
import {textOf} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

export default defineRule({
  id: 'quoted-name',
  summary: 'Write the name of a company, a party or a newspaper without quotation marks.',
  why: `
Some languages set the names of firms, parties and papers in quotation marks, and a translation keeps them.
In English the capital letter is enough, and the marks read as doubt: so-called. Titles of books, films and songs keep theirs.`,
  severity: 'info',
  recommended: true,
  examples: {
    ok: [
      'The company Norfell bought the airline Ostair.',
      'The film “Norfell” was shown. The company “bought itself”, he said.'
    ],
    bad: [
      {
        text: 'The airlines ⟦“Norfell”⟧ and ⟦“Ostair”⟧ met.',
        reasons: [
          'Unexpected quotation marks around `Norfell`, expected the bare name',
          'Unexpected quotation marks around `Ostair`, expected the bare name'
        ]
      },
      {
        text: 'Firms such as ⟦“Norfell”⟧ and the ⟦“Ostair”⟧ group met.',
        reasons: [
          'Unexpected quotation marks around `Norfell`, expected the bare name',
          'Unexpected quotation marks around `Ostair`, expected the bare name'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {quote, tokens} of quotedNames(tree)) {
      const name = textOf(tokens)
      if (quote.close)
        yield {
          at: join(quote.open, quote.close),
          reason: `Unexpected quotation marks around \`${name}\`, expected the bare name`,
          expected: [name],
          note: 'Take the marks away, unless the words are a nickname or a slogan.'
        }
    }
  }
})
