import {mojibake} from '../../src/analysis/mojibake.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'mojibake',
  summary: 'Restore letters that a program has misread.',
  why: `
An old mail program, a database or a scraper may take the letters of a text for others:
every quotation mark turns into three characters, every accent into two.
Where the characters are read back as the letters they were, those are expected, and the fix restores them;
where a program has put a black diamond, the letter is lost and has to be looked up.`,
  severity: 'error',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: [
      'She didn’t read “À la carte – Österreich” in the café…',
      '“TOMÁŠ”, said the poster; “IRMÔ, said the book from São Paulo.'
    ],
    bad: [
      {
        text: 'She didn⟦â€™⟧t read ⟦â€œ⟧The Caf⟦Ã©â€\u009D⟧.',
        reasons: [
          'Unexpected `â€™`, expected `’`',
          'Unexpected `â€œ`, expected `“`',
          'Unexpected `Ã©â€\u009D`, expected `é”`'
        ],
        fixed: 'She didn’t read “The Café”.'
      },
      {
        text: 'The ticket costs ⟦Â£⟧10.⟦Â\u00A0⟧Children pay nothing.',
        reasons: ['Unexpected `Â£`, expected `£`', 'Unexpected `Â\u00A0`, expected a space'],
        fixed: 'The ticket costs £10. Children pay nothing.'
      },
      {
        text: 'It doesn⟦\uFFFD⟧t matter.',
        reasons: ['Unexpected `\uFFFD`, expected what was lost here']
      }
    ]
  },
  *check(tree) {
    for (const {text, meant, start, end} of mojibake(tree)) {
      const at = {start, end}
      if (meant === undefined) {
        const note = 'Look up in the source what stood here.'
        yield {at, reason: `Unexpected \`${text}\`, expected what was lost here`, note}
        continue
      }
      const expected = meant === '' ? 'nothing' : meant === ' ' ? 'a space' : `\`${meant}\``
      yield {
        at,
        reason: `Unexpected \`${text}\`, expected ${expected}`,
        expected: [meant],
        note: 'Restore it, and look at the whole draft: a program has misread its letters.',
        fix: {safe: true, edits: [{at, text: meant}]}
      }
    }
  }
})
