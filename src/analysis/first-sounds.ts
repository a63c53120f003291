import {lazy, table} from '../dictionary.js'
import {perWord} from '../per-word.js'
import type {Token} from './tokens.js'

/** What a word begins with when it is read out; `either` where speakers differ or the spelling does not tell. */
export type FirstSound = 'vowel' | 'consonant' | 'either'

const rows = table('sounds', ['word', 'sound'])

const sounds = lazy(() => {
  const words = new Map<string, FirstSound>()
  const beginnings = new Map<string, FirstSound>()
  for (const {word, sound} of rows()) {
    const isBeginning = word.endsWith('*')
    ;(isBeginning ? beginnings : words).set(isBeginning ? word.slice(0, -1) : word, sound as FirstSound)
  }
  return {words, beginnings, longest: Math.max(...[...beginnings.keys()].map(({length}) => length))}
})

/** What the table says of a word in small letters. */
function listed(lower: string): FirstSound | undefined {
  const {words, beginnings, longest} = sounds()
  const known = words.get(lower)
  for (let length = Math.min(longest, lower.length); !known && length > 1; length--) {
    const found = beginnings.get(lower.slice(0, length))
    if (found) return found
  }
  return known
}

/** Letters whose names begin with a vowel: “an F”, “an S”, but “a U”. */
const ofLetter = (letter: string): FirstSound => (/[aefhilmnorsx]/i.test(letter) ? 'vowel' : 'consonant')

/** The first sound of a word in small letters, by its spelling where the table does not know it. */
function ofSpelling(lower: string): FirstSound {
  const known = listed(lower)
  if (known) return known
  // “mph”, “km”, “hmm”: nobody knows how it is read.
  if (!/[aeiouyà-öø-ÿ]/.test(lower)) return 'either'
  if (/^[aeiouà-æè-ïò-öø-ü]/.test(lower)) return 'vowel'
  return /^y[^aeiou]|^x/.test(lower) ? 'either' : 'consonant'
}

/** Beginnings that no English word has: such capitals are read letter by letter. */
const unspeakable = /^(?:f[^aeiloruy]|[hlmn][^aeiouy]|r[^aehiouy]|s[bdfgjrsvxz]|x)/i

/** The first sound of what is set in capitals: letters, a word in letters (“NATO”), or a word in a headline. */
function ofCapitals(text: string): FirstSound {
  const known = sounds().words.get(text) ?? sounds().words.get(text.replace(/s$/, ''))
  if (known) return known
  const asLetters = ofLetter(text.charAt(0))
  if (unspeakable.test(text) || !/[AEIOUY]/.test(text)) return asLetters
  return ofSpelling(text.toLowerCase()) === asLetters ? asLetters : 'either'
}

/** Eight, eleven and eighteen begin with a vowel, and so does what begins with them when it is read out. */
function ofNumber(text: string): FirstSound {
  const [, whole = ''] = /^(\d+(?:,\d{3})*)/.exec(text) ?? []
  const digits = whole.replaceAll(',', '')
  // “an 0-4 record”; “an 1848 law”, but “eighteen hundred” or “one thousand eight hundred” pages.
  if (digits.startsWith('0')) return 'either'
  if (/^1[18]\d\d$/.test(digits)) return /^18\d[1-9]$/.test(text) ? 'vowel' : 'either'
  if (digits.startsWith('8')) return 'vowel'
  // Three digits go together: 11, 11,000 and 18,000,000, but not 110.
  return digits.length % 3 === 2 && /^1[18]/.test(digits) ? 'vowel' : 'consonant'
}

/** Names with a capital whose first letter may be silent or read in another language: “Hermès”, “Mbeki”, “Urumqi”, “Xi”. */
const foreignName = /^(?:u|ou|eu|ew|i[aeo]|x|h|y[^aeiou]|l[jl]|[mn][^aeiouy])/

function ofName(text: string): FirstSound {
  const lower = text.toLowerCase()
  // “MoD” is read as letters, “FedEx” is not.
  if (/\p{Lu}/u.test(text.slice(1)) && !listed(lower) && ofSpelling(lower) !== ofLetter(text.charAt(0))) return 'either'
  return listed(lower) ?? (foreignName.test(lower) ? 'either' : ofSpelling(lower))
}

/** What a word or number of the story begins with when it is read out. */
export const firstSound = ({kind, text}: Pick<Token, 'kind' | 'text'>): FirstSound =>
  kind === 'number' ? ofNumber(text) : ofWord(text)

const ofWord = perWord((text: string): FirstSound => {
  const [, first = '', joint = ''] = /^([\p{L}\p{M}\p{N}]+)([^]?)/u.exec(text) ?? []
  if (/^\p{L}$/u.test(first))
    return joint === '’' || joint === "'" || !/^[A-Z]$/i.test(first) ? 'either' : ofLetter(first)
  if (joint === '&') return ofLetter(first)
  if (/^\p{Ll}\p{M}*\p{Lu}/u.test(first)) return /^[aeio]/.test(first) ? 'vowel' : 'either'
  if (/^\p{Lu}(?:\p{Lu}|\p{N})+s?$/u.test(first)) return ofCapitals(first)
  if (/^\p{Lu}/u.test(first)) return ofName(first)
  return ofSpelling(first)
})
