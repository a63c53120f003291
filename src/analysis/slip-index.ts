import {fold} from './fold.js'

/** No name is longer; a longer run of letters would make a key of each. */
const longest = 60

/** The keys that a word shares with those that are a slip away: itself, and itself without each of its letters. */
export function slipKeys(word: string): ReadonlySet<string> {
  const folded = fold(word)
  const keys = new Set([folded])
  if (folded.length > longest) return keys
  for (let at = 0; at < folded.length; at++) keys.add(folded.slice(0, at) + folded.slice(at + 1))
  return keys
}

/** Finds the words of a list that may be meant by a misspelling, by the keys that they share. */
export class SlipIndex {
  private readonly words = new Map<string, Set<string>>()

  constructor(words: Iterable<string>) {
    for (const word of words)
      for (const key of slipKeys(word)) this.words.set(key, (this.words.get(key) ?? new Set()).add(word))
  }

  /** The words that share a key with this one, itself among them. */
  near(word: string): ReadonlySet<string> {
    return new Set([...slipKeys(word)].flatMap((key) => [...(this.words.get(key) ?? [])]))
  }
}
