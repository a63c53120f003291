import {oddFillers} from '../../src/analysis/odd-fillers.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'unknown-filler',
  summary: 'Name an agreement, treaty or summit by the place or person that it is known by.',
  why: `
Agreements are called by a place: the Dayton peace agreement, the Treaty of Lisbon. A translator or a tired hand puts another word there,
and no spelling checker sees it. The name is compared with those that are known before or after such words,
and with those that the draft itself uses so; an agreement that is not known is left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The Dayton peace agreement ended the war. The Oslo agreement did not.',
      'The Varnholm peace agreement was signed in June.',
      'The Treaty of Varnholm was signed in 1712.'
    ],
    bad: [
      {
        text: 'The ⟦Dayten⟧ peace agreement ended the war.',
        reasons: ['Unexpected name `Dayten`, expected `Dayton` before “peace agreement”'],
        fixed: 'The Dayton peace agreement ended the war.'
      },
      {
        text: 'They broke the ⟦Daylin⟧ peace agreement. It was signed in Dayton.',
        reasons: ['Unexpected name `Daylin`, expected `Dayton` before “peace agreement”']
      },
      {
        text: 'The Treaty of ⟦Lisban⟧ was signed in 2007.',
        reasons: ['Unexpected name `Lisban`, expected `Lisbon` after “Treaty of”']
      }
    ]
  },
  *check(tree) {
    for (const {start, end, filler, noun, leads, expected} of oddFillers(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected name \`${filler}\`, expected \`${expected}\` ${leads ? 'after' : 'before'} “${noun}”`,
        expected: [expected],
        note: leads ? 'Check which one is meant.' : `Check which ${noun} is meant.`,
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
