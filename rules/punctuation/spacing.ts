import {gaps, type Gap} from '../../src/analysis/gaps.js'
import {type OddSpace, oddSpaces, visible} from '../../src/analysis/odd-spaces.js'
import {splitFigures} from '../../src/analysis/split-figures.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

/** More gaps than this are told in one finding. */
const most = 5

const closeUp = ({left, right}: {left: {end: number}; right: {start: number}}, text: string) => ({
  at: {start: left.end, end: right.start},
  text
})

function oddSpace(space: OddSpace): Finding {
  const {kind, where, mark} = space
  // A hyphen with a space after it may stand for a dash, and a dash may want another space: “he left- she stayed”.
  const safe = !/^[-‐‑–—]$/.test(mark.text)
  return {
    at: visible(space),
    reason: `Unexpected ${kind === 'extra' ? 'space' : 'lack of a space'} ${where}, expected ${kind === 'extra' ? 'none' : 'one'}`,
    fix: {safe, edits: [closeUp(space, kind === 'extra' ? '' : ' ')]}
  }
}

const names: Readonly<Record<Gap['kind'], readonly [one: string, many: string]>> = {
  stop: ['double space after a stop', 'double spaces after stops'],
  double: ['double space', 'double spaces'],
  tab: ['tab between words', 'tabs between words'],
  fixed: ['no-break space between words', 'no-break spaces between words']
}

/** One finding that counts the gaps of a draft. */
function counted(list: readonly Gap[], reason: string, note: string, severity: 'info' | 'warning'): Finding[] {
  const [first, ...rest] = list
  if (!first) return []
  const related = rest.slice(0, most).map((gap) => ({at: closeUp(gap, ' ').at, reason: 'Another stands here'}))
  const edits = list.map((gap) => closeUp(gap, ' '))
  return [{at: closeUp(first, ' ').at, reason, expected: [' '], note, severity, related, fix: {safe: true, edits}}]
}

/** Gaps of one kind: each by itself, or one finding for all where they are many or the habit of the writer. */
function ofKind(kind: Gap['kind'], list: readonly Gap[], isHabit: boolean): Finding[] {
  const [one, many] = names[kind]
  const severity = isHabit || kind === 'fixed' ? 'info' : 'warning'
  const note = isHabit ? 'This draft is typed with two spaces after a stop; print has one.' : 'Leave one space.'
  if (isHabit || list.length > most || (kind === 'fixed' && list.length > 1))
    return counted(list, `Unexpected ${many}, ${list.length} in the draft, expected one space`, note, severity)
  return list.flatMap((gap) => counted([gap], `Unexpected ${one}, expected one space`, note, severity))
}

function* allGaps(tree: Story): Generator<Finding> {
  const found = gaps(tree)
  for (const kind of ['stop', 'double', 'tab', 'fixed'] as const) {
    const list = found.list.filter((gap) => gap.kind === kind)
    yield* ofKind(kind, list, kind === 'stop' && list.length >= 3 && list.length > 0.5 * found.stops)
  }
}

export default defineRule({
  id: 'spacing',
  summary: 'Set one space between words, none inside brackets and quotation marks, and one after each comma.',
  why: `
Spaces go astray where text is cut, pasted or taken from a page: they open holes in a line, glue words together,
or let a line end between a mark and its word. A draft that is typed with two spaces after each stop has a habit,
not a fault in every sentence: it is told once. Tables, code and lists of values are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The two- and three-year plans (of 2019), “said” the council, cost $1,500: too much.',
      'The member(s) met at 10:30, “OK”ed it, and wrote to https://example.com/a,b about “ ‘it’ ”.',
      'It is –10 degrees, he said – or less—and won 2-1.',
      'Name    Goals    Age\n\nAda    12    31'
    ],
    bad: [
      {
        text: 'The council met⟦,⟧then it voted.',
        reasons: ['Unexpected lack of a space after `,`, expected one'],
        fixed: 'The council met, then it voted.'
      },
      {
        text: 'The council met⟦  ⟧and voted.',
        reasons: ['Unexpected double space, expected one space'],
        fixed: 'The council met and voted.'
      },
      {
        text: 'It rained.⟦  ⟧The council met.  It voted.  Nobody objected.',
        reasons: ['Unexpected double spaces after stops, 3 in the draft, expected one space'],
        fixed: 'It rained. The council met. It voted. Nobody objected.'
      },
      {
        text: 'The council ⟦( ⟧of nine⟦ )⟧ met.',
        reasons: ['Unexpected space after `(`, expected none', 'Unexpected space before `)`, expected none']
      },
      {
        text: 'She said:⟦“⟧We will appeal,⟦ ”⟧ and left.',
        reasons: [
          'Unexpected lack of a space before the opening `“`, expected one',
          'Unexpected space before the closing `”`, expected none'
        ]
      },
      {
        text: 'It was a rock⟦- ⟧solid case.',
        reasons: ['Unexpected space after `-`, expected none'],
        fixed: 'It was a rock-solid case.'
      }
    ]
  },
  *check(tree) {
    const figures = splitFigures(tree)
    for (const space of oddSpaces(tree)) {
      const isFigure = figures.some(({first, last}) => first < space.right.index && space.right.index <= last)
      if (!isFigure) yield oddSpace(space)
    }
    yield* allGaps(tree)
  }
})
