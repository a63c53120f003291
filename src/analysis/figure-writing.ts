import {type Token, written} from './tokens.js'

const digits = /\d[\d,]*(?:\.\d+)?/

/** Another value in the words of a figure: 5,000,000 in those of “$6m” is “$5m”; in those of “six” it is “5”. */
export function rewritten(
  figure: {readonly first: Token; readonly last: Token; readonly value: number},
  value: number
): string {
  const text = written(figure)
  const own = digits.exec(text)?.[0]
  if (own === undefined) return value.toLocaleString('en')
  const scale = Math.abs(figure.value) / Number(own.replaceAll(',', '')) || 1
  return text.replace(digits, Number((value / scale).toPrecision(6)).toLocaleString('en', {maximumFractionDigits: 3}))
}

/** A value with as many digits as a desk would give it. */
export const rounded = (value: number): number =>
  Number(value.toPrecision(Math.abs(value) < 100 && Math.abs(value) >= 1 ? 2 : 3))
