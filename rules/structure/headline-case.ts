import {type Heading, type HeadingCase, headings, inStyle} from '../../src/analysis/headings.js'
import {defineRule} from '../../src/rule.js'

/** What each style is called in a report. */
const names: Readonly<Record<HeadingCase, string>> = {title: 'title case', sentence: 'sentence case'}

/** The style of most subheadings; the headline may have another one, and of two as frequent none is wrong. */
function majority(list: readonly Heading[]): HeadingCase | undefined {
  const count = (style: HeadingCase) => list.filter((one) => one.kind === 'subhead' && one.style === style).length
  const [title, sentence] = [count('title'), count('sentence')]
  return title === sentence ? undefined : title > sentence ? 'title' : 'sentence'
}

export default defineRule({
  id: 'headline-case',
  summary: 'Capitalise all headings of a draft in one style.',
  why: `
“A Vote That Nobody Wanted” above one section and “The end of the ferry” above the next look like two hands.
Without a house style the subheadings that are fewer are reported, and the headline may differ from them;
with one, every heading that does not follow it. A heading whose words do not tell, such as a line of names, is left alone.`,
  severity: 'info',
  recommended: true,
  options: {
    style: {
      default: 'consistent',
      description: '`title` (Every Main Word), `sentence` (the first word and names), or `consistent` with one another.'
    }
  },
  examples: {
    ok: [
      'Council Votes for Bridge\n\nThe council met on Monday.\n\nA vote that nobody wanted\n\nIt voted for the bridge at last.\n\nAna Berg of New York\n\nShe left on Tuesday.',
      {text: 'Ferry Stays in Port\n\nThe ferry is in port.', options: {style: 'title'}}
    ],
    bad: [
      {
        text: 'The council met on Monday.\n\nA vote that nobody wanted\n\nIt voted for the bridge at last.\n\n⟦The Ferry Stays in Port⟧\n\nThe ferry stays where it is.\n\nA long winter\n\nSnow fell in the port of Ness.',
        reasons: ['Unexpected title case, expected sentence case as in the other headings'],
        fixed:
          'The council met on Monday.\n\nA vote that nobody wanted\n\nIt voted for the bridge at last.\n\nThe ferry stays in port\n\nThe ferry stays where it is.\n\nA long winter\n\nSnow fell in the port of Ness.'
      },
      {
        text: '⟦Ferry stays in port⟧\n\nThe ferry is in port, and there it stays.',
        options: {style: 'title'},
        reasons: ['Unexpected sentence case, expected title case'],
        fixed: 'Ferry Stays in Port\n\nThe ferry is in port, and there it stays.'
      }
    ]
  },
  *check(tree, {style}) {
    const list = headings(tree)
    const isSet = style === 'title' || style === 'sentence'
    const wanted = isSet ? style : majority(list)
    if (!wanted) return
    for (const {paragraph, kind, tokens, style: own} of list) {
      if (!own || own === wanted || (!isSet && kind === 'headline')) continue
      const expected = inStyle(tree, tokens, wanted)
      const at = {start: paragraph.start, end: paragraph.end}
      yield {
        at,
        reason: `Unexpected ${names[own]}, expected ${names[wanted]}${isSet ? '' : ' as in the other headings'}`,
        expected: [expected],
        note: 'Look at the names in it: they keep their capitals.',
        ...(paragraph.end - paragraph.start === expected.length && {fix: {safe: false, edits: [{at, text: expected}]}})
      }
    }
  }
})
