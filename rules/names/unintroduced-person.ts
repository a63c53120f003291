import {introductions} from '../../src/analysis/introductions.js'
import {nameVariants} from '../../src/analysis/name-variants.js'
import {quotes} from '../../src/analysis/quotes.js'
import {tellsRole} from '../../src/analysis/titles.js'
import {defineRule} from '../../src/rule.js'
import {contains} from '../../src/span.js'

export default defineRule({
  id: 'unintroduced-person',
  summary: 'Give the first name or the role of a person at the first mention.',
  why: `
“Shoigu said” leaves out who that is. The paragraph that introduced him may have been cut, or the writer knew too much.
A person is introduced by a given name or by an office beside the name; “Mr” is neither.
Those who are known to all by one name are left alone, and so is what stands in a headline, a caption or a quotation.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Sergei Shoigu said that the bridge was open. Shoigu then left.',
      'Defence minister Shoigu said that the bridge was open.',
      'Putin said that the bridge was open. Paris did not reply.'
    ],
    bad: [
      {
        text: 'The bridge is open, ⟦Shoigu⟧ said on Monday.',
        reasons: ['Unexpected surname `Shoigu`, expected a first name or a role before it']
      },
      {
        text: 'The bridge is open, Mr ⟦Tenholm⟧ said on Monday.',
        reasons: ['Unexpected surname `Tenholm`, expected a first name or a role before it']
      }
    ]
  },
  *check(tree) {
    const sound = quotes(tree).filter((quote) => quote.sound)
    for (const {person, first, known} of introductions(tree)) {
      const isTold = person.roles.some(({kind}) => tellsRole(kind))
      if (known || isTold || first.words.length > 1 || sound.some((quote) => contains(quote, first))) continue
      if (person.name.includes(' ')) continue
      const name = first.words.join(' ')
      // “Raymond Ocdroyd” above “Oldroyd” is one fault, and name-drift tells it.
      if (nameVariants(tree).some(({usual, start}) => usual.word === name && start < first.start)) continue
      yield {
        at: {start: first.start, end: first.start + name.length},
        reason: `Unexpected surname \`${name}\`, expected a first name or a role before it`,
        note: 'Say who that is.'
      }
    }
  }
})
