import type {RE2JS} from 're2js'

/** It takes no pattern that could cost more than linear time. */
let engine: typeof RE2JS | undefined

/** Bring in the engine; it must be there before a pattern is made. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS
}

/** A regular expression whose search takes time linear in the text. */
export interface LinearPattern {
  /** How many groups it has. */
  readonly groups: number
  /** How many steps a character may take. */
  readonly size: number
  /** Its matches in a text that are not empty, in order; of very many the first. */
  matches(text: string): readonly RegExpMatchArray[]
}

/**
 * How many characters may be read in one text. The search begins anew after each match and may read to the end each time:
 * of very many matches in a very long paragraph the first are enough.
 */
const budget = 1_000_000

/** Those that were made: a config makes each to check it, and a draft asks for it again. */
const made = new Map<string, LinearPattern>()

/** @throws Error that says what is wrong with the pattern. */
export function linearPattern(source: string, {capitals}: {readonly capitals: boolean}): LinearPattern {
  const key = `${capitals ? 'A' : 'a'}${source}`
  const known = made.get(key) ?? compile(source, capitals)
  made.set(key, known)
  return known
}

function compile(source: string, capitals: boolean): LinearPattern {
  if (!engine) throw new Error('The engine of patterns is not there')
  const pattern = engine.compile(source, capitals ? 0 : engine.CASE_INSENSITIVE)
  return {
    groups: pattern.groupCount(),
    size: pattern.programSize(),
    matches(text) {
      const found: RegExpMatchArray[] = []
      if (!pattern.test(text)) return found
      for (const match of pattern.matchAll(text)) {
        if (match[0] !== '') found.push(match)
        if (found.length * text.length > budget) break
      }
      return found
    }
  }
}
