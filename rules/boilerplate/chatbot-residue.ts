import {citationTokens} from '../../src/analysis/citation-tokens.js'
import {residuePhrases} from '../../src/analysis/residue-phrases.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'chatbot-residue',
  summary: 'Delete what a chat program says to its user.',
  why: `
Text that was pasted from a chat program brings along the words in which the program offers its work,
excuses itself or points at its sources, and readers will take the whole story for the program’s.
A quotation of such words, or a story about them, is left alone.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  foreign: 'check',
  examples: {
    ok: [
      'Asked for a poem, it answered: “As an AI language model, I cannot do that.”',
      'The program said that as an AI language model it had no view. Certainly, here is a man who has one.',
      'Sure, there is a bridge. Here is the new version of the plan.'
    ],
    bad: [
      {
        text: '⟦Certainly! Here is a short article⟧ about the bridge:\n\nThe bridge opened on Monday.⟦:contentReference[oaicite:0]{index=0}⟧',
        reasons: [
          'Unexpected words of a chat program `Certainly! Here is a short article`, expected nothing but the story',
          'Unexpected citation mark of a chat program `:contentReference[oaicite:0]{index=0}`, expected nothing but the story'
        ]
      },
      {
        text: 'The bridge opened on Monday.⟦【4†source】⟧\n\n⟦As of my last knowledge update⟧, it was not finished. ⟦I hope this helps!⟧',
        reasons: [
          'Unexpected citation mark of a chat program `【4†source】`, expected nothing but the story',
          'Unexpected words of a chat program `As of my last knowledge update`, expected nothing but the story',
          'Unexpected words of a chat program `I hope this helps!`, expected nothing but the story'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {start, end, text, kind, severity} of residuePhrases(tree)) {
      if (kind !== 'chatbot') continue
      yield {
        at: {start, end},
        severity,
        reason: `Unexpected words of a chat program \`${text}\`, expected nothing but the story`,
        note: 'Delete the sentence, and check the facts of the text that came with it.'
      }
    }
    for (const {start, end, text} of citationTokens(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected citation mark of a chat program \`${text}\`, expected nothing but the story`,
        expected: [''],
        note: 'Delete it, and check that the source exists and says so.',
        // What follows in an address would lose its question mark.
        ...(!text.startsWith('utm_') && {fix: {safe: false, edits: [{at, text: ''}]}})
      }
    }
  }
})
