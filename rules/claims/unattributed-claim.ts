import type {Claim} from '../../src/analysis/claims.js'
import {type Matter, unsourcedClaims} from '../../src/analysis/unsourced-claims.js'
import {defineRule} from '../../src/rule.js'

/** What the matter of a claim is called, and who or what must be named for it. */
const asked: Partial<Record<Matter, readonly [what: string, who: string]>> = {
  toll: ['toll', 'who counted'],
  accusation: ['accusation', 'who makes it'],
  figure: ['figure', 'where it is from'],
  cause: ['explanation', 'who gives it']
}

/** Whether a claim is a toll with a figure, or an accusation of a crime: “thousands died” and “misled” are questions. */
const isGrave = ({figures, words}: Claim, matter: Matter) =>
  (matter === 'toll' && figures.some(({kind, isVague}) => kind === 'count' && !isVague)) ||
  (matter === 'accusation' && words.some(({kind}) => kind === 'crime'))

export default defineRule({
  id: 'unattributed-claim',
  summary: 'Say who counted, who accuses, who explains, and where a figure is from.',
  why: `
A toll, an accusation, a figure or an explanation that nobody in the story gives is the paper’s own word.
Readers cannot weigh it, and the desk cannot stand behind it without knowing where it comes from.
A source serves its sentence and what follows in the paragraph. Quotations, headlines, figures that the reader is taken
to know (“the 40 victims”), ages, dates, distances and prices, and stories told in the first person are left alone.
Crimes of persons, superlatives and predictions have rules of their own.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'At least 40 people were killed in the floods, the interior ministry said.',
      'The minister said that the search would go on. At least 40 people were killed in the floods.',
      'The former minister was accused of embezzling the money.',
      'A census shows that 42% of the flats in the centre stand empty.',
      'The hall, 85 metres long, opened in 1912. A stall costs £500. The keeper, 64, locks it at 9 p.m.'
    ],
    bad: [
      {
        text: 'The river rose fast on Sunday. ⟦At least 40 people were killed in the floods⟧.',
        reasons: ['Unexpected toll without a source, expected who counted']
      },
      {
        text: '⟦The minister misled the council about the money⟧, and the roof was never mended.',
        reasons: ['Unexpected accusation without a source, expected who makes it']
      },
      {
        text: 'The town has lost most of its shops. ⟦Some 42% of the flats in the centre stand empty⟧.',
        reasons: ['Unexpected figure without a source, expected where it is from']
      },
      {
        text: 'The mill stood idle for a month. ⟦The Harlow flood was caused by the new weir⟧.',
        reasons: ['Unexpected explanation without a source, expected who gives it']
      }
    ]
  },
  *check(tree) {
    for (const {claim, matter} of unsourcedClaims(tree)) {
      const [what, who] = asked[matter] ?? []
      if (what === undefined) continue
      yield {
        at: claim,
        severity: isGrave(claim, matter) ? 'warning' : 'info',
        reason: `Unexpected ${what} without a source, expected ${who}`,
        note: 'Name the source in this sentence or the one before, or leave it out.'
      }
    }
  }
})
