import {lazy, table} from '../dictionary.js'
import {currencyOfWord} from './currencies.js'
import type {Figure} from './figures.js'
import {beside, type Token} from './tokens.js'

const unitRows = table('units', ['word', 'unit'])
const units = lazy(() => new Map(unitRows().map(({word, unit}) => [word, unit])))

const powers: Readonly<Record<string, string>> = {square: '²', sq: '²', 'sq.': '²', cubic: '³'}

/** The measure of a figure by the word after it, or by two with a hyphen: “50 minutes”, “200-square-metre”. */
export function unitOf(lower: string): string | undefined {
  const own = units().get(lower)
  if (own !== undefined || !lower.includes('-')) return own
  const [size = '', unit = ''] = lower.split('-')
  const [power, base] = [powers[size], units().get(unit)]
  return power !== undefined && base !== undefined ? base + power : undefined
}

/** A unit and how many tokens it takes. */
type Unit = readonly [unit: string, length: number]

/** The lower-case words at a place: `word(0)` is the first. */
type Words = (by: number) => string

function percent(word: Words): Unit | undefined {
  if (/^(?:%|percent|pc|pct)$/.test(word(0))) return ['%', 1]
  if (word(0) === 'per' && word(1) === 'cent') return ['%', 2]
  return word(0) === 'percentage' && /^points?$/.test(word(1)) ? ['pp', 2] : undefined
}

const scales: Readonly<Record<string, string>> = {c: '°C', celsius: '°C', centigrade: '°C', f: '°F', fahrenheit: '°F'}

/** “°C”, “degrees Fahrenheit”, “degrees” */
function temperature(word: Words): Unit | undefined {
  if (!/^(?:°|degrees?)$/.test(word(0))) return undefined
  const scale = scales[word(1)]
  return scale === undefined ? ['°', 1] : [scale, 2]
}

/** “km/h”, “miles per hour”, “square metres” */
function measure(word: Words): Unit | undefined {
  const unit = unitOf(word(0))
  if (unit === undefined) {
    const double = unitOf(`${word(0)}-${word(1)}`)
    return double === undefined ? undefined : [double, 2]
  }
  const speed = {mi: 'mph', km: 'km/h'}[unit]
  if (speed !== undefined && word(1) === '/' && word(2) === 'h') return [speed, 3]
  if (speed !== undefined && /^(?:per|an)$/.test(word(1)) && word(2) === 'hour') return [speed, 3]
  return [unit, 1]
}

/** A figure with the unit that follows it: “%”, “per cent”, “percentage points”, “dollars”, “km”. */
export function withUnit(list: readonly Token[], at: number, figure: Figure): Figure {
  const word = (by: number) => beside(list, at, figure.length + by)?.lower ?? ''
  const take = ([unit, length]: Unit, kind: Figure['kind'] & string): Figure => ({
    ...figure,
    length: figure.length + length,
    kind,
    ...(unit && {unit})
  })
  const share = percent(word)
  if (share) return take(share, 'percent')
  const token = beside(list, at, figure.length)
  const code = token && (currencyOfWord(token.text) ?? currencyOfWord(token.lower))
  if (code !== undefined) return take([code, 1], 'money')
  if (/^years?$/.test(word(0)) && (word(1) === 'old' || (word(1) === 'of' && word(2) === 'age')))
    return {...figure, length: figure.length + (word(1) === 'old' ? 2 : 3), kind: 'age'}
  if (figure.kind === 'measure' && figure.unit !== undefined) {
    // “50km/h”
    const isSpeed = figure.unit === 'km' && word(0) === '/' && word(1) === 'h'
    return isSpeed ? {...figure, length: figure.length + 2, unit: 'km/h'} : figure
  }
  const found = figure.kind && figure.high === undefined ? undefined : (temperature(word) ?? measure(word))
  return found ? take(found, 'measure') : figure
}
