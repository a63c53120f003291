import {type Age, ages, type Moment} from '../../src/analysis/ages.js'
import {daysBetween, exists} from '../../src/analysis/calendar.js'
import {draftDay} from '../../src/analysis/draft-day.js'
import {beside, tokens, written} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

type Then = Pick<Moment, 'year' | 'day'>

/** The ages that someone can have had: one where both days are known, else two. */
function possible(born: Then, then: Then): readonly number[] {
  const years = then.year - born.year
  if (!born.day || !then.day || ![born.day, then.day].every(exists)) return [years - 1, years]
  const birthday = {...born.day, year: then.year}
  return [daysBetween(birthday, {...then.day, year: then.year}) >= 0 ? years : years - 1]
}

const isNow = /^(?:is|[’']s|now|turns)$/

export default defineRule({
  id: 'wrong-age',
  summary: 'Let age, year of birth and year of the event agree.',
  why: `
Whoever was born in 1950 was 54 or 55 in 2005, not 60.
The sentence must give all three, and name no further year; with full dates the age is reckoned to the day. An age “now” is reckoned from the day of the draft where that is known.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Ada Brunt, who was born in 1950, died in 2005 aged 54. Per Lind (1931–2001) died at the age of 70.',
      'Born in 1950, she was about 60 years old in 2005. Born in 1950, she came in 1961 and left in 1990, aged 30.',
      {text: 'Ada Brunt, born in 1950, is 74 years old.', date: '2024-06-12'}
    ],
    bad: [
      {
        text: 'Ada Brunt, who was born in 1950, died in 2005 aged ⟦60⟧.',
        reasons: ['Unexpected age `60` in 2005 for a birth in 1950, expected 54 or 55']
      },
      {
        text: 'Born on 3 May 1950, he died on 2 May 2005 at the age of ⟦55⟧.',
        reasons: ['Unexpected age `55` in 2005 for a birth in 1950, expected 54']
      },
      {
        text: 'Ada Brunt, born in 1950, is ⟦64 years old⟧.',
        reasons: ['Unexpected age `64 years old` in 2024 for a birth in 1950, expected 73 or 74'],
        date: '2024-06-12'
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    /** When someone was that old. */
    const thenOf = ({age, then}: Age): Then | undefined => {
      const day = !then && isNow.test(beside(list, age.first.index, -1)?.lower ?? '') ? draftDay(tree) : undefined
      return then ?? (day && {year: day.year, day})
    }
    for (const found of ages(tree)) {
      const {age, born} = found
      const then = thenOf(found)
      if (!then || then.year <= born.year) continue
      const right = possible(born, then)
      if (right.includes(age.value)) continue
      yield {
        at: {start: age.start, end: age.end},
        reason: `Unexpected age \`${written(age)}\` in ${then.year} for a birth in ${born.year}, expected ${right.join(' or ')}`,
        note: `${then.year} − ${born.year} = ${then.year - born.year}, one less before the birthday: mend the age or a year.`,
        related: [{at: {start: born.first.start, end: born.last.end}, reason: 'The birth'}]
      }
    }
  }
})
