import {lazy, type Row, table, values} from '../dictionary.js'
import {perWord} from '../per-word.js'
import type {Led, LedKind} from './led-phrases.js'
import {inflect, regularPlural} from './morphology.js'

const columns = ['word', 'pos', 'takes', 'wrong', 'level', 'note'] as const
type Cells = Row<(typeof columns)[number]>

/** What a word takes and does not take. */
export interface Entry {
  readonly cells: Cells
  /** The prepositions that it takes, the first of which is meant; none where it takes its object without one. */
  readonly takes: readonly string[]
  /** The prepositions that it does not take, each with the kinds or nouns that it must lead; `0` stands for none. */
  readonly wrong: ReadonlyMap<string, Wanted>
}

/** What a wrong preposition must lead: kinds and nouns; a noun after `-` it must not lead. */
export type Wanted = ReadonlySet<string>

/** What a wrong preposition must lead where a row does not say: not what would hang on another word. */
const usual: Readonly<Record<string, readonly (LedKind | 'bare')[]>> = {
  at: ['gerund', 'thing', 'person', 'clause'],
  by: [],
  for: ['gerund', 'thing', 'person', 'name', 'place', 'clause'],
  from: ['gerund', 'thing', 'person', 'clause'],
  in: ['gerund', 'thing', 'person', 'clause'],
  on: ['gerund', 'thing', 'person', 'clause']
}
const anything: readonly LedKind[] = ['gerund', 'thing', 'person', 'name', 'place', 'number', 'clause']
const ofNoun: readonly LedKind[] = ['gerund', 'thing']

function entryOf(cells: Cells): Entry {
  const wrong = values(cells.wrong).map((cell) => {
    const [word = '', kinds] = cell.split(':')
    const otherwise = usual[word] ?? (word === 'of' && cells.pos === 'noun' ? ofNoun : anything)
    const wanted = kinds?.split(',') ?? otherwise
    return [word, new Set<string>(wanted.flatMap((kind) => (kind === 'any' ? otherwise : kind)))] as const
  })
  return {cells, takes: values(cells.takes), wrong: new Map(wrong)}
}

function formsOf({word, pos}: Cells): readonly string[] {
  if (pos === 'adj' || pos === 'singular') return [word]
  if (pos === 'noun') return [word, regularPlural(word)]
  const {base, third, past, participle, gerund} = inflect(word)
  return [...new Set([...base, ...third, ...gerund, ...(pos === 'present' ? [] : [...past, ...participle])])]
}

/** The rows by the forms of their words. */
const rowsByForm = lazy(() => {
  const found = new Map<string, Cells[]>()
  for (const cells of table('government', columns)())
    for (const form of new Set(formsOf(cells))) {
      const known = found.get(form)
      if (known) known.push(cells)
      else found.set(form, [cells])
    }
  return found
})

/** What a word in small letters takes, row by row: read where a text has it, for most rows are never met. */
export const governmentsOf = perWord((lower) => rowsByForm().get(lower)?.map(entryOf))

/** Whether the table has a word in small letters. */
export const isGoverning = (lower: string): boolean => rowsByForm().has(lower)

/** Whether what a preposition leads is as a row wants it. */
export function fits(led: Led, wanted: Wanted): boolean {
  if (wanted.has(`-${led.head}`)) return false
  if (wanted.has(led.kind) || wanted.has(led.head)) return true
  if (led.kind !== 'thing' || led.isPronoun) return false
  return wanted.has(led.isBare ? 'bare' : 'definite') || (wanted.has('owned') && led.isOwned)
}
