import {lazy, table, values} from '../dictionary.js'
import {perWord} from '../per-word.js'
import {canBe, isKnown} from '../tagger/words.js'

/** A form of a verb: `base` is also the present but for the third person, `participle` the past participle. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** All forms of a verb; several where spellings differ (`travelled`, `traveled`) or were and was both serve. */
export type Inflection = Readonly<Record<VerbForm, readonly string[]>>

/** What a word is as a verb. */
export interface VerbReading {
  readonly lemma: string
  readonly form: VerbForm
}

/** What a word is as a noun. */
export interface NounReading {
  readonly lemma: string
  readonly number: 'singular' | 'plural'
}

const irregularVerbs = table('irregular-verbs', ['lemma', 'past', 'participle', 'gerund', 'third'])
const irregularNouns = table('irregular-nouns', ['singular', 'plural'])

const verbRows = lazy(() => new Map(irregularVerbs().map((row) => [row.lemma, row])))

/** The present of `be`, which no other verb has beside its base. */
const presentOfBe = ['am', 'are']

/** Some consonant, some vowel, one consonant that doubles: `stop`, `quit`, `travel`. */
const closed = /(?:[^aeiou]|qu)[aeiouy][bdfgklmnprstvz]$/
const oneVowel = /^(?:[^aeiouy]*|.*qu)[aeiouy][^aeiouy]+$/

/** The stem before `-ed` and `-ing`: with its last letter doubled, or both where British and American spelling differ. */
function stems(lemma: string): readonly string[] {
  const doubled = lemma + lemma.slice(-1)
  if (/[aeiou]c$/.test(lemma)) return [`${lemma}k`]
  if (!closed.test(lemma)) return [lemma]
  if (oneVowel.test(lemma)) return [doubled]
  return lemma.endsWith('l') ? [doubled, lemma] : [lemma]
}

function regularPast(lemma: string): readonly string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  return stems(lemma).map((stem) => `${stem}ed`)
}

