import type {QuantityKind} from './figure-kinds.js'
import {digitsOf, numberWord, numeralAt} from './numerals.js'
import {endingOf} from './number-forms.js'
import {beside, type Token} from './tokens.js'
import {unitOf} from './unit-words.js'

/** A number as read at a place: how many tokens it takes, and what its form tells of it. */
export interface Figure {
  readonly value: number
  /** The higher end of a range. */
  readonly high?: number
  readonly length: number
  readonly kind?: QuantityKind
  readonly unit?: string
  readonly isVague?: boolean
}

const letters: Readonly<Record<string, string>> = {C: '°C', F: '°F', g: 'g', in: 'in', pc: '%', pct: '%'}

/** What the letters written to digits say: “12th”, “9am”, “45-year-old”, “1990s”. */
function suffixed(value: number, digits: string, rest: string, text: string): Figure | undefined {
  const letter = letters[/\p{L}+$/u.exec(text)?.[0] ?? '']
  if (letter !== undefined) return {value, length: 1, kind: letter === '%' ? 'percent' : 'measure', unit: letter}
  // “11st” is a weight.
  if (rest === 'st' && endingOf(digits) !== 'st') return {value, length: 1, kind: 'measure', unit: 'st'}
  if (/^(?:st|nd|rd|th)$/.test(rest)) return {value, length: 1, kind: 'ordinal'}
  if (/^s$/.test(rest)) return {value, length: 1, kind: 'year'}
  if (/^(?:am|pm|a\.m\.?|p\.m\.?|:\d\d.*)$/.test(rest)) return {value, length: 1, kind: 'time'}
  if (/^(?:year|month|week|day)s?-old/.test(rest)) return {value, length: 1, kind: 'age'}
  const high = /^[-‐‑–](\d[\d,]*(?:\.\d+)?)$/.exec(rest)?.[1]
  if (high !== undefined)
    return {value, high: Number(high.replaceAll(',', '')), length: 1, kind: /^\d{4}$/.test(digits) ? 'year' : 'score'}
  // “a 30-mile walk”, “a 200-square-metre flat”
  const [whole = '', first = ''] = /^([a-z°]+)(?:-[a-z]+)?/.exec(rest) ?? []
  const unit = unitOf(whole) ?? unitOf(first)
  if (unit !== undefined) return {value, length: 1, kind: 'measure', unit}
  const scale = numberWord(/^[a-z]+/.exec(rest)?.[0] ?? '')
  if (scale?.kind === 'suffix' || scale?.kind === 'scale') return {value: value * scale.value, length: 1}
  return undefined
}

/** “1/2”, “2 1/2” */
function strokeFraction(list: readonly Token[], at: number, digits: string): Figure | undefined {
  const fraction = (by: number) => {
    const [above, stroke, below, after] = [0, 1, 2, 3].map((k) => beside(list, at, by + k))
    const isOne =
      stroke?.text === '/' &&
      stroke.before === '' &&
      below?.before === '' &&
      after?.text !== '/' &&
      beside(list, at, by - 1)?.text !== '/'
    const [top, bottom] = [Number(above?.text), Number(below?.text)]
    return isOne && top > 0 && top < bottom && bottom <= 16 ? top / bottom : undefined
  }
  const own = fraction(0)
  if (own !== undefined) return {value: own, length: 3, kind: 'fraction'}
  const rest = /^\d+$/.test(digits) && beside(list, at, 1)?.before === ' ' ? fraction(1) : undefined
  return rest === undefined ? undefined : {value: Number(digits) + rest, length: 4}
}

function inDigits(list: readonly Token[], at: number, token: Token): Figure | undefined {
  const found = digitsOf(token)
  if (!found) return undefined
  const {value, digits, rest} = found
  if (rest !== '')
    return (
      suffixed(value, digits, rest, token.text) ??
      (/^\p{L}+(?:-\p{L}+)*$/u.test(rest) ? {value, length: 1} : {value, length: 1, kind: 'label'})
    )
  const part = strokeFraction(list, at, digits)
  if (part) return part
  const scale = numberWord(beside(list, at, 1)?.lower ?? '')
  if (scale?.kind === 'scale' || (scale?.kind === 'suffix' && beside(list, at, 1)?.text !== 'b'))
    return {value: value * scale.value, length: 2}
  return {value, length: 1}
}

