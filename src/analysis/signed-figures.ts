import {currencyOfSign} from './currencies.js'
import {type Figure, figureAt} from './figures.js'
import {beside, type Token} from './tokens.js'
import {withUnit} from './unit-words.js'

/** A figure with its sign or unit; `from` is the place of its number, after a sign. */
export interface SignedFigure extends Figure {
  readonly from: number
}

/** The code of the currency whose sign begins at a place, and how many tokens the sign takes: “$”, “US$”. */
function signAt(list: readonly Token[], at: number, token: Token): readonly [string | undefined, number] {
  const next = beside(list, at, 1)
  const long = next?.text === '$' && next.before === '' ? currencyOfSign(`${token.text}$`) : undefined
  if (long !== undefined) return [long, 2]
  const sign = token.kind === 'symbol' || token.text === 'Rs' ? currencyOfSign(token.text) : undefined
  return [sign, sign === undefined ? 0 : 1]
}

/** The minus right before a figure: “-3”, “minus 10”. */
export function minusBefore(list: readonly Token[], at: number): Token | undefined {
  const sign = beside(list, at, -1)
  if (sign?.lower === 'minus') return sign
  const isApart = sign?.before !== '' || !/[\p{L}\p{N})]$/u.test(beside(list, at, -2)?.text ?? '')
  return list[at]?.before === '' && /^[-−]$/.test(sign?.text ?? '') && isApart ? sign : undefined
}

/** The figure that begins at a place, in digits or in words, with its sign or unit. */
export function figureWithUnit(list: readonly Token[], at: number): SignedFigure | undefined {
  const first = list[at]
  if (!first) return undefined
  const [sign, length] = signAt(list, at, first)
  const number = beside(list, at, length)
  const figure = number && (sign === undefined || number.kind === 'number') ? figureAt(list, at + length) : undefined
  if (!figure) return undefined
  return {
    from: at + length,
    ...(sign === undefined ? withUnit(list, at + length, figure) : {...figure, kind: 'money', unit: sign})
  }
}
