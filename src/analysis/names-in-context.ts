import type {Naming} from './entities.js'
import type {Paragraph} from './paragraphs.js'
import {beside, hasCapital, textOf, type Token} from './tokens.js'

/** Words before the name that a woman had, or anyone once had. */
const formerly = /^(?:n[eé]e|born|formerly)$/

/** Whose name is told with the name alone: “her son Loren”. */
const kin =
  /^(?:son|daughter|wife|husband|brother|sister|mother|father|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|partner|twins?|dog|cat|horse)$/

/** What stands before a place, or before what somebody made: “a barn outside Ludlow”, “she’s seen her Kiarostami”. */
const around = /^(?:outside|near|at|in|around|across|through|throughout|her|his|my|their|our|your)$/

/** “Rob “Blue” ” right before a surname. */
const nicknamed = /\p{Lu}[\p{L}.’'-]*\s[“"‘'(][^“”"‘()]{1,30}[”"’')]\s$/u

/** How many tokens a given name and a nickname take at most. */
const longestNickname = 8

/** In what part of its words a paragraph has capitals where it lists names: those of a team, or of who took part. */
const listing = 0.6
const fewestListed = 6

const lists = new WeakMap<Paragraph, boolean>()

/** Whether a paragraph is a list of names. */
function isListOfNames(paragraph: Paragraph): boolean {
  const known = lists.get(paragraph)
  if (known !== undefined) return known
  const words = paragraph.text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const names = words.filter((word) => /^\p{Lu}/u.test(word))
  const isList = words.length >= fewestListed && names.length >= listing * words.length
  lists.set(paragraph, isList)
  return isList
}

/**
 * Whether a surname alone is read with what stands around it, so that nobody asks who that is: “(née Holt)”,
 * “Rob “Blue” Tranter”, “Wide Bay–Burnett”, “Hawke’s Bay”, the players of a team.
 */
export function isReadWithOthers({tokens: own}: Naming, all: readonly Token[]): boolean {
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return false
  const before = beside(all, first.index, -1)
  if (kin.test(before?.lower ?? '') || around.test(before?.lower ?? '')) return true
  if (formerly.test(before?.lower ?? '') || (/^[‐‑–]$/.test(before?.text ?? '') && first.before === '')) return true
  if (/[’']s$/u.test(last.text) && hasCapital(beside(all, last.index, 1))) return true
  const lead = all
    .slice(Math.max(0, first.index - longestNickname), first.index)
    .filter(({paragraph}) => paragraph === first.paragraph)
  return nicknamed.test(textOf(lead) + first.before) || isListOfNames(first.paragraph)
}
