import {list} from '../dictionary.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {isCapitalWord} from './capitals.js'
import {countriesOf, type Country, countryNamed} from './cities.js'
import {goesOn, nameAfter, nameBefore, type WrittenName} from './name-runs.js'
import {timeOfQualifier} from './office-qualifiers.js'
import {perTree} from './per-tree.js'
import {type Polity, polityAt, polityBefore, polityNamed} from './polities.js'
import {endsInPossessive} from './possessives.js'
import {type Sentence, sentences} from './sentences.js'
import type {Token} from './tokens.js'

/** What the draft says of a place: that it lies in a country, or is its capital. The span holds both. */
export interface PlaceClaim extends Span {
  readonly kind: 'in' | 'capital'
  readonly place: Span & {readonly name: string}
  readonly country: Country
  /** Whether the sentence names a year before 2000, when borders and capitals may have been others. */
  readonly isPast: boolean
}

interface Found {
  readonly kind: PlaceClaim['kind']
  readonly place: WrittenName
  readonly polity: Polity
}

type Words = readonly Token[]

const functionWords = list('function-words')
const closers = new Set(['.', ';', ':', ')', '–', '—', '!', '?', '”', '"', '('])
/** What may follow a country without a comma: “in Rostov, Russia on Monday”. */
const followers = new Set('on at after where when during last this next since before until by from with'.split(' '))
const settlements = new Set(['city', 'port', 'resort', 'town', 'village'])

const lower = (words: Words, at: number) => words[at]?.lower ?? ''
const isArticle = (words: Words, at: number) => /^(?:the|a|an)$/.test(lower(words, at))

/** Whether an apposition ends here, and no list goes on. */
function isClosed(words: Words, at: number): boolean {
  const token = words[at]
  if (!token || closers.has(token.text)) return true
  return token.text === ',' && !goesOn(words, at) && !/^(?:which|whose)$/.test(lower(words, at + 1))
}

/** Whether a name is an item of a list that began before it: “from Oslo, Paris, Italy”. */
const isListed = (words: Words, {from}: WrittenName) => /^(?:,|and|or|&|\/)$/.test(lower(words, from - 1))

/** A name before a token, without a function word that has its capital from the sentence: “In Rostov”. */
function placeBefore(words: Words, to: number): WrittenName | undefined {
  const name = nameBefore(words, to)
  if (!name || name.from > 0 || !functionWords().has(lower(words, 0))) return name
  const [, next] = words
  return name.words.length > 1 && next ? {...name, start: next.start, words: name.words.slice(1), from: 1} : undefined
}

/** “Rostov, Ukraine” at a comma. */
function afterComma(words: Words, comma: number): Found | undefined {
  const polity = polityAt(words, comma + 1)
  if (!polity || endsInPossessive(words[polity.to - 1])) return undefined
  const place = placeBefore(words, comma)
  if (!place || isListed(words, place)) return undefined
  return isClosed(words, polity.to) || followers.has(lower(words, polity.to)) ? {kind: 'in', place, polity} : undefined
}

/** The country after “in”, “in the” or “in northern”. */
const countryIn = (words: Words, at: number) =>
  polityAt(words, /(?:ern|central|the)$/.test(lower(words, at + 1)) ? at + 2 : at + 1)

/** The name that a predicate is said of: “Turin, a …”, “Turin is a …”, “Turin lies …”. */
function subjectOf(words: Words, from: number): WrittenName | undefined {
  let at = from
  if (/^(?:located|situated)$/.test(lower(words, at - 1))) at--
  if (words[at - 1]?.text !== ',' && !/^(?:is|lies|sits|remains)$/.test(lower(words, at - 1))) return undefined
  const place = placeBefore(words, at - 1)
  return place && !isListed(words, place) ? place : undefined
}

/** “Turin lies in France”, “in Turin in France”, at “in”. */
function atIn(words: Words, at: number): Found | undefined {
  const polity = countryIn(words, at)
  if (!polity) return undefined
  const direct = nameBefore(words, at)
  const isPlace = /^(?:in|near|at|outside)$/.test(lower(words, (direct?.from ?? 0) - 1))
  // “Rovers is in Spain for a week” tells of a team.
  const isSaid = words[at - 1]?.text !== ',' && (lower(words, at - 1) !== 'is' || isClosed(words, polity.to))
  const place = direct ? (isPlace ? direct : undefined) : isSaid ? subjectOf(words, at) : undefined
  return place && {kind: 'in', place, polity}
}

