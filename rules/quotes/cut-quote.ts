import {type CutQuotation, cutQuotations} from '../../src/analysis/cut-quotations.js'
import {beside, tokens} from '../../src/analysis/tokens.js'
import {unquotedSpeech} from '../../src/analysis/unquoted-speech.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

function finding(tree: Story, {start, end, kind, quote}: CutQuotation): Finding {
  const at = {start, end}
  const related = [{at: quote.open, reason: 'The quotation opens here'}]
  const [last, next] = [-1, 1].map((by) => beside(tokens(tree), quote.close?.index ?? -1, by)?.text ?? '')
  switch (kind) {
    case 'swallowed':
      return {
        at,
        reason: 'Unexpected speaker inside the quotation marks, expected the speech alone',
        note: 'Close the quotation before the speaker, and open it again where the speech goes on.',
        related
      }
    case 'stopped':
      return {
        at,
        reason: `Unexpected \`${last}\` at the end of a quotation that goes on with \`${next}\``,
        note: 'Take what follows into the marks if it was said; if not, begin a sentence, or take the stop out.',
        related
      }
    case 'parted':
      return {
        at,
        reason: `Unexpected end of a quotation after \`${last}\`, expected the words that follow inside the marks`,
        note: 'Move the closing mark to where the speaker’s words end.',
        related
      }
  }
}

export default defineRule({
  id: 'cut-quote',
  summary: 'Put all that was said inside the quotation marks, and nothing else.',
  why: `
A mark in the wrong place gives the speaker words of the writer, or the writer words of the speaker.
This asks where the words show it: a speaker who is named inside the marks, a quotation that ends in the middle of a phrase,
and an “I” outside the marks in a draft whose writer never says “I”.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      '“We will go,” he said, “and win.”',
      'Ortiz said: “The doctor saw me. It was nothing, she said, and I went home.”',
      'She called it “a place of our own” and left.',
      '“We will go,” she said. They were sure of it.',
      '“I walked in,” she said.\n\nI met her in May, and I believed her.'
    ],
    bad: [
      {
        text: '“We will go, ⟦he said⟧, and win the match.” It was late.',
        reasons: ['Unexpected speaker inside the quotation marks, expected the speech alone']
      },
      {
        text: '“We will go⟦.” and⟧ we will win, he said.',
        reasons: ['Unexpected `.` at the end of a quotation that goes on with `and`']
      },
      {
        text: 'She said it was “the end of ⟦our” town⟧ and of the harbour.',
        reasons: ['Unexpected end of a quotation after `our`, expected the words that follow inside the marks']
      },
      {
        text: '“We will go,” Ortiz said. ⟦I⟧ am sure of it.',
        reasons: ['Unexpected `I` outside the quotation marks, expected the speaker’s words inside them']
      }
    ]
  },
  *check(tree) {
    for (const cut of cutQuotations(tree)) yield finding(tree, cut)
    for (const at of unquotedSpeech(tree))
      yield {
        at,
        reason: `Unexpected \`${at.text}\` outside the quotation marks, expected the speaker’s words inside them`,
        note: 'Move the closing mark to where the speaker’s words end, or open a quotation here.'
      }
  }
})
