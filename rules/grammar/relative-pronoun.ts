import {wrongRelatives} from '../../src/analysis/relative-pronouns.js'
import {defineRule} from '../../src/rule.js'

const notes = {
  person: 'People are “who”; or change what the clause hangs on.',
  thing: 'Things are “which” or “that”; or set the clause beside the person that it speaks of.',
  what: '“What” stands for no word before it: write “which” or “that”.',
  case: '“Who” is the subject of its clause, and “whom” is not.',
  owner: '“Whose” stands before what is owned.'
} as const

export default defineRule({
  id: 'relative-pronoun',
  summary: 'Let “who” stand for people, “which” for things, and “what” for no word before it.',
  why: `
“The man which was arrested”, “the bridge who collapsed”, “…, what surprised experts”: other languages have one word
for all of these, and a translation takes the nearest. A “who” right after a thing may also belong to a person named before,
and the reader looks in vain. Words that may be either, such as a firm or a team, are left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The man who was arrested met the firm, who want more, on the bridge that collapsed.',
      'He met the minister, which was a mistake. She asked the man which was his.',
      'After all, what surprised her was the price. It depends on who wins. Some of whom were late.'
    ],
    bad: [
      {
        text: 'The man ⟦which⟧ was arrested left the bridge ⟦who⟧ was built in May.',
        reasons: ['Unexpected `which` after `man`, expected `who`', 'Unexpected `who` after `bridge`, expected `that`'],
        fixed: 'The man who was arrested left the bridge that was built in May.'
      },
      {
        text: 'The bank raised its rate, ⟦what⟧ surprised experts. Everything ⟦what⟧ he said was a lie.',
        reasons: [
          'Unexpected `what` after `rate`, expected `which`',
          'Unexpected `what` after `Everything`, expected `that`'
        ]
      },
      {
        text: 'The man ⟦whom⟧ was arrested met the deputy ⟦who’s⟧ car was burned.',
        reasons: [
          'Unexpected `whom` after `man`, expected `who`',
          'Unexpected `who’s` after `deputy`, expected `whose`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {pronoun, antecedent, expected, kind, isOpen} of wrongRelatives(tree)) {
      const [first = ''] = expected
      yield {
        at: pronoun,
        reason: `Unexpected \`${pronoun.text}\` after \`${antecedent.text}\`, expected \`${first}\``,
        expected,
        note: notes[kind],
        severity: isOpen ? 'info' : 'warning',
        fix: {safe: false, edits: [{at: pronoun, text: first}]}
      }
    }
  }
})
