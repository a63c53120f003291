import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import nspell from 'nspell'
import {cutToken, hashPart, Shape, type Cut} from '../../tagger/spelling.js'
import {tags} from '../../tagger/tags.js'
import {winkTags, type TaggedSentence} from './teacher.js'

const noun = tags.indexOf('NOUN')
const verb = tags.indexOf('VERB')

/** How often a word has each tag. */
export type Counts = Uint32Array

/** Short sentences that show a word in every part of speech that it can take; the first shows it alone. */
const frames: readonly (readonly [before: string, after: string])[] = [
  ['', '.'],
  ['the ', ' of it.'],
  ['to ', ' the man.'],
  ['they ', ' the man.'],
  ['he was ', ' by it.'],
  ['the ', ' man was here.'],
  ['he went ', '.'],
  ['very ', '.']
]

/** Every form of the dictionaries that is written in lower case, and every one that has a capital. */
export function dictionaryForms(): {readonly common: ReadonlySet<string>; readonly names: ReadonlySet<string>} {
  const forms = [american, british].flatMap((dictionary) => Object.keys(nspell(dictionary).data))
  const words = forms.filter((form) => /^\p{L}+(?:n't)?$/u.test(form))
  return {
    common: new Set(words.filter((form) => /^\p{Ll}/u.test(form))),
    names: new Set(words.filter((form) => /^\p{Lu}\p{Ll}/u.test(form)))
  }
}

/** The tags that wink gives a word in the frames; that which it has alone counts more. */
export function frame(word: string): Counts {
  let text = ''
  const places = frames.map(([before, after]) => {
    const place = text.length + before.length
    text += `${before}${word}${after} `
    return place
  })
  const found = winkTags(text)
  const counts = new Uint32Array(tags.length)
  for (const [i, place] of places.entries()) {
    const tag = found.get(place) ?? -1
    if (tag >= 0) counts[tag]! += i === 0 ? 3 : 1
  }
  return counts
}

/** Let a verb in -s be a noun where the word without it can be one: wink knows `a shout`, but no `shouts`. */
export function withPlurals(framed: ReadonlyMap<string, Counts>): Map<string, Counts> {
  const result = new Map(framed)
  for (const [word, counts] of framed) {
    const base = framed.get(word.replace(/s$/, '')) ?? framed.get(word.replace(/es$/, ''))
    if (!/[^su]s$/.test(word) || !base?.[noun] || !counts[verb] || counts[noun]) continue
    const more = counts.slice()
    more[noun] = 1
    result.set(word, more)
  }
  return result
}

/** A token’s base in lower case, digits as one, as the lexicon keys it. */
export function baseOf(token: string, cut: Cut): string {
  cutToken(token, cut)
  return token
    .slice(0, cut.baseEnd)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\d+(?:[.,]\d+)*/g, '0')
}

export const emptyCut = (): Cut => ({baseEnd: 0, tail: 0, hyphened: false, shape: 0})

/** The hash under which the lexicon keeps a base. */
export const hashOf = (base: string) => hashPart(base, 0, base.length)

/** How often each base has each tag: in lower case where it is ever so written, otherwise with its capital. */
export function observed(sentences: readonly TaggedSentence[]): Map<string, Counts> {
  const lower = new Map<string, Counts>()
  const capital = new Map<string, Counts>()
  const cut = emptyCut()
  for (const sentence of sentences) {
    for (const [i, token] of sentence.tokens.entries()) {
      const tag = sentence.tags[i] ?? -1
      if (tag < 0) continue
      const base = baseOf(token, cut)
      const map = cut.shape === Shape.title || cut.shape === Shape.upper ? capital : lower
      const counts = map.get(base) ?? new Uint32Array(tags.length)
      counts[tag]! += 1
      map.set(base, counts)
    }
  }
  for (const [base, counts] of capital) if (!lower.has(base)) lower.set(base, counts)
  return lower
}
