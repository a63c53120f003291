import {lazy, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'

/** A compound before a noun whose participle has lost its ending: “Kremlin-back | separatists”. */
export interface CutParticiple extends Span {
  readonly text: string
  readonly expected: string
}

interface Compound {
  readonly participle: string
  readonly firsts: ReadonlySet<string>
}

const compounds = lazy(
  () =>
    new Map(
      table('compound-participles', ['verb', 'participle', 'first'])().map(
        ({verb, participle, first}): [string, Compound] => [verb, {participle, firsts: new Set(values(first))}]
      )
    )
)

/** What a compound should be, where its last part is the bare verb of a participle; none for another word. */
const expectedFor = ofWord(({text}): string | undefined => {
  const [, first = '', verb = ''] = /^(.+)[-‐‑](\p{Ll}+)$/u.exec(text) ?? []
  const compound = first === '' ? undefined : compounds().get(verb)
  if (!compound) return undefined
  // “So-call” has its capital from the sentence.
  const isName = /^\p{Lu}/u.test(first) && compound.firsts.has('NAME')
  if (!isName && !compound.firsts.has(first.toLowerCase())) return undefined
  return text.slice(0, text.length - verb.length) + compound.participle
})

const cut = placesWhere((word) => word.text.length > 5 && expectedFor({word}) !== undefined)

/** The compounds that have lost the ending of their participle, in order. */
export const cutParticiples = perTree((story: Story): readonly CutParticiple[] =>
  cut(story).flatMap(({sentence: {tokens, tags}, at}) => {
    const [token, next] = [tokens[at], tokens[at + 1]]
    const expected = token && expectedFor(token)
    // “The buy-out and the NATO-lead”: only before a noun.
    if (!expected || next?.kind !== 'word' || next.before === '') return []
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tags[at + 1] ?? '')) return []
    const {start, end, text} = token
    return [{start, end, text, expected}]
  })
)
