import {tags, type Tag} from '../../tagger/tags.js'
import type {TaggedSentence} from './teacher.js'

/** Whether wink takes a word, in lower case, for a part of speech in any frame. */
export type CanBe = (word: string, tag: Tag) => boolean

/** A place in a tagged sentence, with what stands around it; beyond the ends are empty words. */
class Place {
  constructor(
    private readonly tokens: readonly string[],
    private readonly found: readonly number[],
    private readonly at: number
  ) {}

  /** The word so many tokens on, in lower case. */
  word(offset = 0): string {
    return this.written(offset).toLowerCase()
  }

  written(offset = 0): string {
    return this.tokens[this.at + offset] ?? ''
  }

  is(tag: Tag, offset = 0): boolean {
    return this.found[this.at + offset] === tags.indexOf(tag)
  }

  /** The nearest token before that is no adverb and no `not` or `all`: how many tokens back. */
  skipAdverbs(): number {
    let offset = -1
    while (this.is('ADV', offset) || adverbial.has(this.word(offset))) offset--
    return offset
  }
}

const words = (text: string) => new Set(text.split(' '))
const adverbial = words('not all both never')
const modals = words("will would can could may might must should shall can't won't didn't doesn't couldn't wouldn't")
const beForms = words('am is are was were be been being')
const possessives = words('my your his its our their')
const plurals = words('people children police men women')
const prepositions = words('of in for by with from at on under into between against during without through')
const amounts = words('little much more less nothing')
const severals = words('two three four five six seven eight nine ten')
const subordinators = words('whether although though unless because if')
const directions = words('north south east west')
const firstOrPlural = words('i we they')

const isThird = (word: string) => /[^s]s$/.test(word)
const isFinite = (word: string) => !/(?:ing|ed|en)$/.test(word)
const isPossessive = (word: string) => /['’]s$|s['’]$/.test(word)
const isGerund = (word: string) => /[aeiouy].*ing$/.test(word)
const articles = words('the a an no')
const opensNoun = (place: Place, offset: number) =>
  articles.has(place.word(offset)) || possessives.has(place.word(offset))