/** “the French port city of Turin”, “Turin, a city in France”, at the word for a settlement. */
function atSettlement(words: Words, at: number): Found | undefined {
  let from = at
  while (
    from > at - 3 &&
    words[from - 1]?.kind === 'word' &&
    !isCapitalWord(words[from - 1]) &&
    !isArticle(words, from - 1)
  )
    from--
  if (lower(words, at + 1) === 'in') {
    const polity = countryIn(words, at + 1)
    const place = subjectOf(words, isArticle(words, from - 1) ? from - 1 : from)
    return polity && place && isClosed(words, polity.to) ? {kind: 'in', place, polity} : undefined
  }
  const polity = polityBefore(words, from)
  const place = polity && nameAfter(words, lower(words, at + 1) === 'of' ? at + 2 : at + 1)
  return place && {kind: 'in', place, polity}
}

/** “the Australian capital, Sydney”, “Sydney is Australia’s capital”, “Sydney, the capital of Australia”, at the word. */
function atCapital(words: Words, at: number): Found | undefined {
  const end = lower(words, at + 1) === 'city' ? at + 2 : at + 1
  // “Australia, whose capital is Sydney”
  const left = polityBefore(words, lower(words, at - 1) === 'whose' && words[at - 2]?.text === ',' ? at - 2 : at)
  const right =
    !left && lower(words, end) === 'of'
      ? polityAt(words, lower(words, end + 1) === 'the' ? end + 2 : end + 1)
      : undefined
  const polity = left ?? right
  if (!polity || endsInPossessive(words[(right ?? {to: 0}).to - 1])) return undefined
  const from = left?.from ?? (isArticle(words, at - 1) ? at : undefined)
  const begins = from !== undefined && isArticle(words, from - 1) ? from - 1 : (from ?? at)
  if (timeOfQualifier(lower(words, begins - 1)) || (!left && from === undefined && words[at - 1]?.text !== ','))
    return undefined
  const to = right?.to ?? end
  const place = named(words, to, left !== undefined) ?? predicated(words, begins, to)
  return place && {kind: 'capital', place, polity}
}

/** The name behind an apposition: “the capital of Australia, Sydney,”, “the Australian capital is Sydney”. */
function named(words: Words, to: number, mayAdjoin: boolean): WrittenName | undefined {
  const direct = mayAdjoin ? nameAfter(words, lower(words, to) === 'of' ? to + 1 : to) : undefined
  if (direct) return direct
  if (lower(words, to) === 'is') return nameAfter(words, to + 1)
  const place = words[to]?.text === ',' ? nameAfter(words, to + 1) : undefined
  return place && isClosed(words, place.to) ? place : undefined
}

/** The name before one: “Sydney, the capital of Australia,”, “Sydney is the capital of Australia”. */
function predicated(words: Words, from: number, to: number): WrittenName | undefined {
  const place = placeBefore(words, from - 1)
  if (!place || isListed(words, place)) return undefined
  if (lower(words, from - 1) === 'is') return place
  return words[from - 1]?.text === ',' && isClosed(words, to) ? place : undefined
}

function claimAt(words: Words, at: number, word: string): Found | undefined {
  if (word === ',') return afterComma(words, at)
  if (word === 'in') return atIn(words, at)
  if (word === 'capital') return atCapital(words, at) ?? atSettlement(words, at)
  return settlements.has(word) ? atSettlement(words, at) : undefined
}

function claimsIn(sentence: Sentence): PlaceClaim[] {
  const words = sentence.tokens
  const found: PlaceClaim[] = []
  for (let at = 0; at < words.length; at++) {
    const claim = claimAt(words, at, words[at]?.lower ?? '')
    const country = claim && countryNamed(claim.polity.name)
    const name = claim?.place.words.join(' ') ?? ''
    if (!claim || !country || polityNamed(name) !== undefined || countriesOf(name).length === 0) continue
    const first = words[claim.polity.from]
    const last = words[claim.polity.to - 1]
    if (!first || !last) continue
    const {start, end} = claim.place
    const isPast = words.some(({kind, text}) => kind === 'number' && /^1\d{3}s?$/.test(text))
    const span = claim.place.from < claim.polity.from ? join(claim.place, last) : join(first, claim.place)
    found.push({...span, kind: claim.kind, place: {start, end, name}, country, isPast})
  }
  return found
}

/** What the draft says of the countries of known places, in order. */
export const placeClaims = perTree((story: Story): readonly PlaceClaim[] => sentences(story).flatMap(claimsIn))
