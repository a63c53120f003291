import {partners} from '../../src/analysis/mark-families.js'
import {strayMarks} from '../../src/analysis/quotes.js'
import type {Token} from '../../src/analysis/tokens.js'
import {defineRule, type Fix} from '../../src/rule.js'

/** „such“ and «such» pairs belong to other languages, and are told as that. */
const isForeign = (mark: Token | undefined) => mark !== undefined && '„‚«»'.includes(mark.text)

/** The mark that opens what a mark ends. */
const openers: Readonly<Record<string, string>> = {'”': '“', '’': '‘', '»': '«', '"': '"', "'": "'", '“': '„', '‘': '‚'}

/** Puts in the mark that closes what another opens. */
const closing = (open: string, at: number): Fix => ({
  safe: false,
  edits: [{at: {start: at, end: at}, text: partners[open]?.[0] ?? ''}]
})

export default defineRule({
  id: 'unbalanced-quote',
  summary: 'Close every quotation with the mark that matches the one that opens it.',
  why: `
A lost mark puts words into a speaker’s mouth, or takes them out of it.
A quotation of several paragraphs opens each of them and closes only the last.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      '“We will appeal,” Ortiz said. “It isn’t over.”',
      '“We will appeal.\n\n“It isn’t over,” Ortiz said.',
      'The workers’ council met in the ’90s, said the 6\'2" chairman.',
      '“She called it ‘a farce’,” Ortiz said.'
    ],
    bad: [
      {
        text: '“We will appeal,⟦"⟧ Ortiz said.',
        reasons: ['Unexpected `"`, expected `”` to match the `“` that opens the quotation'],
        fixed: '“We will appeal,” Ortiz said.'
      },
      {
        text: '⟦"⟧We will appeal,” Ortiz said.',
        reasons: ['Unexpected `"`, expected `“` to match the `”` that closes the quotation'],
        fixed: '“We will appeal,” Ortiz said.'
      },
      {
        text: '⟦“⟧We will appeal, Ortiz said. She did not say when.',
        reasons: ['Unexpected `“` without a mark that closes the quotation']
      },
      {
        text: '⟦“⟧We will appeal, Ortiz said. “It isn’t over.”',
        reasons: ['Unexpected `“` without a mark that closes the quotation'],
        fixed: '“We will appeal,” Ortiz said. “It isn’t over.”'
      },
      {
        text: 'We will appeal,⟦”⟧ Ortiz said. She did not say when.',
        reasons: ['Unexpected `”` without a mark that opens the quotation']
      }
    ]
  },
  *check(tree) {
    for (const {mark, kind, other, lost} of strayMarks(tree)) {
      if (kind === 'mismatched' && other) {
        if (isForeign(mark) || isForeign(other)) continue
        const opens = mark.start < other.start
        const expected = (opens ? openers[other.text] : partners[other.text]?.[0]) ?? ''
        const does = opens ? 'closes' : 'opens'
        yield {
          at: mark,
          reason: `Unexpected \`${mark.text}\`, expected \`${expected}\` to match the \`${other.text}\` that ${does} the quotation`,
          expected: [expected],
          note: 'Use marks of one kind at both ends of the quotation.',
          related: [{at: other, reason: `The quotation ${does} here`}],
          fix: {safe: false, edits: [{at: mark, text: expected}]}
        }
      } else if (kind === 'unclosed') {
        yield {
          at: mark,
          reason: `Unexpected \`${mark.text}\` without a mark that closes the quotation`,
          note: 'Close the quotation where the speaker’s words end, or delete the mark.',
          ...(other && {related: [{at: other, reason: 'This mark may be the end of it'}]}),
          ...(lost !== undefined && {fix: closing(mark.text, lost)})
        }
      } else if (kind === 'unopened') {
        yield {
          at: mark,
          reason: `Unexpected \`${mark.text}\` without a mark that opens the quotation`,
          note: 'Open the quotation where the speaker’s words begin, or delete the mark.'
        }
      }
    }
  }
})
