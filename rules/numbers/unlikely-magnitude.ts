import {gapBetween} from '../../src/analysis/figure-margins.js'
import {figureSentences, type FigureSentence} from '../../src/analysis/figure-sentences.js'
import {namesPeople} from '../../src/analysis/people.js'
import type {Quantity} from '../../src/analysis/quantities.js'
import {beside, type Token, tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** Words with which a count may have decimals. */
const averages =
  /^(?:averag\w*|mean|per|every|each|rates?|typical\w*|ratio|equivalent|fertility|expected|statistical\w*|times)$/
const wholes = new Set('vote votes electorate population households seats respondents those'.split(' '))

/** How many of a unit of time another has. */
const inOther: Readonly<Record<string, readonly [other: string, most: number]>> = {
  min: ['hour', 60],
  h: ['day', 24],
  d: ['week', 7],
  wk: ['year', 53],
  mo: ['year', 12]
}

/** The noun that a figure counts, past one word that describes it: “12 | Norwegian sailors”. */
function isOfPeople(list: readonly Token[], {last}: Quantity, from = 1): boolean {
  const [next, after] = [beside(list, last.index, from), beside(list, last.index, from + 1)]
  return next?.kind === 'word' && (namesPeople(next.lower) || (after?.kind === 'word' && namesPeople(after.lower)))
}

/** Why a count of people can be none. */
function ofPeople(list: readonly Token[], quantity: Quantity, sentence: FigureSentence): string | undefined {
  const {kind, value, last} = quantity
  if (kind !== 'count' || !isOfPeople(list, quantity)) return undefined
  if (value < 0) return 'No count of people is below nought'
  const isPart = /^\d+\.\d{1,2}$/.test(last.text) && !sentence.tokens.some(({lower}) => averages.test(lower))
  return isPart ? 'People are counted in whole numbers' : undefined
}

/** Why a share can be none: “130% of voters”. */
function ofWhole(list: readonly Token[], quantity: Quantity): string | undefined {
  const {unit, value, last} = quantity
  if (unit !== '%' || value <= 100) return undefined
  const isTurnout = [2, 3].some((by) => beside(list, quantity.first.index, -by)?.lower === 'turnout')
  if (isTurnout) return 'A turnout is at most 100 per cent'
  if (beside(list, last.index, 1)?.lower !== 'of') return undefined
  const isWhole = [2, 3].some((by) => wholes.has(beside(list, last.index, by)?.lower ?? ''))
  return isWhole || isOfPeople(list, quantity, 2) ? 'A share of a whole is at most 100 per cent' : undefined
}

/** Why a ratio can be none: “seven out of five voters”. */
function ofRatio(list: readonly Token[], quantity: Quantity, next: Quantity | undefined): string | undefined {
  const isRatio = quantity.kind === 'count' && next?.kind === 'count' && gapBetween(list, quantity, next) === 'out of'
  return isRatio && quantity.value > next.value ? 'A part is at most the whole' : undefined
}

/** Why a time can be none: “25 hours a day”. */
function ofTime(list: readonly Token[], {unit = '', value, last}: Quantity): string | undefined {
  const [other, most = Infinity] = inOther[unit] ?? []
  const isRate = /^(?:an?|per)$/.test(beside(list, last.index, 1)?.lower ?? '')
  const isOver = value > most && isRate && beside(list, last.index, 2)?.lower === other
  return isOver && other ? `${other === 'hour' ? 'An' : 'A'} ${other} has no more than ${most}` : undefined
}

export default defineRule({
  id: 'unlikely-magnitude',
  summary: 'Check a figure that what it counts cannot have.',
  why: `
Where 2.5 soldiers were killed, a scale such as “thousand” or a comma was lost; “130% of voters” and “25 hours a day” are more than there are.
Averages and rates may have decimals, and a rise or a target may be above 100 per cent.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Some 2.5 million soldiers and 25 people left; families had an average of 2.5 children, or 1.9 doctors per 1,000 people.',
      'Prices rose to 130% of the level of 1990. They work 24 hours a day, and 100% of voters came.'
    ],
    bad: [
      {
        text: 'In all, ⟦2.5⟧ soldiers were killed, and the flood took ⟦-3⟧ people.',
        reasons: [
          'Unexpected `2.5` as a count of people, expected a whole number',
          'Unexpected `-3` as a count of people, expected a whole number'
        ]
      },
      {
        text: 'Some ⟦130%⟧ of voters work ⟦25 hours⟧ a day.',
        reasons: [
          'Unexpected `130%` as a share of a whole, expected at most 100 per cent',
          'Unexpected `25 hours` in a day, expected at most 24'
        ]
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    const all = figureSentences(tree)
    /** “22.4 drivers”: what comes again is the name of a kind. */
    const isName = ({first}: Quantity) =>
      all.flatMap(({figures}) => figures).filter((other) => other.first.text === first.text).length > 1
    for (const sentence of all)
      for (const [at, quantity] of sentence.figures.entries()) {
        const people = ofPeople(list, quantity, sentence)
        const whole = ofWhole(list, quantity) ?? ofRatio(list, quantity, sentence.figures[at + 1])
        const why = people ?? whole ?? ofTime(list, quantity)
        if (why === undefined || (people && isName(quantity))) continue
        const [other = '', most = 0] = inOther[quantity.unit ?? ''] ?? []
        const as = people
          ? 'as a count of people, expected a whole number'
          : whole
            ? 'as a share of a whole, expected at most 100 per cent'
            : `in a ${other}, expected at most ${most}`
        yield {
          at: {start: quantity.start, end: quantity.end},
          reason: `Unexpected \`${written(quantity)}\` ${as}`,
          note: `${why}: look for a lost scale, comma or decimal.`
        }
      }
  }
})
