import {loneSource} from '../../src/analysis/lone-sources.js'
import {defineRule} from '../../src/rule.js'

/** A story in which one person speaks. */
const story = `The town will close its last ferry in May, a century after the first boat sailed from the old quay.
Anna Berg, who runs the harbour, said that it loses money.
The boats are old. She said that repairs would take a year. Nobody had planned for them.
“We have no choice,” Berg said. The crews were told on Monday. She added that they would get other work. The last boat leaves at noon.`

export default defineRule({
  id: 'single-source',
  summary: 'Ask somebody else, too.',
  why: `
A story in which one person alone speaks is that person’s story: nobody confirms it, and nobody answers.
The rule speaks once, where every statement and quotation of a longer story goes back to one source and no document is
named. An interview or a profile may want it so; turn the rule off there.`,
  severity: 'info',
  recommended: true,
  quoted: 'check',
  scope: 'document',
  examples: {
    ok: [
      `${story} The crews said that they would strike.`,
      'Anna Berg said that the ferry would close. She said that it loses money.'
    ],
    bad: [
      {
        text: story.replace('Anna Berg, who runs the harbour,', '⟦Anna Berg, who runs the harbour⟧,'),
        reasons: ['Unexpected story from one source, expected another who confirms or answers']
      }
    ]
  },
  *check(tree) {
    const source = loneSource(tree)
    if (!source) return
    const {start, end, others} = source
    yield {
      at: {start, end},
      reason: 'Unexpected story from one source, expected another who confirms or answers',
      note: 'Ask another person, or a document, before this is published.',
      related: others.map((at) => ({at, reason: 'The same source'}))
    }
  }
})
