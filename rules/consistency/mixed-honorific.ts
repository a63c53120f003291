import {type Mention, mentions} from '../../src/analysis/mentions.js'
import {quotes} from '../../src/analysis/quotes.js'
import {defineRule} from '../../src/rule.js'
import {contains} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const courtesy = new Set(['Miss', 'Mr', 'Mrs', 'Ms'])

const isCourtesy = (mention: Mention) => courtesy.has(mention.words[0]?.replace('.', '') ?? '')

/** The mentions of each surname by itself, with a courtesy title and without; quotations have a style of their own. */
function surnames(tree: Story) {
  const sound = quotes(tree).filter((quote) => quote.sound)
  const found = new Map<string, {titled: Mention[]; plain: Mention[]}>()
  for (const mention of mentions(tree)) {
    if (sound.some((quote) => contains(quote, mention))) continue
    const titled = isCourtesy(mention)
    if (mention.words.length !== (titled ? 2 : 1)) continue
    const surname = mention.words.at(-1) ?? ''
    const uses = found.get(surname) ?? {titled: [], plain: []}
    found.set(surname, uses)
    uses[titled ? 'titled' : 'plain'].push(mention)
  }
  return found
}

export default defineRule({
  id: 'mixed-honorific',
  summary: 'Call a person “Mr” throughout, or not at all.',
  why: `
A draft pasted together from two papers says “Mr Ortiz” in one paragraph and “Ortiz” in the next,
and seems to respect the same person more here than there. The use that is more frequent in the draft is expected.
Quotations are left aside.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  options: {
    share: {default: 0.25, description: 'The greatest share of mentions with “Mr” that is taken for a slip.'}
  },
  examples: {
    ok: [
      'Mr Ortiz left early. Mr Ortiz did not say why. “Ortiz is tired,” a colleague said.',
      'Ortiz left early. Ortiz did not say why. Mr Varnum stayed.'
    ],
    bad: [
      {
        text: 'Ortiz left early. Ortiz did not say why, and nobody asked Ortiz. In the end ⟦Mr Ortiz⟧ came back.',
        reasons: ['Unexpected `Mr Ortiz`, expected `Ortiz` as 3 times in the draft'],
        fixed: 'Ortiz left early. Ortiz did not say why, and nobody asked Ortiz. In the end Ortiz came back.'
      }
    ]
  },
  *check(tree, {share}) {
    for (const [surname, {titled, plain}] of surnames(tree)) {
      if (titled.length > share * (titled.length + plain.length)) continue
      for (const mention of titled) {
        const last = mention.tokens.at(-1) ?? mention
        const at = {start: mention.start, end: last.start + surname.length}
        yield {
          at,
          reason: `Unexpected \`${mention.words.join(' ')}\`, expected \`${surname}\` as ${plain.length} times in the draft`,
          expected: [surname],
          note: 'Use one form of the name throughout.',
          related: plain.slice(0, 1).map((first) => ({at: first, reason: `“${surname}” stands here without a title`})),
          fix: {safe: false, edits: [{at: {start: mention.start, end: last.start}, text: ''}]}
        }
      }
    }
  }
})
