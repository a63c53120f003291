import {invisibleCharacters} from '../../src/analysis/invisible-characters.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'invisible-character',
  summary: 'Delete characters that nobody sees.',
  why: `
Web pages, word processors and chat programs bring along zero-width spaces, soft hyphens, direction marks and control characters.
A search for the word no longer finds it, a spelling checker stumbles, and hyphens appear in the middle of a printed line.
Those that do their work are left alone: in emoji, in Persian or Hindi words, beside Arabic and Hebrew.`,
  severity: 'error',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: [
      'The family 👨‍👩‍👧 waved the flag of Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️.',
      'The Persian word is می‌خواهم, “I want”.',
      'The Hebrew name (\u200Fשלום\u200E) means peace.',
      '\uFEFFThe mayor left.'
    ],
    bad: [
      {
        text: 'The ba⟦\u200B⟧nk closed.',
        reasons: ['Unexpected zero-width space in `bank`, expected none'],
        fixed: 'The bank closed.'
      },
      {
        text: 'The govern⟦\u00AD⟧ment ⟦\u202E⟧ fell.',
        reasons: ['Unexpected soft hyphen in `government`, expected none', 'Unexpected direction mark, expected none'],
        fixed: 'The government  fell.'
      },
      {
        text: 'A well⟦\u001E⟧known name and a lost⟦\uFFFC⟧ picture.',
        reasons: [
          'Unexpected no-break hyphen of a word processor in `wellknown`, expected `-`',
          'Unexpected sign for a lost picture in `lost`, expected what was lost here'
        ],
        fixed: 'A well-known name and a lost\uFFFC picture.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, name, word, expected} of invisibleCharacters(tree)) {
      const at = {start, end}
      const found = `Unexpected ${name}${word && ` in \`${word}\``}`
      if (expected === undefined) {
        const note = 'Look up what stood here, and delete the character.'
        yield {at, reason: `${found}, expected what was lost here`, note}
        continue
      }
      const wanted = expected === '' ? 'none' : expected === ' ' ? 'a space' : `\`${expected}\``
      yield {
        at,
        reason: `${found}, expected ${wanted}`,
        expected: [expected],
        note: expected === '' ? 'Delete it; what a reader sees stays the same.' : `Write ${wanted} in its place.`,
        fix: {safe: true, edits: [{at, text: expected}]}
      }
    }
  }
})
