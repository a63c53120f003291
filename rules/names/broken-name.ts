import {brokenNames} from '../../src/analysis/broken-names.js'
import {defineRule} from '../../src/rule.js'

const notes = {
  digits: 'Take the digits out, and check the name.',
  hyphen: 'Take out the hyphen, which a line of another layout left behind.',
  dot: 'Put a hyphen or a space for the dot, as the name has it.'
}

export default defineRule({
  id: 'broken-name',
  summary: 'Keep digits, stray hyphens and foreign dots out of names.',
  why: `
A line number that was scanned with the text (“Peter-43Holm”), the hyphen of an old line end (“Vladi-mir”)
or the dot by which Japanese parts foreign names (“Saint・Denis”) stays in the middle of a name, where a spelling checker takes it for a name of its own.
Brands and aircraft with digits are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Jean-Luc Holm flew a MiG-29 to Baden-Baden for Change2Win.',
      'Peter Holm, 43, left. Vladimir stayed in Stoke-on-Trent.',
      'The Gal·la Placidia museum is open.'
    ],
    bad: [
      {
        text: 'The engineer ⟦Peter-43Holm⟧ spoke first.',
        reasons: ['Unexpected digits in `Peter-43Holm`, expected `Peter Holm`'],
        fixed: 'The engineer Peter Holm spoke first.'
      },
      {
        text: 'They thanked ⟦Vladi-mir⟧ Holm.',
        reasons: ['Unexpected hyphen in `Vladi-mir`, expected `Vladimir`']
      },
      {
        text: 'The suburb of ⟦Saint・Denis⟧ lies north of Paris.',
        reasons: ['Unexpected dot in `Saint・Denis`, expected `Saint-Denis` or `Saint Denis`']
      }
    ]
  },
  *check(tree) {
    for (const {start, end, kind, written, expected} of brokenNames(tree)) {
      const at = {start, end}
      const [first = '', second = ''] = expected
      const either = kind === 'dot' ? `\`${first}\` or \`${second}\`` : `\`${first}\``
      yield {
        at,
        reason: `Unexpected ${kind} in \`${written}\`, expected ${either}`,
        expected,
        note: notes[kind],
        fix: {safe: false, edits: [{at, text: first}]}
      }
    }
  }
})
