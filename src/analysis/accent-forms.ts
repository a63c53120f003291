import {list} from '../dictionary.js'
import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {fold} from './fold.js'
import {keyOf, ownWords} from './own-words.js'
import {perTree} from './per-tree.js'
import {hasCapital, type Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import type {Use} from './use.js'

const telling = list('telling-spellings')

const hasAccent = (key: string) => /[^\0-\x7F’‐‑]/.test(key)

const place = ({start, text}: Token, length: number): Use => {
  const form = text.slice(0, length)
  return {start, end: start + length, form, written: (other) => other}
}

const accented = tokensWhere((word) => hasAccent(keyOf(word)))

/** The words of the writer that stand with accents and without: “café” and “cafe”, each with all its places, in order. */
export const accentForms = perTree((story: Story): readonly (readonly Use[])[] => {
  const keys = new Set(accented(story).map(keyOf))
  if (keys.size === 0) return []
  const words = ownWords(story)
  return [...keys].flatMap((key) => {
    const tokens = words.get(key) ?? []
    if (key.length < 3 || !hasAccent(key) || telling().has(key)) return []
    const plain = fold(key)
    const others = plain === key ? undefined : words.get(plain)
    if (!others) return []
    // A name and a word are two things.
    return [...grouped([...tokens, ...others], hasCapital).values()].map((all) =>
      all.map((token) => place(token, key.length)).sort((a, b) => a.start - b.start)
    )
  })
})
