import {lazy, table} from '../dictionary.js'
import type {Token} from './tokens.js'

/** What a word of number is worth and how it builds a figure; the head of the dictionary says what each kind means. */
export interface NumberWord {
  readonly value: number
  readonly kind: 'unit' | 'ten' | 'scale' | 'suffix' | 'vague' | 'ordinal' | 'fraction'
}

const rows = table('number-words', ['word', 'value', 'kind'])

const words = lazy(
  () =>
    new Map(
      rows().map(({word, value, kind}): [string, NumberWord] => [
        word,
        {value: Number(value), kind: kind as NumberWord['kind']}
      ])
    )
)

/** What a word is worth: “twelve”, “thirds”, “millions”. */
export const numberWord = (lower: string): NumberWord | undefined => words().get(lower)

const glyphs: Readonly<Record<string, number>> = {
  '½': 0.5,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 0.25,
  '¾': 0.75,
  '⅕': 0.2,
  '⅛': 0.125
}

/** A figure in digits, and the letters that follow it in the same word: “4.2bn”, “45-year-old”, “12th”. */
export interface Digits {
  readonly value: number
  readonly digits: string
  /** What is written to the digits, in lower case and without its hyphen. */
  readonly rest: string
}

/** Read the digits that a word begins with; the comma of “2,5 million” can only be a decimal point. */
export function digitsOf({lower}: Token): Digits | undefined {
  if (/^\d+,\d{1,2}$/.test(lower)) return {value: Number(lower.replace(',', '.')), digits: lower, rest: ''}
  const match = /^(\d[\d,]*(?:\.\d+)?)([½⅓⅔¼¾⅕⅛])?(?:-(?=\p{L}))?(.*)$/u.exec(lower)
  if (!match) return undefined
  const [, digits = '', glyph = '', rest = ''] = match
  return {value: Number(digits.replaceAll(',', '')) + (glyphs[glyph] ?? 0), digits, rest}
}

/** The number that a row of tokens begins with in words: “twenty-five thousand”, “one and a half million”. */
export interface Numeral {
  readonly value: number
  /** How many tokens it takes. */
  readonly length: number
  /** Whether it is a scale without a figure: “thousands”. */
  readonly isVague: boolean
}

/** The value of one word of number, or of two with a hyphen: “twenty-five”. */
function small(lower: string): number | undefined {
  const word = numberWord(lower)
  if (word?.kind === 'unit' || word?.kind === 'ten') return word.value
  const dash = lower.indexOf('-')
  if (dash < 0) return undefined
  const first = numberWord(lower.slice(0, dash))
  const rest = lower.slice(dash + 1)
  if (rest === 'and-a-half' && first?.kind === 'unit') return first.value + 0.5
  const second = numberWord(rest)
  return first?.kind === 'ten' && second?.kind === 'unit' ? first.value + second.value : undefined
}

/** “thousands”, “tens of thousands” */
function vagueAt(list: readonly Token[], at: number, first: NumberWord): Numeral {
  const next = list[at + 1]?.lower === 'of' ? numberWord(list[at + 2]?.lower ?? '') : undefined
  return next?.kind === 'vague'
    ? {value: (first.value * next.value) / 2, length: 3, isVague: true}
    : {value: first.value, length: 1, isVague: true}
}

/** The figure before “of a million” or “and a half”: “a quarter of a million”, “a million and a half”. */
function partOf(at: number, lower: (k: number) => string): Numeral | undefined {
  const isA = (k: number) => lower(k) === 'a' || lower(k) === 'an'
  const scaleAt = (k: number) => {
    const word = numberWord(lower(k))
    return word?.kind === 'scale' ? word.value : undefined
  }
  const half = lower(at) === 'half' && isA(at + 1) ? scaleAt(at + 2) : undefined
  if (half !== undefined) return {value: half / 2, length: 3, isVague: false}
  const whole =
    isA(at) && lower(at + 2) === 'and' && isA(at + 3) && lower(at + 4) === 'half' ? scaleAt(at + 1) : undefined
  if (whole !== undefined && whole >= 1000) return {value: 1.5 * whole, length: 5, isVague: false}
  const count = isA(at) ? 1 : (small(lower(at)) ?? 0)
  const part = numberWord(lower(at + 1))
  const scale = part?.kind === 'fraction' && lower(at + 2) === 'of' && isA(at + 3) ? scaleAt(at + 4) : undefined
  return part && scale !== undefined && count > 0
    ? {value: (count * scale) / part.value, length: 5, isVague: false}
    : undefined
}

/** “half a million”, “a dozen”, “one and a half million”, “three hundred and five thousand”, “thousands”. */
export function numeralAt(list: readonly Token[], at: number): Numeral | undefined {
  const lower = (k: number) => (list[k]?.paragraph === list[at]?.paragraph ? (list[k]?.lower ?? '') : '')
  const isA = (k: number) => lower(k) === 'a' || lower(k) === 'an'
  const scaleAt = (k: number) => {
    const word = numberWord(lower(k))
    return word?.kind === 'scale' ? word.value : undefined
  }
  const vague = numberWord(lower(at))
  if (vague?.kind === 'vague') return vagueAt(list, at, vague)
  const part = partOf(at, lower)
  if (part) return part
  let k = isA(at) && scaleAt(at + 1) !== undefined ? at + 1 : at
  let total = 0
  let group = 0
  while (k < list.length) {
    const add = small(lower(k))
    const scale = scaleAt(k)
    if (add !== undefined) group += add
    else if (scale !== undefined && (k > at || lower(k) === 'dozen')) {
      if (scale === 100 || scale === 12) group = (group || 1) * scale
      else {
        total += (group || 1) * scale
        group = 0
      }
    } else if (lower(k) === 'and' && isA(k + 1) && lower(k + 2) === 'half') {
      group += 0.5
      k += 2
    } else if (!(lower(k) === 'and' && total + group >= 100 && small(lower(k + 1)) !== undefined)) break
    k++
  }
  return k > at && total + group > 0 ? {value: total + group, length: k - at, isVague: false} : undefined
}
