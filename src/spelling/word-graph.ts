import {readFileSync} from 'node:fs'
import {dataFile} from '../data-file.js'
import {perWord} from '../per-word.js'
import {headSize, isLast, letterOf, magic, rankOf, targetOf} from './arcs.js'
import {type Suggestion, suggestions} from './suggestions.js'

/** The letters of words stand below this; a curly apostrophe is the last. */
const letterLimit = 0x2020

/** The right words of a variety of English: a minimal acyclic graph of letters, read from one file without copying. */
export class WordGraph {
  /** Each letter as a string, by its code. */
  readonly letters: readonly string[]
  readonly arcs: Uint32Array
  readonly root: number
  private readonly suggested = new Map<string, readonly Suggestion[]>()
  private readonly codes = new Uint8Array(letterLimit)
  /** The first arc of each letter of the root, which has too many to search. */
  private readonly first: Uint32Array

  constructor(bytes: Uint8Array) {
    const words = new Uint32Array(
      bytes.byteOffset % 4 ? bytes.slice().buffer : bytes.buffer,
      bytes.byteOffset % 4 ? 0 : bytes.byteOffset,
      bytes.byteLength >> 2
    )
    const [head, letterCount = 0, , root = 0] = words
    if (head !== magic) throw new Error('Unexpected content of a word graph: run `npm run build`')
    this.letters = ['', ...String.fromCharCode(...words.subarray(headSize, headSize + letterCount))]
    this.arcs = words.subarray(headSize + letterCount)
    this.root = root
    for (const [code, letter] of this.letters.entries()) if (code > 0) this.codes[letter.charCodeAt(0)] = code
    this.codes[0x2019] = this.codes[0x27] ?? 0
    this.first = new Uint32Array(this.letters.length)
    for (let at = root; ; at++) {
      const arc = this.arcs[at] ?? 0
      this.first[letterOf(arc)] = arc
      if (isLast(arc)) break
    }
  }

  /** The code of a letter, 0 for one that no word has. */
  code(char: number): number {
    return char < letterLimit ? (this.codes[char] ?? 0) : 0
  }

  /** How rare a word is, from 1 to 6, exactly as written; 7 for one that is never suggested and 0 for no word. */
  rank(word: string): number {
    const {arcs} = this
    let arc = this.first[this.code(word.charCodeAt(0))] ?? 0
    for (let i = 1; i < word.length; i++) {
      const letter = this.code(word.charCodeAt(i))
      let at = targetOf(arc)
      if (letter === 0 || at === 0) return 0
      while (letterOf((arc = arcs[at] ?? 0)) !== letter)
        if (isLast(arc)) return 0
        else at++
    }
    return rankOf(arc)
  }

  /** Whether a word is right as written: a capital is right at the start, and capitals throughout, but “london” is not. */
  readonly has = perWord((word) => {
    if (this.rank(word) > 0) return true
    const lower = word.toLowerCase()
    if (lower === word) return false
    return this.rank(lower) > 0 || (word === word.toUpperCase() && this.rank(word.charAt(0) + lower.slice(1)) > 0)
  })

  /**
   * What a word in lower case was meant to be, best first; letters of names are not tried.
   * @param limit the greatest cost: 100 is one slip of the ordinary kind; by default, as the length of the word allows
   */
  suggest(word: string, limit?: number): readonly Suggestion[] {
    const key = `${word} ${limit ?? ''}`
    let found = this.suggested.get(key)
    if (!found) {
      // The same names come again and again in the drafts of a day; a long run must not keep them all.
      if (this.suggested.size > 5000) this.suggested.clear()
      found = suggestions(this, word, limit)
      this.suggested.set(key, found)
    }
    return found
  }
}

const graphs = new Map<string, WordGraph>()

/** The graph of a variety of English, read when first asked for; `en` holds the spellings of all Englishes alike. */
export function wordGraph(variety = 'en'): WordGraph {
  let graph = graphs.get(variety)
  if (!graph) {
    graph = new WordGraph(readFileSync(dataFile(`words-${variety}.bin`)))
    graphs.set(variety, graph)
  }
  return graph
}
