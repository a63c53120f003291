import {list} from '../dictionary.js'
import {currencyOfSign, currencyOfWord} from './currencies.js'
import {numberWord} from './numerals.js'
import {beside, type Token} from './tokens.js'
import {unitOf} from './unit-words.js'

/** How a number is written, where no English number is written so. */
export interface NumberForm {
  /**
   * `decimal`: a comma for a decimal point. `thousands`: a point or a space where a comma stands. `groups`: groups of digits
   * that are not three; `indian` where they are as India has them. `ending`: an ordinal with the wrong letters. `date`: a day
   * and a year without a space. `compound`: a plural that hyphens join, “16-years-old”.
   */
  readonly kind: 'decimal' | 'thousands' | 'groups' | 'indian' | 'ending' | 'date' | 'compound'
  /** How it is written in English, where that is certain. */
  readonly expected?: string
}

const functionWords = list('function-words')

/** The code of the currency that a sign before a figure stands for: “$”, “€”. */
export const signCode = (token: Token | undefined): string | undefined =>
  token && /^\p{Sc}$/u.test(token.text) ? currencyOfSign(token.text) : undefined

/** The code of the currency that a word after a figure names; none where countries share the word. */
export const wordCode = (lower: string): string | undefined => {
  const code = currencyOfWord(lower)
  return code === '' ? undefined : code
}

/** Whether the tokens at a place are a sign or words of percent. */
export function isPercent(list: readonly Token[], index: number): boolean {
  const lower = list[index]?.lower
  return lower === '%' || lower === 'percent' || (lower === 'per' && list[index + 1]?.lower === 'cent')
}

const isUnit = (lower: string) => unitOf(lower) !== undefined
const isScale = (lower: string) => numberWord(lower.replace(/s$/, ''))?.kind === 'scale'

type Form = (list: readonly Token[], token: Token) => NumberForm | undefined

const hasSign = (list: readonly Token[], token: Token) =>
  token.before === '' && signCode(beside(list, token.index, -1)) !== undefined

/** “2,5 million”, “0,5”, “€2,50”: a comma that can only be a decimal point. */
const decimal: Form = (list, token) => {
  if (!/^\d+,\d{1,2}$/.test(token.text)) return undefined
  const lower = beside(list, token.index, 1)?.lower ?? ''
  const measures =
    isScale(lower) || isPercent(list, token.index + 1) || isUnit(lower) || currencyOfWord(lower) !== undefined
  const isDecimal = measures || token.text.startsWith('0,') || hasSign(list, token)
  return isDecimal ? {kind: 'decimal', expected: token.text.replace(',', '.')} : undefined
}

/** “May 5,2022”. */
const date: Form = (list, {text, index}) => {
  const [, day = '', year = ''] = /^(\d\d?),([12]\d{3})$/.exec(text) ?? []
  const isMonth = /^\p{Lu}\p{Ll}{2,}/u.test(beside(list, index, -1)?.text ?? '')
  return day !== '' && Number(day) <= 31 && isMonth ? {kind: 'date', expected: `${day}, ${year}`} : undefined
}

/** A whole number with commas between its thousands. */
const grouped = (digits: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** “10,0000”, “15,000,00”; “1,2,3” is a list. */
const groups: Form = (_, {text}) => {
  if (!/^\d+(?:,\d+)+$/.test(text)) return undefined
  if (/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(text)) return {kind: 'indian', expected: grouped(text.replaceAll(',', ''))}
  const rest = text.split(',').slice(1)
  const isLong = rest.some((group) => group.length > 3) && rest.every((group) => group.length >= 3)
  const isCut = rest.length > 1 && rest.slice(0, -1).every(({length}) => length === 3) && (rest.at(-1)?.length ?? 3) < 3
  return isLong || isCut ? {kind: 'groups'} : undefined
}

/** What is measured to the third decimal. */
const measured = new Set(['average', 'point', 'points'])

/** “15.000 people”, “€1.250.000”: points between thousands; “version 15.000” and “9.500 seconds” are none. */
const thousands: Form = (list, token) => {
  const {text, index} = token
  if (!/^[1-9]\d{0,2}(?:\.\d{3}){1,2}$/.test(text) || !text.endsWith('00')) return undefined
  const [previous, next] = [beside(list, index, -1), beside(list, index, 1)]
  const isName = previous !== undefined && /^(?:\p{Lu}|v$|ver$|version$)/u.test(previous.text)
  if (isName && !functionWords().has(previous.lower)) return undefined
  const isCounted = next?.kind === 'word' && /^\p{Ll}{3,}$/u.test(next.text) && !functionWords().has(next.lower)
  const isMeasured = isUnit(next?.lower ?? '') || isScale(next?.lower ?? '') || measured.has(next?.lower ?? '')
  const isOne = text.length > 7 || (isCounted && !isMeasured) || (hasSign(list, token) && !isMeasured)
  return isOne ? {kind: 'thousands', expected: text.replaceAll('.', ',')} : undefined
}

/** The letters that end an ordinal: “1st”, “12th”, “22nd”. */
export const endingOf = (digits: string): string =>
  /1\d$/.test(digits) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(digits.at(-1))] ?? 'th')

/** “2th”, “21th”; “12st” is a weight in Britain. */
const ending: Form = (_, {text}) => {
  const [, digits = '', letters = ''] = /^(\d+)(nd|rd|th)$/.exec(text) ?? []
  return letters === '' || letters === endingOf(digits)
    ? undefined
    : {kind: 'ending', expected: digits + endingOf(digits)}
}

/** “a 16-years-old boy”, “she is 16-years-old”; “a 16-year-old” has no plural inside. */
const compound: Form = (list, {text, index}) => {
  const [, count = '', unit = ''] = /^(\d+)-(day|week|month|year)s-old$/i.exec(text) ?? []
  if (unit === '') return undefined
  const next = beside(list, index, 1)
  const isBeforeNoun = next?.kind === 'word' && !functionWords().has(next.lower)
  const isNoun = /^(?:an?|the)$/.test(beside(list, index, -1)?.lower ?? '')
  const expected = isBeforeNoun || isNoun ? `${count}-${unit}-old` : `${count} ${unit}s old`
  return {kind: 'compound', expected}
}

const forms = [decimal, date, groups, thousands, ending, compound]

/** What is wrong with the way a number is written by itself; nothing where it is right. */
export function numberForm(list: readonly Token[], token: Token): NumberForm | undefined {
  for (const form of forms) {
    const found = form(list, token)
    if (found) return found
  }
  return undefined
}
