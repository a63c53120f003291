import {arc, headSize, magic, maxArcs, maxLetters} from '../../spelling/arcs.js'

interface Node {
  /** Letter code, rank and target of each arc, in the order of the letters. */
  readonly arcs: {readonly letter: number; rank: number; target: Node | undefined}[]
  index: number
}

const node = (): Node => ({arcs: [], index: -1})

/** The letters of the words, the most usual first, so that a search along a node is short. */
function lettersOf(words: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const word of words) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter)
}

/** Builds the smallest graph of words that come in order, merging each branch once it is complete. */
class Builder {
  readonly root = node()
  readonly nodes: Node[] = []
  private readonly known = new Map<string, Node>()
  private path: Node[] = [this.root]
  private previous: readonly number[] = []

  add(letters: readonly number[], rank: number) {
    let shared = 0
    while (shared < letters.length && letters[shared] === this.previous[shared]) shared++
    this.close(shared)
    for (const [i, letter] of letters.entries()) {
      if (i < shared) continue
      const target = node()
      this.path[i]?.arcs.push({letter, rank: i === letters.length - 1 ? rank : 0, target})
      this.path.push(target)
    }
    this.previous = letters
  }

  /** Merge what lies below `depth` on the path of the last word with an equal node, where there is one. */
  close(depth: number) {
    for (let i = this.path.length - 1; i > depth; i--) {
      const last = this.path[i - 1]?.arcs.at(-1)
      if (last?.target) last.target = last.target.arcs.length === 0 ? undefined : this.merged(last.target)
    }
    this.path.length = Math.min(this.path.length, depth + 1)
  }

  private merged(fresh: Node): Node {
    let key = ''
    for (const {letter, rank, target} of fresh.arcs) key += `${letter} ${rank} ${target?.index ?? -1},`
    const equal = this.known.get(key)
    if (equal) return equal
    fresh.index = this.nodes.push(fresh) - 1
    this.known.set(key, fresh)
    return fresh
  }
}

/**
 * Pack words with their ranks into the bytes of a minimal graph; the same words give the same bytes.
 * @throws RangeError when they do not fit the layout
 */
export function packGraph(ranks: ReadonlyMap<string, number>): Uint8Array {
  const letters = lettersOf(ranks.keys())
  const codes = new Map(letters.map((letter, i) => [letter, i + 1]))
  const coded = [...ranks].map(([word, rank]) => ({rank, letters: [...word].map((letter) => codes.get(letter) ?? 0)}))
  coded.sort((a, b) => compare(a.letters, b.letters))
  const builder = new Builder()
  for (const {letters, rank} of coded) builder.add(letters, rank)
  builder.close(0)
  return write(letters, [...builder.nodes, builder.root])
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return a.length - b.length
}

/** Lay the nodes out one after the other, the root last. */
function write(letters: readonly string[], nodes: readonly Node[]): Uint8Array {
  const places: number[] = []
  // Index 0 means that an arc leads nowhere, so the first arc stands at 1.
  let size = 1
  for (const {arcs} of nodes) size = places.push(size) && size + arcs.length
  if (letters.length > maxLetters || size > maxArcs) throw new RangeError('Unexpected number of letters or words')
  const words = new Uint32Array(headSize + letters.length + size)
  words.set([magic, letters.length, size, places.at(-1) ?? 0, ...letters.map((letter) => letter.charCodeAt(0))])
  let at = headSize + letters.length + 1
  for (const {arcs} of nodes)
    for (const [i, {letter, rank, target}] of arcs.entries())
      words[at++] = arc(letter, i === arcs.length - 1, rank, target ? (places[target.index] ?? 0) : 0)
  return new Uint8Array(words.buffer)
}
