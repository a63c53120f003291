import {buildLexicon, frequent, type Lexicon} from '../../tagger/lexicon.js'
import {tags, tagSet} from '../../tagger/tags.js'
import {hashOf, type Counts} from './vocabulary.js'

/** How many classes a byte tells apart beside its flag. */
const most = 126

/** From so many times on what texts show of a word counts more than the frames. */
const manyTimes = 100

/** Of such a word the frames only tell whether it can be one of these. */
const openTags = tagSet('NOUN', 'VERB')

/** A word that is most often one of these may also be a name: `Brown`, `May`. */
const nameTags = tagSet('ADJ', 'ADV', 'AUX', 'INTJ', 'NOUN', 'PROPN', 'VERB')

/** The classes of words, and the words with their class. */
export interface Classes {
  readonly lexicon: Lexicon
  readonly possible: Uint32Array
}

const sum = (counts: Counts) => counts.reduce((total, count) => total + count, 0)
const top = (counts: Counts) => counts.reduce((best, count, tag) => (count > counts[best]! ? tag : best), 0)

const bits = (counts: Counts | undefined, has: (count: number, tag: number) => boolean) =>
  counts?.reduce((set, count, tag) => (has(count, tag) ? set | (1 << tag) : set), 0) ?? 0

/** The tags that a word has often enough in texts: twice, and once in sixty. */
const common = (text: Counts | undefined) => bits(text, (count) => count >= Math.max(2, sum(text!) / 60))

/** What a word is: `tag` most often, any of `set`. */
interface Kind {
  readonly tag: number
  readonly set: number
}

function kindOf(text: Counts | undefined, frames: Counts | undefined, isName: boolean): Kind | undefined {
  const seen = text ? sum(text) : 0
  if (!frames && seen < 3) return undefined
  const tag = top(text && (seen >= 5 || !frames) ? text : frames!)
  const often = seen >= manyTimes
  const shown = bits(
    frames,
    (count, i) => count > 0 && (!often || (text![i]! * 500 > seen && ((1 << i) & openTags) !== 0))
  )
  const name = isName && (1 << tag) & nameTags ? tagSet('PROPN') : 0
  return {tag, set: (1 << tag) | shown | common(text) | name}
}

/** The kinds that become classes: those of most words, as many as a byte holds beside its flag. */
function chooseClasses(kinds: readonly Kind[], weight: readonly number[]): Kind[] {
  const total = new Map<string, {kind: Kind; weight: number}>()
  kinds.forEach((kind, i) => {
    const id = `${kind.tag} ${kind.set}`
    const row = total.get(id) ?? {kind, weight: 0}
    row.weight += weight[i]!
    total.set(id, row)
  })
  const sorted = [...total.values()].sort((a, b) => b.weight - a.weight || a.kind.set - b.kind.set)
  return sorted.slice(0, most).map((row) => row.kind)
}

const bitCount = (set: number) => tags.reduce((n, _, tag) => n + ((set >> tag) & 1), 0)

/** The class that loses least of what a word can be. */
function nearest(classes: readonly Kind[], {tag, set}: Kind): number {
  let best = 0
  let least = Infinity
  for (const [i, one] of classes.entries()) {
    const cost = (one.tag === tag ? 0 : 8) + 4 * bitCount(set & ~one.set) + bitCount(one.set & ~set)
    if (cost < least) {
      least = cost
      best = i
    }
  }
  return best
}

/** Give each word a class by the tags seen in texts and in frames; the most frequent are marked, `names` can be PROPN. */
export function classify(
  text: ReadonlyMap<string, Counts>,
  frames: ReadonlyMap<string, Counts>,
  names: ReadonlySet<string>,
  markedWords: number
): Classes {
  const words = [...new Set([...text.keys(), ...frames.keys()])].sort()
  const rank = [...text].sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1)).slice(0, markedWords)
  const marked = new Set(rank.map(([word]) => word))
  const known: [string, Kind][] = words.flatMap((word) => {
    const kind = kindOf(text.get(word), frames.get(word), names.has(word.charAt(0).toUpperCase() + word.slice(1)))
    return kind ? [[word, kind] as [string, Kind]] : []
  })
  const weights = known.map(([word]) => 1 + sum(text.get(word) ?? new Uint32Array(1)))
  const classes = chooseClasses(
    known.map(([, kind]) => kind),
    weights
  )
  const rows = known.map(([word, kind]) => {
    const index = nearest(classes, kind) + 1
    return [hashOf(word), index | (marked.has(word) ? frequent : 0)] as const
  })
  return {
    lexicon: buildLexicon(rows),
    possible: Uint32Array.from([0, ...classes.map(({set}) => set)])
  }
}
