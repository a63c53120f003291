import {type BlockPassage, type Repeat, repeatedBlocks} from '../../src/analysis/repeats.js'
import {paragraphs} from '../../src/analysis/paragraphs.js'
import {defineRule} from '../../src/rule.js'
import type {Severity} from '../../src/setting.js'
import {join} from '../../src/span.js'

/** Paragraphs in a row that repeat others in a row: a text that was pasted twice is one fault. */
interface Stretch {
  readonly repeats: readonly [Repeat<BlockPassage>, ...Repeat<BlockPassage>[]]
}

/** How many paragraphs that repeat nothing, such as a line of two words, may stand in a stretch. */
const widestGap = 2

function follows(last: Repeat<BlockPassage>, next: Repeat<BlockPassage>): boolean {
  const step = (a: BlockPassage, b: BlockPassage) => b.paragraph.index - a.paragraph.index
  const [first, second] = [step(last.first, next.first), step(last.second, next.second)]
  return first === second && second > 0 && second <= widestGap
}

function stretches(repeats: readonly Repeat<BlockPassage>[]): readonly Stretch[] {
  const found: [Repeat<BlockPassage>, ...Repeat<BlockPassage>[]][] = []
  for (const repeat of repeats) {
    const open = found.at(-1)
    const last = open?.at(-1)
    if (open && last && follows(last, repeat)) open.push(repeat)
    else found.push([repeat])
  }
  return found.map((list) => ({repeats: list}))
}

/** Whether a passage is the title: what stands first and comes again right below is one, whatever it looks like. */
const isTitle = ({kind, paragraph}: BlockPassage) => kind === 'headline' || paragraph.index === 0

/** A line of a few words, one without a stop or a question may stand twice by right, but not below the headline that it repeats. */
function isRepeat({first, second, words, likeness}: Repeat<BlockPassage>): boolean {
  if (second.kind === 'headline' || first.kind === 'subhead') return false
  if (isTitle(first) && (first.kind === 'headline' || second.paragraph.index === 1)) return likeness === 1
  return second.kind === 'body' && words > 7 && /[.!…]['"”’)\]]*$/u.test(second.paragraph.text)
}

function severityOf({repeats}: Stretch): Severity {
  const same = repeats.filter(({likeness}) => likeness === 1).reduce((sum, {words}) => sum + words, 0)
  if (same >= 20) return 'error'
  const hasTitle = repeats.some(({first}) => isTitle(first))
  const isLike = repeats.some(({likeness, words}) => likeness > 0.85 && words >= 20)
  return same >= 10 || hasTitle || isLike ? 'warning' : 'info'
}

export default defineRule({
  id: 'repeated-paragraph',
  summary: 'Print a paragraph once.',
  why: `
A paragraph that stands twice was pasted twice, or moved in editing and not deleted where it stood.
The same goes for a headline that is printed again as the first line, and for a text that begins anew in the middle.
Short lines, lists, captions and quotations that are set apart may stand twice.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The council met on Monday and voted for the bridge.\n\nThe mayor was glad of the vote, she said.',
      'Sales in the town rose by 3 percent in May, the office for statistics said on Friday.\n\nSales in the town rose by 4 percent in June, the office for statistics said on Monday.',
      '“We will build the bridge, whatever it may cost.”\n\nThe mayor was firm.\n\n“We will build the bridge, whatever it may cost.”'
    ],
    bad: [
      {
        text: 'The council met on Monday and voted for the bridge.\n\nThe mayor was glad of it.\n\n⟦The council met on Monday and voted for the bridge.⟧\n\nThe ferry will go on for now.',
        reasons: ['Unexpected paragraph that stands in the draft before, expected it once'],
        fixed:
          'The council met on Monday and voted for the bridge.\n\nThe mayor was glad of it.\n\nThe ferry will go on for now.'
      },
      {
        text: 'Council votes for bridge\n\n⟦Council votes for bridge⟧\n\nThe council met on Monday. It voted for the bridge.',
        reasons: ['Unexpected second headline, expected it once']
      },
      {
        text: 'Will the bridge be built?\n\n⟦Will the bridge be built?⟧\n\nThe council met on Monday. It voted for the bridge.',
        reasons: ['Unexpected second headline, expected it once']
      },
      {
        text: 'The council met on Monday and voted for the bridge.\n\nThe mayor was glad, and so was the head of the ferry.\n\n⟦The council met on Monday and voted for the bridge.\n\nThe mayor was glad, and so was the head of the ferry.⟧',
        reasons: ['Unexpected 2 paragraphs that stand in the draft before, expected them once']
      }
    ]
  },
  *check(tree) {
    for (const stretch of stretches(repeatedBlocks(tree).filter(isRepeat))) {
      const [{first, second, likeness}] = stretch.repeats
      const last = stretch.repeats.at(-1) ?? stretch.repeats[0]
      const count = last.second.paragraph.index - second.paragraph.index + 1
      const before = paragraphs(tree)[second.paragraph.index - 1]
      const isSame = stretch.repeats.every((repeat) => repeat.likeness === 1)
      yield {
        at: join(second, last.second),
        reason:
          isTitle(first) && second.paragraph.index === 1 && count === 1
            ? 'Unexpected second headline, expected it once'
            : `Unexpected ${count === 1 ? 'paragraph that stands' : `${count} paragraphs that stand`} in the draft before, expected ${count === 1 ? 'it' : 'them'} once`,
        note:
          likeness === 1
            ? 'Delete the one that is not wanted.'
            : 'Compare the two, keep the better one, and delete the other.',
        severity: severityOf(stretch),
        related: [{at: join(first, last.first), reason: 'It stands here first'}],
        ...(isSame &&
          before && {fix: {safe: false, edits: [{at: {start: before.end, end: last.second.end}, text: ''}]}})
      }
    }
  }
})
