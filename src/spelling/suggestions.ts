import {list} from '../dictionary.js'
import {isLast, letterOf, rankOf, targetOf, unsuggested} from './arcs.js'
import {addition, firstLetter, missingSpace, omission, rarity, substitution, transposition} from './slips.js'
import type {WordGraph} from './word-graph.js'

const functionWords = list('function-words')

/** A word that may have been meant, or two. */
export interface Suggestion {
  readonly word: string
  /** What the slips and the rarity of the word cost together; less is likelier. */
  readonly cost: number
  /** How rare it is, from 1 to 6. */
  readonly rank: number
}

const longest = 32
const most = 3
const none = 10_000
const apostrophe = 39

/** How much may have gone wrong with a word of a length. */
const limitOf = (length: number) => (length <= 4 ? 120 : length <= 6 ? 185 : length <= 9 ? 215 : 260)

/** A walk over the graph, with a row of edit costs for each letter of the path. */
class Walk {
  readonly found: Suggestion[] = []
  private readonly typed: number[]
  private readonly width: number
  private readonly rows: Int32Array
  private readonly path: number[] = []
  private readonly meant: Int32Array

  constructor(
    private readonly graph: WordGraph,
    word: string,
    private limit: number
  ) {
    this.typed = [0, ...Array.from(word, (letter) => letter.charCodeAt(0))]
    this.width = this.typed.length
    this.rows = new Int32Array((this.width + 4) * this.width).fill(none)
    this.meant = meantOf(graph)
    this.rows[0] = 0
    for (let j = 1; j < this.width; j++) this.rows[j] = (this.rows[j - 1] ?? 0) + this.extra(j)
    this.visit(graph.root, 1, 0, this.width)
  }

  private extra(j: number) {
    const {typed} = this
    return addition(typed[j] ?? 0, typed[j - 1] ?? 0) + (j === 1 ? firstLetter : 0)
  }

  /** Follow the arcs of a node; columns outside `from` to `to` are above the limit in the row above. */
  private visit(at: number, depth: number, from: number, to: number) {
    const {arcs} = this.graph
    for (; ; at++) {
      const arc = arcs[at] ?? 0
      const meant = this.meant[letterOf(arc)] ?? 0
      if (meant > 0) this.follow(arc, meant, depth, from, to)
      if (isLast(arc)) return
    }
  }

  private follow(arc: number, meant: number, depth: number, from: number, to: number) {
    this.path[depth] = meant
    this.path.length = depth + 1
    const [first, end] = this.fill(meant, depth, from, to)
    if (first >= end) return
    const rank = rankOf(arc)
    const cost = this.rows[(depth + 1) * this.width - 1] ?? none
    if (rank > 0 && rank < unsuggested && end === this.width && cost <= this.limit) this.keep(cost + rarity(rank), rank)
    if (targetOf(arc) > 0 && depth < this.width + 2) this.visit(targetOf(arc), depth + 1, first, end)
  }

  /** The row of a letter of the path. @returns the columns within the limit */
  private fill(meant: number, depth: number, from: number, to: number): readonly [number, number] {
    const {rows, typed, width} = this
    // Letters that changed places at the start look worse after the first of them.
    const limit = this.limit + (depth === 1 ? firstLetter : 0)
    const row = depth * width
    const above = row - width
    const before = this.path[depth - 1] ?? 0
    const missing = omission(meant, before) + (depth === 1 ? firstLetter : 0)
    rows.fill(none, row, row + width)
    let first = width
    let end = 0
    for (let j = from; j < width; j++) {
      let best = (rows[above + j] ?? none) + missing
      if (j > 0) {
        const letter = typed[j] ?? 0
        const first = depth === 1 && j === 1 && letter !== meant ? firstLetter : 0
        best = Math.min(
          best,
          (rows[above + j - 1] ?? none) + substitution(letter, meant) + first,
          (rows[row + j - 1] ?? none) + this.extra(j)
        )
        if (j > 1 && depth > 1 && letter === before && typed[j - 1] === meant && letter !== meant)
          best = Math.min(
            best,
            (rows[above - width + j - 2] ?? none) + transposition(meant, letter) + (j === 2 ? 15 : 0)
          )
      }
      if (best > limit) {
        if (j > to) break
        continue
      }
      rows[row + j] = best
      if (first === width) first = j
      end = j + 1
    }
    return [first, end]
  }

  private keep(cost: number, rank: number) {
    const word = String.fromCharCode(...this.path.slice(1))
    // A possessive is meant only where an apostrophe was typed.
    if (word.endsWith("'s") && !this.typed.includes(apostrophe)) return
    this.found.push({word, cost, rank})
    // A word that costs much more than the best is no help.
    this.limit = Math.min(this.limit, cost + 60)
  }
}

const meant = new WeakMap<WordGraph, Int32Array>()

/** The character of each letter of a graph, 0 for capitals and digits, which no suggestion has. */
function meantOf(graph: WordGraph): Int32Array {
  let codes = meant.get(graph)
  if (!codes) {
    codes = Int32Array.from(graph.letters, (letter) => (/[\p{Ll}']/u.test(letter) ? letter.charCodeAt(0) : 0))
    meant.set(graph, codes)
  }
  return codes
}

/** A small word and a usual one that lost the space between them. */
function* splits(graph: WordGraph, word: string): Generator<Suggestion> {
  for (let k = 1; k < word.length; k++) {
    const [first, last] = [word.slice(0, k), word.slice(k)]
    if (!functionWords().has(first) || (last.length === 1 && last !== 'a')) continue
    const ranks = [first, last].map((part) => graph.rank(part))
    const rank = Math.max(...ranks)
    if (ranks.includes(0) || rank > 2) continue
    yield {
      word: `${first} ${last}`,
      cost: missingSpace(first) + ranks.reduce((sum, rank) => sum + rarity(rank) + 8, 0),
      rank
    }
  }
}

const byCost = (a: Suggestion, b: Suggestion) => a.cost - b.cost || (a.word < b.word ? -1 : 1)

/**
 * The words nearest to one in lower case, best first: a walk over the graph that weighs the slips of writers
 * (letters left out, doubled, swapped, next to each other on the keyboard, of one sound) and how usual a word is.
 * A walk that allows one slip goes first, since it is quick and mostly enough.
 */
export function suggestions(graph: WordGraph, word: string, limit = limitOf(word.length)): readonly Suggestion[] {
  if (word.length > longest || word.length < 2) return []
  const divided = [...splits(graph, word)]
  for (const step of limit > 130 ? [120, limit] : [limit]) {
    const found = [...new Walk(graph, word.replaceAll('’', "'"), step).found, ...divided].sort(byCost)
    const best = found[0]
    if (best) return found.filter(({cost}, i) => i < most && cost <= best.cost + 60)
  }
  return []
}
