import {type Claim, claims} from '../../src/analysis/claims.js'
import {placesWhere} from '../../src/analysis/places-where.js'
import {defineRule} from '../../src/rule.js'
import type {Severity} from '../../src/setting.js'
import type {Story} from '../../src/story.js'

/** A claim that is worth less than this is not worth a question. */
const leastWorth = 0.45

/** From what a count or a sum on is worth a source. */
const leastCount = 100
const leastSum = 100_000

/** How often a writer may say “I” before a story counts as their own account. */
const mostFirstPerson = 2

interface Matter {
  readonly what: string
  readonly who: string
  readonly severity: Severity
}

const toll: Matter = {what: 'toll', who: 'who counted', severity: 'warning'}
const accusation: Matter = {what: 'accusation', who: 'who makes it', severity: 'warning'}
const figure: Matter = {what: 'figure', who: 'where it is from', severity: 'info'}

/** What in a claim asks for a source, and how loudly: a toll without a figure (“thousands”) is a question. */
function matterOf({kinds, figures, checkWorthiness}: Claim): Matter | undefined {
  if (checkWorthiness < leastWorth) return undefined
  if (kinds.includes('toll'))
    return figures.some(({kind, isVague}) => kind === 'count' && !isVague) ? toll : {...toll, severity: 'info'}
  if (kinds.includes('accusation')) return accusation
  const weighty = figures.some(
    ({kind, value}) =>
      kind === 'percent' ||
      (kind === 'fraction' && value !== 0.5) ||
      (kind === 'money' && value >= leastSum) ||
      (kind === 'count' && value >= leastCount)
  )
  return weighty ? figure : undefined
}

const firstPerson = new Set(['i', 'i’d', "i'd", 'i’ll', "i'll", 'i’m', "i'm", 'i’ve', "i've", 'me', 'my'])

const tellers = placesWhere(({lower}) => firstPerson.has(lower))

/** Whether a story is told by someone who was there: its writer is the source. */
function isFirstPerson(tree: Story): boolean {
  return tellers(tree).filter(({sentence, at}) => !sentence.quoted[at]).length > mostFirstPerson
}

export default defineRule({
  id: 'unattributed-claim',
  summary: 'Say who counted, who accuses, and where a figure is from.',
  why: `
A toll, an accusation or a figure that nobody in the story gives is the paper’s own word.
Readers cannot weigh it, and the desk cannot stand behind it without knowing where it comes from.
A source serves its sentence and what follows in the paragraph. Quotations, headlines, figures that the reader is taken
to know (“the 40 victims”), ages, dates, distances and prices, and stories told in the first person are left alone.`,
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
        text: '⟦The former minister embezzled the money⟧, and the roof was never mended.',
        reasons: ['Unexpected accusation without a source, expected who makes it']
      },
      {
        text: 'The town has lost most of its shops. ⟦Some 42% of the flats in the centre stand empty⟧.',
        reasons: ['Unexpected figure without a source, expected where it is from']
      }
    ]
  },
  *check(tree) {
    if (isFirstPerson(tree)) return
    for (const claim of claims(tree)) {
      const matter = claim.status === 'unattributed' ? matterOf(claim) : undefined
      if (!matter) continue
      const {what, who, severity} = matter
      yield {
        at: claim,
        severity,
        reason: `Unexpected ${what} without a source, expected ${who}`,
        note: 'Name the source in this sentence or the one before, or leave it out.'
      }
    }
  }
})
