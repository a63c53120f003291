import type {Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {tags} from './tags.js'
import {beside, tokens} from './tokens.js'

/** How words of the dictionary must stand to count. */
type Place = (story: Story, from: number, to: number) => boolean

/** The attributions by the end of their cue. */
const byCueEnd = perTree(
  (story: Story): ReadonlyMap<number, Attribution> => new Map(attributions(story).map((one) => [one.cue.end, one]))
)

const quoteStarts = perTree((story: Story): ReadonlySet<number> => new Set(quotes(story).map(({start}) => start)))

/** The most tokens of a cue, with its auxiliaries, that an adverb may stand before. */
const longestCue = 4

const opensAside = /^[.!?…:;,“"‘'(—–-]/u
const closesAside = /^[.!?…:;,)—–]/u

const isAside: Place = (story, from, to) => {
  const list = tokens(story)
  const [before, after] = [beside(list, from, -1), beside(list, to - 1, 1)]
  return (!before || opensAside.test(before.text)) && after !== undefined && closesAside.test(after.text)
}

const denies = /^(?:not|never|nor|neither|without|cannot)$|n[’']t$/

/** Whether the next token belongs to the verb of an attribution: “even noted”, “had even said”; thinking and showing say nothing. */
const isBeforeCue: Place = (story, from, to) => {
  const list = tokens(story)
  const next = beside(list, to - 1, 1)
  if (next?.kind !== 'word' || denies.test(beside(list, from, -1)?.lower ?? '')) return false
  const found = list
    .slice(to, to + longestCue)
    .map(({end}) => byCueEnd(story).get(end))
    .find((one) => one !== undefined)
  return found !== undefined && found.cue.start <= next.start && found.class !== 'thought' && found.class !== 'show'
}

/** Whether the words are the verb by which a quotation is given to its speaker. */
const isCue: Place = (story, _, to) => {
  const found = byCueEnd(story).get(tokens(story)[to - 1]?.end ?? -1)
  return found?.content.some(({start}) => quoteStarts(story).has(start)) === true
}

const ofBe = /^(?:am|are|be|been|being|get|gets|got|is|was|were)$|[’'](?:re|m)$/

const isActive: Place = (story, from) => !ofBe.test(beside(tokens(story), from, -1)?.lower ?? '')

const isHead: Place = (story, _, to) => {
  const next = beside(tokens(story), to - 1, 1)
  return !next || !['NOUN', 'PROPN', 'ADJ'].includes(tags(story)[next.index] ?? '')
}

const places: Readonly<Record<string, Place>> = {
  aside: isAside,
  'before a cue': isBeforeCue,
  cue: isCue,
  active: isActive,
  head: isHead
}

/** Whether the tokens from `from` to `to` stand as a phrase of the dictionary must. */
export const standsAs = (story: Story, where: string, from: number, to: number): boolean =>
  where === '' || places[where]?.(story, from, to) === true