/** What wink gets wrong again and again, each with the tag that is right. */
const corrections: readonly ((place: Place, canBe: CanBe) => Tag | undefined)[] = [
  // “sold in the US”
  (place) => (place.is('PRON') && /^(?:US|IT)$/.test(place.written()) ? 'PROPN' : undefined),
  // “whether it will”, “although sales fell”, “calls for help”
  (place) => {
    if (subordinators.has(place.word())) return place.word(1) === 'of' ? 'ADP' : 'SCONJ'
    return place.word() === 'for' && place.is('SCONJ') ? 'ADP' : undefined
  },
  // “since 1992”, “has since left”, “once the results are known”
  (place) => {
    if (place.word() === 'since' && place.is('NUM', 1)) return 'ADP'
    if (place.word() === 'since' && place.is('AUX', -1) && place.is('VERB', 1)) return 'ADV'
    return place.word() === 'once' && (place.is('DET', 1) || place.is('PRON', 1)) && !place.is('VERB', -1)
      ? 'SCONJ'
      : undefined
  },
  // “as prices climb”
  (place) =>
    place.word() === 'as' &&
    place.is('NOUN', 1) &&
    place.is('VERB', 2) &&
    isFinite(place.word(2)) &&
    isThird(place.word(1)) !== isThird(place.word(2))
      ? 'SCONJ'
      : undefined,
  // “the north of the country”
  (place) =>
    place.is('ADV') &&
    directions.has(place.word()) &&
    place.word(-1) === 'the' &&
    !place.is('NOUN', 1) &&
    !place.is('ADJ', 1)
      ? 'NOUN'
      : undefined,
  // “a fine of £20”, “a chief warns”
  (place, canBe) =>
    place.is('ADJ') &&
    canBe(place.word(), 'NOUN') &&
    ((/^an?$/.test(place.word(-1)) && prepositions.has(place.word(1))) ||
      (place.is('NOUN', -1) && place.is('VERB', 1) && isThird(place.word(1))))
      ? 'NOUN'
      : undefined,
  // “no one was hurt”
  (place) => (place.word() === 'one' && place.word(-1) === 'no' ? 'PRON' : undefined),
  // “half have names”, “it did little”
  (place) => {
    if (!place.is('AUX') || place.written(-1) === '' || place.is('ADV', -1)) return undefined
    const object = place.is('DET', 1) || place.is('NUM', 1) || place.is('NOUN', 1) || possessives.has(place.word(1))
    if (/^(?:have|has|had)$/.test(place.word())) return object ? 'VERB' : undefined
    return /^(?:do|does|did)$/.test(place.word()) && amounts.has(place.word(1)) ? 'VERB' : undefined
  },
  // “the claim that officers lied”
  (place) =>
    place.word() === 'that' && place.is('DET') && place.is('NOUN', 1) && isThird(place.word(1)) ? 'SCONJ' : undefined,
  // “Small firms complain”, where Small is also a name
  (place, canBe) =>
    place.is('PROPN') && place.written(-1) === '' && place.is('NOUN', 1) && canBe(place.word(), 'ADJ')
      ? 'ADJ'
      : undefined,
  // “in May”
  (place) =>
    place.written() === 'May' && (place.is('ADP', -1) || place.is('NUM', -1) || place.is('NUM', 1))
      ? 'PROPN'
      : undefined,
  // “they walk to school”
  (place) => (place.word() === 'school' && place.is('VERB') && place.word(-1) === 'to' ? 'NOUN' : undefined),
  // “the Voting Rights Act”, “Head Start”
  (place) =>
    (place.is('VERB') || place.is('NOUN')) &&
    /^[A-Z][a-z]/.test(place.written()) &&
    (place.is('PROPN', -1) || (place.is('PROPN', 1) && place.written(-1) !== '' && !place.is('PUNCT', -1)))
      ? 'PROPN'
      : undefined,
  // “part of the deal”, “took part”
  (place) =>
    place.word() === 'part' && !place.is('NOUN') && !modals.has(place.word(-1)) && !place.is('PART', -1)
      ? 'NOUN'
      : undefined,
  // “a cause of delay”, “the city’s plans”, “two wins”
  (place, canBe) => {
    const word = place.word()
    if (!place.is('VERB') || !isFinite(word) || !canBe(word, 'NOUN')) return undefined
    if (place.is('ADP', -1) && prepositions.has(place.word(-1))) return 'NOUN'
    if (isPossessive(place.word(-1)) && (place.is('NOUN', -1) || place.is('PROPN', -1))) return 'NOUN'
    return isThird(word) && severals.has(place.word(-1)) ? 'NOUN' : undefined
  },
  // “they drive”, “we all know”, “those who smoke”
  (place, canBe) => {
    const word = place.word()
    if (!place.is('NOUN') || !canBe(word, 'VERB') || !isFinite(word)) return undefined
    const subject = place.word(place.skipAdverbs())
    if (subject === 'who' || (firstOrPlural.has(subject) && !isThird(word))) return 'VERB'
    return (subject === 'he' || subject === 'she') && isThird(word) ? 'VERB' : undefined
  },
  // “it will cost”
  (place, canBe) =>
    (place.is('NOUN') || place.is('ADJ')) &&
    modals.has(place.word(place.skipAdverbs())) &&
    canBe(place.word(), 'VERB') &&
    isFinite(place.word()) &&
    !isThird(place.word()) &&
    !place.is('AUX', 1)
      ? 'VERB'
      : undefined,
  // “they are leaving”
  (place, canBe) =>
    place.is('NOUN') &&
    /..ing$/.test(place.word()) &&
    beForms.has(place.word(place.skipAdverbs())) &&
    canBe(place.word(), 'VERB')
      ? 'VERB'
      : undefined,
  // “analysts fear the worst”, “the report sets a limit”
  (place, canBe) => {
    const word = place.word()
    if (!place.is('NOUN') || !canBe(word, 'VERB') || !isFinite(word) || !opensNoun(place, 1)) return undefined
    if (!place.is('NOUN', -1) && !place.is('PROPN', -1)) return undefined
    const last = place.word(-1)
    return (isThird(last) || plurals.has(last)) !== isThird(word) ? 'VERB' : undefined
  },
  // “find and fix the leak”
  (place, canBe) =>
    place.is('NOUN') &&
    place.is('CCONJ', -1) &&
    place.is('VERB', -2) &&
    opensNoun(place, 1) &&
    isThird(place.word()) === isThird(place.word(-2)) &&
    isFinite(place.word()) &&
    isFinite(place.word(-2)) &&
    canBe(place.word(), 'VERB')
      ? 'VERB'
      : undefined,
  // “from peace to war”
  (place, canBe) =>
    place.is('VERB') &&
    place.word(-1) === 'to' &&
    place.word(-3) === 'from' &&
    (place.is('NOUN', -2) || place.is('ADJ', -2)) &&
    !isGerund(place.word(-2)) &&
    canBe(place.word(), 'NOUN')
      ? 'NOUN'
      : undefined,
  // “admit to stealing”, “back to work schemes”
  (place) =>
    place.word() === 'to' &&
    place.is('PART') &&
    (isGerund(place.word(1)) ||
      (['NOUN', 'ADJ', 'DET', 'NUM', 'PROPN', 'PRON', 'ADP', 'SYM'] as const).some((tag) => place.is(tag, 1)))
      ? 'ADP'
      : undefined
]

/** Correct what wink gets wrong in a sentence. */
export function correct({tokens, tags: found, sure}: TaggedSentence, canBe: CanBe): TaggedSentence {
  const better = [...found]
  for (const correction of corrections) {
    for (let at = 0; at < tokens.length; at++) {
      const tag = sure?.has(at) ? undefined : correction(new Place(tokens, better, at), canBe)
      if (tag) better[at] = tags.indexOf(tag)
    }
  }
  return {tokens, tags: better}
}
