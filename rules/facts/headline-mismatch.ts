import {type HeadlineGap, headlineGaps} from '../../src/analysis/headline-gaps.js'
import {namePairs} from '../../src/analysis/name-pairs.js'
import {nameSlips} from '../../src/analysis/name-slips.js'
import {nameVariants} from '../../src/analysis/name-variants.js'
import {defineRule} from '../../src/rule.js'
import {touches} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** Whether the rules of names speak of a name already. */
const isNamed = (tree: Story, gap: HeadlineGap) =>
  [...nameSlips(tree), ...nameVariants(tree), ...namePairs(tree)].some((name) => touches(name, gap))

/** A text long enough to be held against its headline. */
const below = `The council of Ness voted on Monday to close the old harbour. The master of the harbour, Ola Brandvold, said that the piers were no longer safe and that nobody could say who would pay for new ones. Some 40 boats will have to leave before the winter, and 12 people will lose their work.

“We have nowhere else to go,” said Kari Lunde, who has fished from the pier since she was a child. Others said that they had been told nothing of the plan until the morning of the vote, and that they would take the council to court if it did not change its mind.

Mr Brandvold said that the work would begin in the spring and take two years. The boats may use the new harbour on the other side of the bay, but its berths cost more, and the road there is closed for much of the winter. The council will meet again in a month to hear what the owners of the boats propose.`

const advice: Readonly<Record<HeadlineGap['kind'], string>> = {
  number: 'Check which of the two figures is right.',
  name: 'Check the name in the headline against the text.',
  quotation: 'Quote in the headline what was said, or drop the marks.'
}

export default defineRule({
  id: 'headline-mismatch',
  summary: 'Let the headline say what the text says.',
  why: `
The headline is written last and read first; a figure, a name or a quotation in it that the text does not have is the mistake that most readers see.
A figure is compared with those that count the same thing in the text, where rounded ones and “more than” are understood; a name with those of the text that are spelled nearly so; a quotation with those that have most of its words.
A surname known from the news that the text never has is a question. Texts of fewer than some 120 words are left alone.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      `Brandvold closes harbour, 40 boats must leave\n\n${below}`,
      `Harbour closes, “nowhere else to go” for boats\n\n${below}`
    ],
    bad: [
      {
        text: `Old harbour of Ness closes, ⟦60⟧ boats must leave\n\n${below}`,
        reasons: ['Unexpected number `60` in the headline, expected `40` as in the text']
      },
      {
        text: `Old Harbour Of Ness No Longer Safe, Says ⟦Brandvolt⟧\n\n${below}`,
        reasons: ['Unexpected name `Brandvolt` in the headline, expected `Brandvold` as in the text']
      },
      {
        text: `“⟦We have nowhere to go⟧,” fishers of Ness say\n\n${below}`,
        reasons: ['Unexpected quotation `we have nowhere to go` in the headline, expected the words of the text']
      }
    ]
  },
  *check(tree) {
    for (const gap of headlineGaps(tree)) {
      const {start, end, kind, written, instead} = gap
      if (kind === 'name' && isNamed(tree, gap)) continue
      const expected =
        kind === 'quotation'
          ? 'the words of the text'
          : instead
            ? `\`${instead.text}\` as in the text`
            : 'a name of the text'
      yield {
        at: {start, end},
        ...(kind === 'quotation' || !instead ? {severity: 'info'} : {expected: [instead.text]}),
        reason: `Unexpected ${kind} \`${written}\` in the headline, expected ${expected}`,
        note: advice[kind],
        ...(instead && {related: [{at: instead, reason: `The ${kind} in the text`}]})
      }
    }
  }
})
