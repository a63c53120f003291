import type {Story} from '../story.js'
import type {CalendarDay} from './calendar.js'
import {type DateMention, dates} from './dates.js'
import {hedgeOf} from './figure-margins.js'
import {type FigureSentence, figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import type {Quantity} from './quantities.js'
import {beside, type Token, tokens} from './tokens.js'

/** A moment as it is told: a year, and the day where that is told too. */
export interface Moment {
  readonly year: number
  readonly day?: CalendarDay
  readonly first: Token
  readonly last: Token
}

/** The age of someone in a sentence that tells when they were born and when they were that old. */
export interface Age {
  readonly age: Quantity
  readonly born: Moment
  /** None where the sentence names no other year, so that the day of the draft may be meant. */
  readonly then?: Moment
}

/** The most words between “born” and the year: “born in the town of Hull on | 3 May 1950”. */
const longestBirth = 8

function momentsOf({figures, start, end}: FigureSentence, all: readonly DateMention[]): readonly Moment[] {
  const days = all.flatMap(({days, year, first, last}): Moment[] => {
    if (year === undefined || first.start < start || last.end > end) return []
    const [day] = days
    return [{year, first, last, ...(day && days.length === 1 && {day})}]
  })
  const isDated = (token: Token) =>
    days.some(({first, last}) => first.index <= token.index && token.index <= last.index)
  const years = figures.flatMap(({kind, value, first, last}): Moment[] => {
    if (kind !== 'year' || !/^\d{4}$/.test(first.text) || isDated(first) || first !== last) return []
    return [{year: value, first, last}]
  })
  const spans = figures.flatMap(({first, value, high}): Moment[] =>
    high === undefined || !/^\d{4}[-–]\d{4}$/.test(first.text)
      ? []
      : [value, high].map((year) => ({year, first, last: first}))
  )
  return [...days, ...years, ...spans].sort((a, b) => a.first.index - b.first.index)
}

/** The moment that “born” tells. */
function birthAmong(list: readonly Token[], sentence: FigureSentence, moments: readonly Moment[]): Moment | undefined {
  const births = sentence.tokens.filter(({lower}) => lower === 'born')
  const [birth] = births
  if (!birth || births.length > 1) return undefined
  const found = moments.find(({first}) => first.index > birth.index)
  if (!found || found.first.index - birth.index > longestBirth) return undefined
  return list.slice(birth.index + 1, found.first.index).some(({kind, text}) => kind === 'mark' && text !== ',')
    ? undefined
    : found
}

/** “(1950–2005)”: the two years of a life. */
function lifeAmong(list: readonly Token[], moments: readonly Moment[]): readonly [Moment, Moment] | undefined {
  for (const [k, one] of moments.entries()) {
    const other = moments[k + 1]
    if (!other || beside(list, one.first.index, -1)?.text !== '(' || beside(list, other.last.index, 1)?.text !== ')')
      continue
    const gap = other.first.index - one.last.index
    if (gap === 0 || (gap === 2 && /^[–—-]$/.test(list[one.last.index + 1]?.text ?? ''))) return [one, other]
  }
  return undefined
}

/** Whether an age is told by words of its own: “aged 60”, “at the age of 60”, “60 years old”. */
const isTold = (list: readonly Token[], {first, last}: Quantity) =>
  /^(?:aged|age)$/.test(beside(list, first.index, -1)?.lower ?? '') ||
  (beside(list, first.index, -1)?.lower === 'of' && beside(list, first.index, -2)?.lower === 'age') ||
  /^(?:old|age)$/.test(last.lower)

/** Whether what stands between an age and a moment keeps them apart: “aged 12 when her father left and married in | 1975”. */
function areApart(list: readonly Token[], age: Quantity, moment: Moment): boolean {
  const [from, to] = [Math.min(age.last.index, moment.last.index), Math.max(age.first.index, moment.first.index)]
  return list.slice(from + 1, to).some(({lower}) => /^(?:and|but|before|after|while|until|since)$/.test(lower))
}

/** “born in 1980 when he was | 30”: the age is that of a parent. */
const isParents = (list: readonly Token[], age: Quantity, born: Moment) =>
  list.slice(born.last.index + 1, Math.min(age.first.index, born.last.index + 2)).some(({lower}) => lower === 'when')

function ageIn(list: readonly Token[], sentence: FigureSentence, all: readonly DateMention[]): Age | undefined {
  const ages = sentence.figures.filter(({kind}) => kind === 'age')
  const [age] = ages
  if (!age || ages.length > 1 || !isTold(list, age) || hedgeOf(list, age) || !Number.isInteger(age.value))
    return undefined
  const moments = momentsOf(sentence, all)
  const life = lifeAmong(list, moments)
  const isDeath = sentence.tokens.some(({lower}) => /^(?:died|dies|death|dead)$/.test(lower))
  if (life) return isDeath ? {age, born: life[0], then: life[1]} : undefined
  const born = birthAmong(list, sentence, moments)
  const others = moments.filter((moment) => moment !== born)
  const [then] = others
  if (!born || others.length > 1 || born.year < 1000 || isParents(list, age, born)) return undefined
  if (then && areApart(list, age, then)) return undefined
  return {age, born, ...(then && {then})}
}

/** The ages of the story that stand in one sentence with the year of birth, in order. */
export const ages = perTree((story: Story): readonly Age[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap((sentence) => ageIn(list, sentence, dates(story)) ?? [])
})