/** “two-thirds”, “a quarter of”, “half the”; “third” alone is an ordinal. */
function inParts(list: readonly Token[], at: number, lower: string): Figure | undefined {
  const [count = '', part = ''] = lower.split('-')
  const whole = numberWord(count)
  const named = numberWord(part) ?? numberWord(part + 's')
  if (whole?.kind === 'unit' && named?.kind === 'fraction')
    return {value: whole.value / named.value, length: 1, kind: 'fraction'}
  const one = whole?.value === 1 && named?.kind === 'ordinal' ? numberWord(`${part}s`) : undefined
  if (one?.kind === 'fraction') return {value: 1 / one.value, length: 1, kind: 'fraction'}
  if (whole?.kind === 'ten' && named?.kind === 'ordinal')
    return {value: whole.value + named.value, length: 1, kind: 'ordinal'}
  const word = numberWord(lower)
  const next = beside(list, at, 1)?.lower ?? ''
  const before = beside(list, at, -1)?.lower ?? ''
  if (word?.kind === 'ordinal') {
    const fraction = numberWord(`${lower}s`)
    const isPart = /^(?:a|one)$/.test(before) && /^(?:of|\()$/.test(next) && fraction?.kind === 'fraction'
    return {value: isPart ? 1 / fraction.value : word.value, length: 1, kind: isPart ? 'fraction' : 'ordinal'}
  }
  if (lower === 'half' && /^(?:of|the|its|their|all)$/.test(next)) return {value: 0.5, length: 1, kind: 'fraction'}
  if (
    word?.kind === 'fraction' &&
    (next === 'of' || (next === '(' && before === 'a')) &&
    (lower !== 'quarter' || before === 'a')
  )
    return {value: 1 / word.value, length: 1, kind: 'fraction'}
  return undefined
}

function inWords(list: readonly Token[], at: number, token: Token): Figure | undefined {
  const century = /^(?:early|late|mid)-(\d{2,4})s$/.exec(token.lower)?.[1]
  if (century !== undefined) return {value: Number(century), length: 1, kind: 'year'}
  const numeral = numeralAt(list, at)
  if (!numeral) return inParts(list, at, token.lower)
  if (token.lower.includes('-year-old')) return {...numeral, kind: 'age'}
  const next = beside(list, at, numeral.length)
  const part = numberWord(next?.lower ?? '')
  if (part?.kind === 'fraction' && part.value > 2)
    return {value: numeral.value / part.value, length: numeral.length + 1, kind: 'fraction'}
  // “one” of “one of them”, “no one”, “the one who” counts nothing.
  const isRatio = token.lower === 'one' && numeral.length === 1 && /^(?:in|out)$/.test(next?.lower ?? '')
  if (token.lower === 'one' && numeral.length === 1) return isRatio ? ratio(list, at, numeral) : undefined
  return numeral
}

/** “3 in 10”, “two out of three”. */
function ratio(list: readonly Token[], at: number, figure: Figure): Figure | undefined {
  if (figure.kind) return undefined
  const lower = (by: number) => beside(list, at, figure.length + by)?.lower ?? ''
  const gap = lower(0) === 'in' ? 1 : lower(0) === 'out' && lower(1) === 'of' ? 2 : 0
  const of = gap > 0 ? (list[at + figure.length + gap] ?? undefined) : undefined
  const whole = of && (digitsOf(of)?.rest === '' ? digitsOf(of)?.value : numeralAt(list, of.index)?.value)
  if (!whole || whole <= figure.value || whole > 100 || figure.value < 1 || /^\d{4}$/.test(of.text)) return undefined
  return {value: figure.value / whole, length: figure.length + gap + 1, kind: 'fraction'}
}

/** The number that begins at a place, in digits or in words. */
export function figureAt(list: readonly Token[], at: number): Figure | undefined {
  const token = list[at]
  if (!token) return undefined
  const found = token.kind === 'number' ? inDigits(list, at, token) : inWords(list, at, token)
  return found && (found.kind ? found : (ratio(list, at, found) ?? found))
}
