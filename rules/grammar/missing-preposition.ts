import {blocks} from '../../src/analysis/blocks.js'
import {dayEnd} from '../../src/analysis/past-times.js'
import {isTerminal} from '../../src/analysis/sentences.js'
import {readSentences, type TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** A draft in which more sentences begin with a bare day is a chronicle. */
const mostDays = 3

/** Whether a clause with a subject and a verb of its own begins at a place. */
function isClause({tokens, tags}: TaggedSentence, at: number): boolean {
  if (!/^(?:ADJ|DET|NOUN|PRON|PROPN)$/.test(tags[at] ?? '')) return false
  const stop = tokens.findIndex(({kind}, k) => k > at && kind === 'mark')
  // “May 3, the day she left, was …”: what the comma opens is set off, and the day is the subject.
  if (tokens[stop]?.text === ',' && /^(?:AUX|VERB)$/.test(tags[stop + 1] ?? '')) return false
  return tags.slice(at, stop).some((tag) => tag === 'VERB' || tag === 'AUX')
}

/** The sentences of the body that begin with a day, a comma and a clause, with the end of the day. */
function bareDays(tree: Story): readonly {readonly sentence: TaggedSentence; readonly end: number}[] {
  const kinds = blocks(tree)
  return readSentences(tree).flatMap((sentence) => {
    const {tokens, paragraph} = sentence
    const end = dayEnd(sentence, 0)
    if (end === undefined || tokens[end]?.text !== ',' || !isClause(sentence, end + 1)) return []
    const isBody = kinds[paragraph.index]?.kind === 'body' && tokens.some((token) => isTerminal(token))
    return isBody ? [{sentence, end}] : []
  })
}

export default defineRule({
  id: 'missing-preposition',
  summary: 'Begin a sentence with “On May 3”, not with the bare day.',
  why: `
“May 3, the council met”: some languages set the day without a preposition, and so do notes; a sentence wants “on”.
A draft with a row of such days is a chronicle and left alone, and so is a day that is the subject
(“May 3 was a Monday”).`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'On May 3, the council met.',
      'May 3 was a Monday. The council met on May 3.',
      'May 3, 2014, saw the council meet. May 3, the day she left, was a Monday.',
      'May 3, the council met.\n\nMay 4, the mayor left.\n\nMay 5, the bridge fell.\n\nMay 6, the ferry sank.'
    ],
    bad: [
      {
        text: 'The bridge is closed. ⟦May 3⟧, the council met to discuss it.',
        reasons: ['Unexpected day without a preposition, expected `On May 3`'],
        fixed: 'The bridge is closed. On May 3, the council met to discuss it.'
      }
    ]
  },
  *check(tree) {
    const days = bareDays(tree)
    if (days.length > mostDays) return
    for (const {sentence, end} of days) {
      const [first, last] = [sentence.tokens[0], sentence.tokens[end - 1]]
      if (!first || !last) continue
      const words = sentence.tokens.slice(0, end).map(({text, before}, k) => (k > 0 ? before : '') + text)
      yield {
        at: join(first, last),
        reason: `Unexpected day without a preposition, expected \`On ${words.join('')}\``,
        expected: [`On ${words.join('')}`],
        note: 'Put “On” before the day.',
        fix: {safe: false, edits: [{at: {start: first.start, end: first.start}, text: 'On '}]}
      }
    }
  }
})
