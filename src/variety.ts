import {table} from './dictionary.js'

/** A variety of English: its tag in a config, and how it is called. */
export interface Variety {
  readonly tag: 'en-GB' | 'en-US'
  readonly name: string
}

const british: Variety = {tag: 'en-GB', name: 'British spelling'}
const american: Variety = {tag: 'en-US', name: 'American spelling'}

/** How many words must tell, and what share of them must tell the same: Canada and Australia spell in both ways. */
const enough = {words: 4, share: 0.9}

const words = table('spelling-varieties', ['british', 'american'])

/** The variety of English that texts are spelled in; nothing where they do not tell, or are not of one mind. */
export function varietyOf(texts: readonly string[]): Variety | undefined {
  const kinds = new Map(words().flatMap((row) => [[row.british, british] as const, [row.american, american] as const]))
  const counts = new Map([
    [british, 0],
    [american, 0]
  ])
  for (const [word] of texts.flatMap((text) => [...text.toLowerCase().matchAll(/[a-z]+/g)])) {
    const kind = kinds.get(word)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].find(([, count]) => count >= enough.words && count >= enough.share * all)?.[0]
}
