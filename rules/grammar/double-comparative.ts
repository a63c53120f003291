import {degreeOf} from '../../src/analysis/degrees.js'
import {placesWhere} from '../../src/analysis/places-where.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

const degrees = placesWhere(({lower}) => lower === 'more' || lower === 'most')

export default defineRule({
  id: 'double-comparative',
  summary: 'Compare once: “easier” or “more easy”, not “more easier”.',
  why: `
A word in -er or -est compares already; “more” or “most” before it says the same a second time.
“More older people” is left alone: there are more of them.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'It is easier than that, and more clever.',
      'More older people work. More better-paid jobs are needed, and more cheaper homes.',
      'The most honest and modest of men. More later.'
    ],
    bad: [
      {
        text: 'It is ⟦more easier⟧ than that, and a ⟦more better⟧ way.',
        reasons: ['Unexpected `more easier`, expected `easier`', 'Unexpected `more better`, expected `better`'],
        fixed: 'It is easier than that, and a better way.'
      },
      {
        text: 'She is the ⟦most fastest⟧ runner of all.',
        reasons: ['Unexpected `most fastest`, expected `fastest`'],
        fixed: 'She is the fastest runner of all.'
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of degrees(tree)) {
      const [first, word] = sentence.tokens.slice(at, at + 2)
      if (!first || !word || word.text !== word.lower || !isDoubled(sentence, at)) continue
      yield {
        at: join(first, word),
        reason: `Unexpected \`${first.text} ${word.text}\`, expected \`${word.text}\``,
        expected: [word.text],
        note: 'Keep one of the two: the ending compares already.',
        fix: {safe: false, edits: [{at: {start: first.start, end: word.start}, text: ''}]}
      }
    }
  }
})

/** Whether “more” or “most” at a place compares what the next word compares itself, and does not count a noun. */
function isDoubled({tokens, tags}: TaggedSentence, at: number): boolean {
  const lead = tokens[at - 1]?.lower ?? ''
  const degree = degreeOf(tokens[at + 1]?.lower ?? '')
  if (tokens[at]?.lower === 'most') return degree === 'superlative' && /^(?:the|my|his|its|our|their)$/.test(lead)
  if (degree !== 'comparative') return false
  if (lead === 'a') return true
  const next = tokens[at + 2]
  if (/^(?:once|some|any|no|two|three|\d+)$/.test(lead) || next?.text === '-') return false
  return next === undefined || (tags[at - 1] !== 'NUM' && /^(?:than|to|for|when|if|\.|!|\?|,|;)$/.test(next.lower))
}
