import {abbreviationClass} from '../../src/analysis/abbreviations.js'
import {blocks} from '../../src/analysis/blocks.js'
import {isTitleLine} from '../../src/analysis/headings.js'
import {type Sentence, sentences} from '../../src/analysis/sentences.js'
import {defineRule} from '../../src/rule.js'

/** The full stop that ends a line of one sentence, where it belongs to no abbreviation. */
function stopOf({tokens}: Sentence) {
  const [before, last] = [tokens.at(-2), tokens.at(-1)]
  const isStop = last?.text === '.' && last.before === '' && before?.kind !== 'mark'
  return isStop && abbreviationClass(`${before?.text ?? ''}.`) === undefined ? last : undefined
}

export default defineRule({
  id: 'headline-stop',
  summary: 'End no heading with a full stop.',
  why: `
A headline is a label, not a sentence, and a full stop behind it makes readers stop before the story.
A question mark and an exclamation mark may stand, and so may the stop of an abbreviation,
an ellipsis, and full stops that part several sentences.
Without markup only a first line with a capital on every main word is certainly a headline.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Ferry Stays in the U.S.\n\nThe ferry is in port.',
      'Storm Takes Pier of Ness Ltd.\n\nThe pier is gone.',
      'They Came. They Saw. They Left.\n\nThe ferry is in port.',
      'The ferry stays in port.\n\nThe master of the harbour said so.'
    ],
    bad: [
      {
        text: 'Storm Takes Pier of Ness⟦.⟧\n\nThe pier of Ness is gone.',
        reasons: ['Unexpected full stop after a heading, expected none'],
        fixed: 'Storm Takes Pier of Ness\n\nThe pier of Ness is gone.'
      }
    ]
  },
  *check(tree) {
    const lines = new Map<number, Sentence[]>()
    for (const sentence of sentences(tree)) {
      const line = lines.get(sentence.paragraph.index)
      if (line) line.push(sentence)
      else lines.set(sentence.paragraph.index, [sentence])
    }
    for (const {paragraph, kind} of blocks(tree)) {
      const [only, second] = lines.get(paragraph.index) ?? []
      const stop = only && !second ? stopOf(only) : undefined
      if (!only || !stop) continue
      const isHeading = kind === 'headline' || kind === 'subhead'
      const isFirst = paragraph.index === 0 && lines.size > 1 && kind === 'body'
      if (!isHeading && !(isFirst && isTitleLine(only.tokens))) continue
      yield {
        at: stop,
        reason: 'Unexpected full stop after a heading, expected none',
        expected: [''],
        note: 'Delete it.',
        fix: {safe: true, edits: [{at: {start: stop.start, end: stop.end}, text: ''}]}
      }
    }
  }
})
