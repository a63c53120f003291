import {type Block, blocks} from '../../src/analysis/blocks.js'
import {residuePhrases} from '../../src/analysis/residue-phrases.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** More lines than these that look like headings are how the draft sets its headings, and asking once is enough. */
const most = 3

/** The lines that look like subheadings and that no markup says to be one. */
function unmarked(tree: Story): readonly Block[] {
  const all = blocks(tree)
  const found = all.filter(({paragraph, looks}, at) => {
    const {block = 'body'} = paragraph.node.data ?? {}
    // What sums the story up below its headline is no subheading.
    const isStandfirst = at === 1 && all[0]?.kind === 'headline'
    // Markup that says what the line is has marked it; that it is a paragraph like others says nothing.
    return looks === 'subhead' && block === 'body' && !isStandfirst
  })
  return found.length > most ? found.slice(0, 1) : found
}

export default defineRule({
  id: 'unmarked-heading',
  summary: 'Mark a subheading as one.',
  why: `
A subheading that lost its markup runs into the text when the draft is pasted into a page,
and nobody sees from the line that it is no sentence.
A short line without a full stop between two paragraphs is taken for one.`,
  severity: 'info',
  recommended: true,
  examples: {
    ok: [
      'The council met on Monday.\n\nIt voted for the bridge.',
      'The council met on Monday.\n\n- New bridge\n- Old ferry\n\nIt voted for the bridge.',
      'Council votes for bridge\n\nThe council met on Monday. It voted for the bridge.',
      'The council met on Monday and sat until midnight.\n\nInsert caption here\n\n“A vote that nobody wanted\n\nIn the end it voted for the bridge.'
    ],
    bad: [
      {
        text: 'The council met on Monday and sat until midnight.\n\n⟦A vote that nobody wanted⟧\n\nIn the end it voted for the bridge.',
        reasons: ['Unexpected line without a full stop, expected a heading that is marked as one']
      }
    ]
  },
  *check(tree) {
    for (const {paragraph} of unmarked(tree)) {
      // “Insert caption here” is to be deleted, and marked as nothing.
      if (residuePhrases(tree).some((phrase) => overlaps(phrase, paragraph))) continue
      yield {
        at: paragraph,
        reason: 'Unexpected line without a full stop, expected a heading that is marked as one',
        note: 'Mark the line as a subheading, or end it as a sentence.'
      }
    }
  }
})
