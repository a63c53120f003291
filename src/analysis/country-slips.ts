import {lazy, list, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {canBe} from '../tagger/words.js'
import {blocks} from './blocks.js'
import {placeOfDemonym} from './demonyms.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {verbShape} from './verb-shapes.js'

/**
 * A country or its adjective where English has the other: `adjective` where one is meant, “the France president”,
 * `country` where the country is, “against Russian.”
 */
export interface CountrySlip extends Span {
  readonly kind: 'adjective' | 'country'
  readonly written: string
  readonly expected: string
}

/** Names that are a river, a state or a person as well, or that some write with an article. */
const otherNames =
  /^(?:Chad|Congo|Cuba|Gabon|Gambia|Georgia|Guinea|India|Israel|Jordan|Lebanon|Niger|Senegal|Sudan|Yemen)$/

/** Demonyms that are an airline or a common surname as well: “American said that the flight was late”. */
const otherDemonyms = /^(?:American|Austrian|Canadian|German|Hawaiian|Icelandic|Norwegian|Roman)$/

const rows = table('demonyms', ['demonym', 'place', 'kind', 'source'])

const countries = lazy(
  () =>
    new Set(
      table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])().map(
        ({name}) => name
      )
    )
)

/** Demonyms that are a noun for one person, so that they never stand alone as a subject: “a Russian”, but “Chinese fear”. */
const persons = lazy(
  () =>
    new Set(
      rows().flatMap(({demonym, place, kind}) =>
        kind === 'both' &&
        countries().has(place) &&
        /^\p{Lu}\p{Ll}+(?<!ese|ss|sh|ch)$/u.test(demonym) &&
        !otherDemonyms.test(demonym)
          ? [demonym]
          : []
      )
    )
)

/** The adjective of each country that is one word and takes no article. */
const adjectives = lazy(() => {
  const found = new Map<string, string>()
  for (const {demonym, place, kind} of rows())
    if (
      kind !== 'noun' &&
      countries().has(place) &&
      /^\p{Lu}\p{Ll}+[^s\P{Ll}]$/u.test(place) &&
      !otherNames.test(place) &&
      !found.has(place)
    )
      found.set(place, demonym)
  return found
})

/** What belongs to one nation and is called by its adjective. */
const nationals = list('national-nouns')

/** Whether a word can be nothing but a verb with a tense. */
function isTensed({tokens, tags}: TaggedSentence, at: number): boolean {
  const token = tokens[at]
  if (!token || token.text !== token.lower || token.before === '') return false
  if (tags[at] === 'AUX') return !/^(?:is|was|are|were)$/.test(token.lower)
  const form = tags[at] === 'VERB' ? verbShape(token.lower)?.form : undefined
  return token.lower === 'said' || form === 'past' || (form === 'third' && !canBe(token.lower, 'NOUN'))
}

const endsClause = (token: Token | undefined) => !token || /^[.;:!?]$/.test(token.text)

/** “the France president” */
function afterArticle(sentence: TaggedSentence, at: number, country: Token): CountrySlip | undefined {
  const {tokens, tags} = sentence
  const next = tokens[at + 1]
  const {start, end} = country
  const noun = tags[at + 1] === 'ADJ' ? tokens[at + 2] : next
  const adjective = adjectives().get(country.text)
  return next?.before === ' ' && noun && nationals().has(noun.text) && adjective !== undefined
    ? {start, end, kind: 'adjective', written: country.text, expected: adjective}
    : undefined
}

const openers = /^(?:although|because|if|that|when|whether|while)$/
const against = /^(?:across|against|inside|near|throughout|toward|towards|within)$/

/** “Russian said”, “against Russian.”, “between Poland and Russian” */
function isCountry(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (!before || openers.test(before.lower)) return isTensed(sentence, at + 1)
  const isClosed = endsClause(next) || (tags[at + 1] === 'ADP' && next?.before === ' ')
  if (against.test(before.lower)) return isClosed
  const isPair =
    before.lower === 'and' && tokens[at - 3]?.lower === 'between' && countries().has(tokens[at - 2]?.text ?? '')
  return isPair && (isClosed || tags[at + 1] === 'AUX')
}

function slipAt({sentence, at}: Place): CountrySlip | undefined {
  const token = sentence.tokens[at]
  if (!token) return undefined
  if (adjectives().has(token.text))
    return sentence.tokens[at - 1]?.lower === 'the' ? afterArticle(sentence, at, token) : undefined
  const place = placeOfDemonym(token.text)
  if (place === undefined || !isCountry(sentence, at)) return undefined
  return {start: token.start, end: token.end, kind: 'country', written: token.text, expected: place}
}

const candidates = placesWhere(({text}) => adjectives().has(text) || persons().has(text))

/** The names and adjectives of countries in the body that stand for one another, in order; headlines are short in their own way. */
export const countrySlips = perTree((story: Story): readonly CountrySlip[] => {
  const kinds = blocks(story)
  return candidates(story).flatMap((place): readonly CountrySlip[] => {
    const {tokens, paragraph} = place.sentence
    const found = slipAt(place)
    return found && kinds[paragraph.index]?.kind === 'body' && tokens.some((token) => isTerminal(token)) ? [found] : []
  })
})
