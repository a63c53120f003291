import {blocks} from '../../src/analysis/blocks.js'
import {residuePhrases} from '../../src/analysis/residue-phrases.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'

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
    for (const {paragraph, looks} of blocks(tree)) {
      const {block = 'body'} = paragraph.node.data ?? {}
      // Markup that says what the line is has marked it; that it is a paragraph like others says nothing.
      if (looks !== 'subhead' || block !== 'body') continue
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
