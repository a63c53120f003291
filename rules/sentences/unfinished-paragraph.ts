import {type OpenEnd, openEnds} from '../../src/analysis/paragraph-ends.js'
import type {Token} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import type {Severity} from '../../src/setting.js'

/** Words that lead to another word and never stand last. */
const leading = new Set([
  'a',
  'although',
  'an',
  'and',
  'because',
  'every',
  'its',
  'my',
  'nor',
  'or',
  'our',
  'than',
  'the',
  'their',
  'unless',
  'whose',
  'your'
])

/** Words that stand last in a short clause alone: “what she dreamed of”, “whichever it was”. */
const oftenLeading = new Set([
  'are',
  'as',
  'but',
  'during',
  'from',
  'if',
  'into',
  'is',
  'of',
  'was',
  'were',
  'whether',
  'which',
  'whom'
])

/** A paragraph of fewer words is a label, a name or a line of something else. */
const shortest = {led: 6, joined: 8, later: 5, alone: 17}

/** Whether a line ends in capitals, as a signature does: “-- AT A LOSS IN LEEDS”. */
const isSignature = (tokens: readonly Token[]) => tokens.slice(-2).every(({text}) => text === text.toUpperCase())

/** How sure it is that a paragraph stops too early, and what is wrong; nothing where a line may end so. */
function fault({
  paragraph,
  last,
  sentence,
  isLater,
  hasVerb,
  runsOn
}: OpenEnd): {severity: Severity; isLed: boolean} | undefined {
  const {length} = sentence.tokens
  const isSmall = last.text === last.lower
  if (isSmall && leading.has(last.lower) && (length >= shortest.led || isLater)) return {severity: 'error', isLed: true}
  if (!hasVerb || paragraph.index === 0 || isSignature(sentence.tokens)) return undefined
  const isLed = isSmall && oftenLeading.has(last.lower)
  if (isLed && length >= shortest.joined) return {severity: 'warning', isLed}
  if (runsOn && length >= shortest.joined) return {severity: 'warning', isLed: true}
  if (isLater && length >= shortest.later) return {severity: 'warning', isLed: false}
  // The lines below the headline often have no mark either.
  return length >= shortest.alone && paragraph.index > 2 ? {severity: 'info', isLed: false} : undefined
}

export default defineRule({
  id: 'unfinished-paragraph',
  summary: 'Let a paragraph end with a whole sentence and a mark.',
  why: `
A paragraph that stops on “of the” or “and” has lost its end in cutting, copying or fitting it to a page,
and the reader never learns what it said. One that stops without a full stop may have lost more than the stop.
Headings, captions, lists, verse and lines that lead to a list are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Council votes for the bridge and the ferry\n\nThe council met on Monday. It was a long night.\n\nWhat they came for\n\nNobody knows what the mayor came for.',
      'The council met on Monday. Among the papers were the\n\n- plan of the bridge\n- timetable of the ferry',
      'The mayor has three wishes. They are the following:\n\nThe bridge, which she has wanted for years.'
    ],
    bad: [
      {
        text: 'The council met on Monday. It voted for the bridge and against ⟦the⟧\n\nThe mayor was glad of that.',
        reasons: ['Unexpected end of the paragraph after `the`, expected the sentence to go on']
      },
      {
        text: 'It was a long night.\n\nThe council met on Monday. It voted for the bridge and against the ⟦ferry⟧\n\nThe mayor was glad.',
        reasons: ['Unexpected end of the paragraph after `ferry`, expected a full stop'],
        fixed:
          'It was a long night.\n\nThe council met on Monday. It voted for the bridge and against the ferry.\n\nThe mayor was glad.'
      }
    ]
  },
  *check(tree) {
    for (const end of openEnds(tree)) {
      const found = fault(end)
      if (!found) continue
      const {last} = end
      const expected = found.isLed ? 'the sentence to go on' : 'a full stop'
      yield {
        at: last,
        reason: `Unexpected end of the paragraph after \`${last.text}\`, expected ${expected}`,
        note: end.runsOn
          ? 'Join the two paragraphs, or put a full stop here and a capital letter there.'
          : 'Put back what was lost, or end the sentence with a full stop.',
        severity: found.severity,
        ...(!found.isLed && {fix: {safe: false, edits: [{at: {start: last.end, end: last.end}, text: '.'}]}})
      }
    }
  }
})
