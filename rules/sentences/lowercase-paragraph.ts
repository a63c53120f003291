import {attributionLines} from '../../src/analysis/attribution-lines.js'
import {blocks} from '../../src/analysis/blocks.js'
import {sentences} from '../../src/analysis/sentences.js'
import {isTerm} from '../../src/analysis/set-apart.js'
import {smallParagraphs} from '../../src/analysis/small-letters.js'
import {type Token, tokens} from '../../src/analysis/tokens.js'
import {vocabulary} from '../../src/analysis/vocabulary.js'
import {capitalised} from '../../src/capitalised.js'
import {defineRule} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** Whether a paragraph is a sentence of its own: it ends in a stop, and the one before it is finished. */
function standsAlone(tree: Story, first: Token): boolean {
  const all = tokens(tree)
  const {paragraph} = first
  const before = all[first.index - 1]
  const beforeKind = before && blocks(tree)[before.paragraph.index]?.kind
  const isAfterProse = before === undefined || beforeKind !== 'body' || /[.!?…]["”’')\]]*$/u.test(before.paragraph.text)
  const isLong = (spanAt(sentences(tree), first.start)?.tokens.length ?? 0) > 6
  // “on. time. today.”: a post, which is written so.
  return isAfterProse && isLong && !/[.!?]\s+\p{Ll}/u.test(paragraph.text) && /[.!?]["”’')\]]*$/u.test(paragraph.text)
}

export default defineRule({
  id: 'lowercase-paragraph',
  summary: 'Begin a paragraph with a capital letter.',
  why: `
A small letter at the start of a paragraph shows that something was lost before it in cutting or copying,
or that one paragraph was torn in two.
Names that keep their small letter (iPhone, de Gaulle), lists, verse and drafts in small letters throughout are left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  options: {
    lowerCase: {
      default: 0.3,
      description:
        'The share of paragraphs in small letters above which the draft is taken to be written so throughout.'
    }
  },
  examples: {
    ok: [
      'The council met on Monday night.\n\nIt voted for the bridge after a debate of two hours.',
      'The council met on Monday night.\n\niPhone sales in the town rose by a third in a year.',
      'The council met on Monday night.\n\nde Vries, the mayor, spoke for the bridge and against the ferry.',
      'The council had three things to settle on Monday night:\n\nthe bridge that nobody wanted to pay for.\n\nThe ferry was the second.'
    ],
    bad: [
      {
        text: 'The council met on Monday night.\n\n⟦it⟧ voted for the bridge after a debate of two hours.\n\nThe mayor was glad.\n\nThe ferry will go on for now.',
        reasons: ['Unexpected small letter at the start of a paragraph, expected `It`'],
        fixed:
          'The council met on Monday night.\n\nIt voted for the bridge after a debate of two hours.\n\nThe mayor was glad.\n\nThe ferry will go on for now.'
      }
    ]
  },
  *check(tree, {lowerCase}) {
    const {list, share} = smallParagraphs(tree)
    if (list.length > 2 && share > lowerCase) return
    for (const first of list) {
      if (!vocabulary(tree).has(first.text) || !standsAlone(tree, first)) continue
      // “**info** gives the headers.”
      if (isTerm(tree, first)) continue
      // cut-sentence speaks of these.
      if (attributionLines(tree).has(first.paragraph)) continue
      const capital = capitalised(first.text)
      yield {
        at: first,
        reason: `Unexpected small letter at the start of a paragraph, expected \`${capital}\``,
        expected: [capital],
        note: 'Begin with a capital letter, put back what was lost, or join the paragraph to the one before it.',
        fix: {safe: false, edits: [{at: first, text: capital}]}
      }
    }
  }
})
