import {lazy, table} from '../dictionary.js'

const rows = table('currencies', ['currency', 'code', 'place'])
const byPlace = (wanted: string) =>
  lazy(() => new Map(rows().flatMap(({currency, code, place}) => (place === wanted ? [[currency, code]] : []))))
const signs = byPlace('before')
const words = byPlace('after')

/** The code of the currency that a sign before a figure stands for: “$”, “US$”. */
export const currencyOfSign = (text: string): string | undefined => signs().get(text)

/** The code of the currency that a word after a figure names; the empty string where countries share the word. */
export const currencyOfWord = (text: string): string | undefined => words().get(text)
