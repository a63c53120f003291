import type {Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {cues} from './cues.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {readSentences, type TaggedSentence} from './tagged-sentences.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'

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

const denies = /^(?:no|not|never|nor|neither|nothing|nobody|none|few|without|cannot)$|n[’']t$/

/** Whether one of some tokens ends the cue of an attribution that says something, and does not think or show it. */
const endsSaying = (story: Story, list: readonly Token[], first: Token) =>
  list.some(({end}) => {
    const found = byCueEnd(story).get(end)
    return found && found.cue.start <= first.start && found.class !== 'thought' && found.class !== 'show'
  })

/** The sentence of a token, by halving. */
function sentenceOf(story: Story, {start}: Token): TaggedSentence | undefined {
  const list = readSentences(story)
  let [low, high] = [0, list.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) <= start) low = middle
    else high = middle
  }
  return list[low]
}

/** Whether a verb that accuses stands at a token: what it says of its object may be a word, and is no content. */
function accuses(story: Story, token: Token): boolean {
  const sentence = sentenceOf(story, token)
  return (
    sentence !== undefined &&
    cues(sentence).some(({entry, from}) => entry.frames.has('obj-of') && sentence.tokens[from]?.start === token.start)
  )
}

const ofBe = /^(?:am|are|be|been|being|get|gets|got|is|was|were)$|[’'](?:re|m)$/

/** Words after which an adverb is not the narrator’s: what was not said, what may be said, what was said of somebody. */
const turns = new RegExp(`${denies.source}|^(?:can|could|may|might|should|will|would)$|${ofBe.source}`)

/** Whether the next token belongs to the verb of an attribution: “even noted”, “had even said”. */
const isBeforeCue: Place = (story, from, to) => {
  const list = tokens(story)
  const next = beside(list, to - 1, 1)
  if (next?.kind !== 'word' || turns.test(beside(list, from, -1)?.lower ?? '')) return false
  return endsSaying(story, list.slice(to, to + longestCue), next) || accuses(story, next)
}

const isActive: Place = (story, from) => !ofBe.test(beside(tokens(story), from, -1)?.lower ?? '')

/** Whether the words are the verb by which a quotation is given to its speaker. */
const isCue: Place = (story, from, to) => {
  if (!isActive(story, from, to)) return false
  const last = tokens(story)[to - 1]
  const found = last && byCueEnd(story).get(last.end)
  if (!found) return false
  // A quotation of the next sentence may be the speaker’s too, but another verb would bring it.
  const end = sentenceOf(story, last)?.end ?? last.end
  return found.content.some(({start}) => start < end && quoteStarts(story).has(start))
}

const isBeforeQuotation: Place = (story, _, to) => /^[“‘"'„«]/u.test(beside(tokens(story), to - 1, 1)?.text ?? '')

/** How far before the words one that denies them stands: “no system is entirely safe”. */
const reach = 4

const isClaimed: Place = (story, from) => {
  const before = Array.from({length: reach}, (_, k) => beside(tokens(story), from, -1 - k)?.lower ?? '')
  return !before.some((word) => denies.test(word))
}

/** Whether the words begin what a source said: “she said there is no doubt that”, “told them that there is no doubt that”. */
function isSaid(story: Story, from: number): boolean {
  const before = beside(tokens(story), from, -1)
  return before !== undefined && (before.lower === 'that' || byCueEnd(story).has(before.end))
}

/** “It is important to note that” opens a clause, and “understand that.” does not; what a source said is the source’s. */
const isBeforeClause: Place = (story, from, to) => {
  const next = beside(tokens(story), to - 1, 1)
  return next !== undefined && (next.kind !== 'mark' || /^[“‘"'(]/.test(next.text)) && !isSaid(story, from)
}

const isHead: Place = (story, _, to) => {
  const next = beside(tokens(story), to - 1, 1)
  return !next || !['NOUN', 'PROPN', 'ADJ'].includes(tags(story)[next.index] ?? '')
}

/** How a phrase must stand, by the name that the dictionary uses. */
export const places: Readonly<Record<string, Place>> = {
  aside: isAside,
  'before a cue': isBeforeCue,
  'before a quotation': isBeforeQuotation,
  cue: isCue,
  active: isActive,
  claimed: isClaimed,
  clause: isBeforeClause,
  head: isHead
}

/** Whether the tokens from `from` to `to` stand as a phrase of the dictionary must. */
export const standsAs = (story: Story, where: string, from: number, to: number): boolean =>
  where === '' || places[where]?.(story, from, to) === true
