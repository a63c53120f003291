import {apostrophes, styleOf} from '../../src/analysis/mark-styles.js'
import {wrongApostrophes} from '../../src/analysis/apostrophes.js'
import {quotes, strayMarks} from '../../src/analysis/quotes.js'
import {beside, tokens} from '../../src/analysis/tokens.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {code} from '../../src/code.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const owners = tokensWhere(({lower}) => /^(?:its|hers|ours|theirs|yours)$/.test(lower))

/** “its’”, “theirs’”: no word ends so, unless a quotation closes there. */
function* afterOwners(tree: Story): Generator<Finding> {
  const list = tokens(tree)
  const marks = new Set([...quotes(tree).map(({close}) => close), ...strayMarks(tree).map(({mark}) => mark)])
  for (const word of owners(tree)) {
    const mark = beside(list, word.index, 1)
    if (mark?.before !== '') continue
    if (!/^['’]$/.test(mark.text) || marks.has(mark) || beside(list, mark.index, 1)?.before === '') continue
    const at = join(word, mark)
    yield {
      at,
      reason: `Unexpected \`${word.text}${mark.text}\`, expected \`${word.text}\``,
      expected: [word.text],
      note: 'The word takes no apostrophe.',
      fix: {safe: false, edits: [{at: mark, text: ''}]}
    }
  }
}

export default defineRule({
  id: 'wrong-apostrophe',
  summary: 'Write an apostrophe as an apostrophe, and only where the word takes one.',
  why: `
A program that curls quotation marks turns the apostrophe of ’90s the wrong way round; some keyboards put an accent in its place.
“Its’” is no word. Quotation marks, code and the marks of feet and minutes are left alone.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'It’s the music of the ’90s: rock ’n’ roll, don’t you know?',
      'Run `make`. ‘The house is its’ was all that he said of ‘90s music’.',
      'The dog’s tail is its own, the 6′ pole is yours, and ‘em’ is a word.'
    ],
    bad: [
      {
        text: 'It⟦`⟧s late, and they don⟦´⟧t know the ⟦‘⟧80s or rock ⟦‘⟧n’ roll.',
        reasons: [
          'Unexpected `` ` `` in `` It`s ``, expected `’`',
          'Unexpected `´` in `don´t`, expected `’`',
          'Unexpected `‘` in `‘80s`, expected `’`',
          'Unexpected `‘` in `‘n`, expected `’`'
        ],
        fixed: 'It’s late, and they don’t know the ’80s or rock ’n’ roll.'
      },
      {
        text: 'The dog wagged ⟦its’⟧ tail. The fault is yours.',
        reasons: ['Unexpected `its’`, expected `its`'],
        fixed: 'The dog wagged its tail. The fault is yours.'
      }
    ]
  },
  *check(tree) {
    const expected = styleOf(apostrophes(tree)) === 'straight' ? "'" : '’'
    for (const {start, end, text, word} of wrongApostrophes(tree))
      yield {
        at: {start, end},
        reason: `Unexpected ${code(text)} in ${code(word)}, expected \`${expected}\``,
        expected: [expected],
        fix: {safe: true, edits: [{at: {start, end}, text: expected}]}
      }
    yield* afterOwners(tree)
  }
})
