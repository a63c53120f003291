import {isWeekday} from '../../src/analysis/calendar.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

/** The parts of the day that the two halves of a clock belong to. */
const halves = new Map([
  ['morning', 'a'],
  ['afternoon', 'p'],
  ['evening', 'p'],
  ['tonight', 'p'],
  ['night', 'p']
])

/** What may stand between the time and the part of the day. */
const between = new Set('at in last on that the this tomorrow yesterday'.split(' '))

const longestGap = 4

const clock = /^(?:\d{1,2}(?:[:.]\d\d)?)?([ap])\.?m\.?$/

/** The half of the day that a token names, after a figure or with it: “p.m.”, “9am”. */
function halfOf(all: readonly Token[], token: Token): string | undefined {
  const half = clock.exec(token.lower)?.[1]
  return token.kind === 'number' || beside(all, token.index, -1)?.kind === 'number' ? half : undefined
}

/** The time that a part of the day repeats: “9 p.m. | on Monday | night”. */
function timeBefore(all: readonly Token[], part: Token): Token | undefined {
  for (let by = -1; by >= -longestGap; by--) {
    const token = beside(all, part.index, by)
    if (!token) return undefined
    if (halfOf(all, token) === halves.get(part.lower)) return token
    if (!between.has(token.lower) && !isWeekday(token.lower)) return undefined
  }
  return undefined
}

const parts = tokensWhere(({text}) => halves.has(text))

export default defineRule({
  id: 'repeated-time',
  summary: 'Say once which half of the day it is.',
  why: `
In “9 p.m. on Monday night” the hour says that it is night, and desks cut the one or the other.
Only an hour with “a.m.” or “p.m.” right before the part of the day is looked at.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'They met at 9 p.m. on Monday. On Monday night, at 9 p.m., they met.',
      'The doors open at 9 a.m., and evening classes begin at 7 p.m. Night buses run.',
      'He sleeps from 9 a.m. at night school.'
    ],
    bad: [
      {
        text: 'They met at 9 ⟦p.m. on Monday night⟧ and parted at ⟦3am in the morning⟧.',
        reasons: [
          'Unexpected `night` after `p.m.`, expected one of the two',
          'Unexpected `morning` after `3am`, expected one of the two'
        ]
      }
    ]
  },
  *check(tree) {
    const all = tokens(tree)
    for (const part of parts(tree)) {
      const time = timeBefore(all, part)
      if (time)
        yield {
          at: join(time, part),
          reason: `Unexpected \`${part.text}\` after \`${time.text}\`, expected one of the two`,
          note: 'Cut the part of the day, or write the hour without “a.m.” and “p.m.”.'
        }
    }
  }
})
