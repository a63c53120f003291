import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {mayHoldForeign} from './scripts.js'
import {tokensWhere} from './tokens-where.js'

/** A word that holds letters of two scripts of which one only looks like the other. */
export interface MixedWord extends Span {
  readonly text: string
  /** The word in letters of one script. */
  readonly expected: string
  /** The script of the letters that do not belong. */
  readonly script: string
  /** The letters that do not belong, each once. */
  readonly letters: string
  /** Whether it is part of an address, which may lead to another place once it is mended. */
  readonly isLink: boolean
}

const rows = table('look-alikes', ['letter', 'latin', 'script', 'source'])

const toLatin = lazy(() => new Map(rows().map(({letter, latin}) => [letter, latin])))

/** Cyrillic alone: a Latin letter in a Greek or Armenian word is as often a symbol. */
const toCyrillic = lazy(
  () => new Map(rows().flatMap(({letter, latin, script}) => (script === 'Cyrillic' ? [[latin, letter]] : [])))
)

const scriptOf = lazy(() => new Map(rows().map(({letter, script}) => [letter, script])))

const latin = /\p{Script=Latin}/gu
const notLatin = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/gu

/** A text with every letter that `is` finds replaced; nothing where one of them has no counterpart. */
function replaced(text: string, is: RegExp, by: ReadonlyMap<string, string>): string | undefined {
  const done = text.replaceAll(is, (letter) => by.get(letter) ?? '\0')
  return done.includes('\0') ? undefined : done
}

/** A stretch of letters in which Latin ones and others stand together, or nothing where it is as it should be. */
function mixed(text: string): Omit<MixedWord, keyof Span | 'isLink'> | undefined {
  const own = text.match(latin) ?? []
  const others = text.match(notLatin) ?? []
  if (own.length === 0 || others.length === 0) return undefined
  const script = scriptOf().get(others[0] ?? '') ?? ''
  // “ΔT” and “Αx” may be physics.
  if (own.length < 2 && script !== 'Cyrillic' && others.length <= 1) return undefined
  if (own.length >= others.length) {
    const expected = replaced(text, notLatin, toLatin())
    if (expected !== undefined) return {text, expected, script, letters: [...new Set(others)].join('')}
  }
  // “TETЯIS” is a Latin word in fancy dress.
  if (own.length >= others.length || !/\p{Script=Cyrillic}/u.test(text)) return undefined
  const expected = replaced(text, latin, toCyrillic())
  return expected === undefined ? undefined : {text, expected, script: 'Latin', letters: [...new Set(own)].join('')}
}

const foreign = tokensWhere(({text}) => mayHoldForeign(text))

/** The words in which a letter of another script stands for the one that it looks like, in order. */
export const mixedWords = perTree((story: Story): readonly MixedWord[] =>
  foreign(story).flatMap(({kind, text, start, end}) => {
    if (kind === 'mark' || kind === 'symbol' || end - start !== text.length) return []
    return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({0: letters, index}) => {
      const word = mixed(letters)
      return word ? [{start: start + index, end: start + index + letters.length, isLink: kind === 'link', ...word}] : []
    })
  })
)
