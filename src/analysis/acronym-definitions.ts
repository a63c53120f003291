import {lazy, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {isCapitalWord} from './capitals.js'
import {fold} from './fold.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** An acronym in brackets behind the name that it is said to stand for: “Harbour Safety Agency (HSA)”. The span is the acronym’s. */
export interface AcronymDefinition extends Span {
  readonly acronym: string
  /** The capitalised words right before the brackets, with the small ones between them. */
  readonly words: readonly string[]
  /** Their place. */
  readonly name: Span
}

const rows = table('organisations', ['name', 'acronym', 'also', 'kind', 'source'])

/** The acronyms of each body that has any, by its name in every accepted form. */
const acronyms = lazy(() => {
  const found = new Map<string, Set<string>>()
  for (const {name, acronym, also} of rows()) {
    if (acronym === '') continue
    for (const form of [name, ...values(also)]) found.set(fold(form), (found.get(fold(form)) ?? new Set()).add(acronym))
  }
  return found
})

/** The acronyms that a body is known by. */
export const acronymsOf = (name: string): ReadonlySet<string> => acronyms().get(fold(name)) ?? new Set()

const bodies = lazy(() => new Set([...acronyms().values()].flatMap((of) => [...of])))

/** Whether a body in the news is known by an acronym: “NATO”. */
export const isAcronymOfBody = (text: string): boolean => bodies().has(text)

const small = new Set(['and', 'de', 'des', 'du', 'et', 'for', 'in', 'la', 'of', 'on', 'the', 'to', 'y'])

/** The words of the name that ends right before a token. */
function nameBefore(all: readonly Token[], index: number): readonly Token[] {
  const found: Token[] = []
  for (let by = -1; ; by--) {
    const token = beside(all, index, by)
    if (!token || !(isCapitalWord(token) || (found.length > 0 && small.has(token.text)))) break
    found.unshift(token)
  }
  while (found[0] && small.has(found[0].lower)) found.shift()
  return found
}

/** The acronyms that the story defines, in order. */
export const acronymDefinitions = perTree((story: Story): readonly AcronymDefinition[] => {
  const all = tokens(story)
  return signs(story).flatMap(({text, index}): AcronymDefinition[] => {
    if (text !== '(' || beside(all, index, 2)?.text !== ')') return []
    const token = beside(all, index, 1)
    if (!token || !/^\p{Lu}{2,8}$/u.test(token.text)) return []
    const name = nameBefore(all, index)
    const [first, last] = [name[0], name.at(-1)]
    if (!first || !last) return []
    const words = name.map(({text}) => text)
    return [{start: token.start, end: token.end, acronym: token.text, words, name: {start: first.start, end: last.end}}]
  })
})