function regularGerund(lemma: string): readonly string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`]
  if (/[^eoy]e$/.test(lemma) && lemma.length > 2) return [`${lemma.slice(0, -1)}ing`]
  return stems(lemma).map((stem) => `${stem}ing`)
}

function withEs(lemma: string, afterO: boolean): string {
  if (/(?:s|x|z|ch|sh)$/.test(lemma) || (afterO && /[^aeiou]o$/.test(lemma))) return `${lemma}es`
  return /(?:[^aeiou]|qu)y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

const or = (cell: string | undefined, regular: () => readonly string[]) => (cell ? values(cell) : regular())

/**
 * All forms of a verb, given its lemma in lower case; a word that is no verb is inflected by the rules all the same.
 * `base` is the lemma alone, `am` and `are` are not among the forms.
 */
export function inflect(lemma: string): Inflection {
  const row = verbRows().get(lemma)
  return {
    base: [lemma],
    third: or(row?.third, () => [withEs(lemma, true)]),
    past: or(row?.past, () => regularPast(lemma)),
    participle: or(row?.participle, () => regularPast(lemma)),
    gerund: or(row?.gerund, () => regularGerund(lemma))
  }
}

/** The irregular forms of verbs, with what they are. */
const irregularForms = lazy(() => {
  const found = new Map<string, VerbReading[]>(presentOfBe.map((form) => [form, [{lemma: 'be', form: 'base'}]]))
  for (const {lemma} of irregularVerbs()) {
    for (const [form, words] of Object.entries(inflect(lemma)) as [VerbForm, readonly string[]][])
      for (const word of words) found.set(word, [...(found.get(word) ?? []), {lemma, form}])
  }
  return found
})

const regularised = lazy(
  () =>
    new Map(
      irregularVerbs().flatMap(({lemma}) => {
        const {past, participle} = inflect(lemma)
        const right = [...new Set([...past, ...participle])]
        return regularPast(lemma).flatMap((form) => (right.includes(form) ? [] : [[form, right] as const]))
      })
    )
)

/** The pasts of an irregular verb that is inflected as if it were regular: `fell` and `fallen` for `falled`; none for another word. */
export const irregularPasts = (word: string): readonly string[] => regularised().get(word.toLowerCase()) ?? []

/** Words that could be the lemma of a regular form. */
function possibleLemmas(word: string): readonly string[] {
  const stem = /^(.{2,}?)(?:e?s|ed|ing)$/.exec(word)
  if (!stem) return []
  const cuts = [word.replace(/(?:s|d)$/, ''), word.replace(/(?:es|ed|ing)$/, '')]
  const found = cuts.flatMap((cut) => [
    cut,
    `${cut}e`,
    cut.replace(/(.)\1$/, '$1'),
    cut.replace(/i$/, 'y'),
    cut.replace(/y$/, 'ie'),
    cut.replace(/ck$/, 'c')
  ])
  return [...new Set(found)].filter((lemma) => lemma !== word && lemma.length > 2)
}

/** Whether a word has a past that is known as a verb and is not a base itself (`need` is no past of `nee`). */
function hasPast(lemma: string): boolean {
  const isPast = (past: string) => canBe(past, 'VERB') && !regularPast(past).some((twice) => canBe(twice, 'VERB'))
  return regularPast(lemma).some(isPast)
}

/** Whether a word is known as a verb, or as a noun with the past of a verb: `tweet`, `tweeted`. */
const isVerb = (lemma: string): boolean => canBe(lemma, 'VERB') || (canBe(lemma, 'NOUN') && hasPast(lemma))

/** Whether a word is a base: no form of another verb, unless it has a past of its own (`found`, `founded`). */
const isBase = (form: string): boolean =>
  isVerb(form) && (hasPast(form) || !(irregularForms().has(form) || regularReadings(form).length > 0))

function regularReadings(form: string): VerbReading[] {
  const lemmas = possibleLemmas(form).filter((lemma) => !verbRows().has(lemma) && isVerb(lemma))
  return lemmas.flatMap((lemma) => {
    const forms = Object.entries(inflect(lemma)) as [VerbForm, readonly string[]][]
    return forms.flatMap(([kind, words]) => (words.includes(form) ? [{lemma, form: kind}] : []))
  })
}

/**
 * What a word can be as a verb, whatever else it can be: `left` is the past and participle of `leave`, and `cut` is
 * four things. Case does not count. None for a word that no known verb has among its forms; auxiliaries other than
 * `be`, `do` and `have` have none.
 */
export const verbForms = (word: string): readonly VerbReading[] => readingsOf(word.toLowerCase())

const readingsOf = perWord((form: string): readonly VerbReading[] => {
  const irregular = irregularForms().get(form) ?? []
  const base: VerbReading[] =
    isBase(form) && !irregular.some((reading) => reading.form === 'base') ? [{lemma: form, form: 'base'}] : []
  return [...irregular, ...base, ...regularReadings(form)]
})

/** The readings of nouns that the table knows, by form. */
const irregularNumbers = lazy(() => {
  const found = new Map<string, NounReading[]>()
  const add = (form: string, reading: NounReading) => found.set(form, [...(found.get(form) ?? []), reading])
  for (const row of irregularNouns()) {
    const singular = row.singular.toLowerCase()
    const plurals = values(row.plural.toLowerCase())
    if (singular) add(singular, {lemma: singular, number: 'singular'})
    for (const plural of plurals) add(plural, {lemma: singular || plural, number: 'plural'})
  }
  return found
})

/** The plural of a noun by the rules of spelling, given in lower case. */
export const regularPlural = (singular: string): string => withEs(singular, false)

/**
 * What a word can be as a noun: `criteria` is the plural of `criterion`, `series` is singular and plural, `police` is
 * plural alone. Case does not count. None for a word that no known noun has among its forms.
 */
export const nounForms = (word: string): readonly NounReading[] => numbersOf(word.toLowerCase())

const numbersOf = perWord((form: string): readonly NounReading[] => {
  const known = irregularNumbers().get(form)
  if (known) return [...known]
  const plurals = possibleLemmas(form).filter((lemma) => regularPlural(lemma) === form && canBe(lemma, 'NOUN'))
  if (plurals.length > 0 && (canBe(form, 'NOUN') || !isKnown(form)))
    return plurals.map((lemma) => ({lemma, number: 'plural'}))
  return canBe(form, 'NOUN') ? [{lemma: form, number: 'singular'}] : []
})
