import {lazy} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {openSorted} from '../sorted-file.js'

/** The Englishes whose spellings are told apart, in the order of the compiled table. */
export const englishes = ['en-US', 'en-GB', 'en-CA', 'en-AU'] as const
export type English = (typeof englishes)[number]

/** How a word is spelled in each English. */
export type Spellings = Readonly<Record<English, string>>

const variants = lazy(() => openSorted('variants.tsv'))

/**
 * How each English spells a word, given in lower case: for “colour”, `color` in en-US and `colour` elsewhere.
 * None for a word that all spell alike. The table is read when first asked.
 */
export const spellingsOf = perWord((word): Spellings | undefined => {
  const found = variants().get(word)?.split('|')
  return found && (Object.fromEntries(englishes.map((english, k) => [english, found[k] ?? word])) as Spellings)
})

export const isEnglish = (language: string | undefined): language is English =>
  (englishes as readonly (string | undefined)[]).includes(language)
