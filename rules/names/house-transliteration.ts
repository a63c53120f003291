import {renderedNames} from '../../src/analysis/rendered-names.js'
import {defineRule} from '../../src/rule.js'

const books = {ap: 'the Associated Press', guardian: 'the Guardian'} as const

const isBook = (style: string): style is keyof typeof books => Object.hasOwn(books, style)

export default defineRule({
  id: 'house-transliteration',
  summary: 'Spell names from other scripts as the house does.',
  why: `
“Gaddafi” and “Gadhafi”, “Erdogan” and “Erdoğan” are all right, and a paper that has them all looks as if it did not know.
Style books choose one; this rule holds the draft to the choice. Where the book has none, and in quotations, it is silent.
A draft that spells one name in two ways is told by \`name-drift\`, whatever the house.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  options: {
    style: {default: 'none', description: 'The style book that chooses: `ap`, `guardian` or `none`.'}
  },
  examples: {
    ok: [
      'The rebels fought Gaddafi and later Gadhafi’s sons.',
      {text: 'The rebels fought Gaddafi.', options: {style: 'guardian'}},
      {text: '“We fought Gadhafi,” the rebel said.', options: {style: 'guardian'}}
    ],
    bad: [
      {
        text: 'The rebels fought ⟦Gaddafi⟧ for months.',
        options: {style: 'ap'},
        reasons: ['Unexpected `Gaddafi`, expected `Gadhafi` in the style of the Associated Press'],
        fixed: 'The rebels fought Gadhafi for months.'
      }
    ]
  },
  *check(tree, {style}) {
    if (!isBook(style)) return
    for (const {start, end, written, family} of renderedNames(tree)) {
      const expected = family.choice[style]
      if (expected === '' || written === expected) continue
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected \`${written}\`, expected \`${expected}\` in the style of ${books[style]}`,
        expected: [expected],
        note: 'Spell the name as the style book has it, unless its bearer asks otherwise.',
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
