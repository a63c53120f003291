import {lazy, type Row, table, values} from '../dictionary.js'
import {grouped} from '../grouped.js'
import {perWord} from '../per-word.js'
import type {Severity} from '../setting.js'
import {adjectiveForms} from './adjective-forms.js'
import {regularPlural} from './morphology.js'
import type {Lead} from './partners.js'
import {formsOfVerb} from './phrase-index.js'
import {type Context, contextOf} from './word-contexts.js'

const columns = ['relation', 'wrong', 'partners', 'right', 'before', 'after', 'level', 'note'] as const
type Cells = Row<(typeof columns)[number]>

/** How the wrong word stands to its partner, as the head of the table tells. */
export type Relation =
  'object' | 'subject' | 'complement' | 'adjective' | 'attribute' | 'adverb' | 'of' | 'head' | 'noun'

/** What the table says of a wrong word. */
export interface Collocation {
  readonly right: readonly string[]
  readonly before: () => Context
  readonly after: () => Context
  readonly level: Severity | undefined
  readonly note: string
}

/** A word that a wrong word does not take. */
export interface BadPartner {
  readonly collocation: Collocation
  /** The words that stand right before it, where the partner has several. */
  readonly lead: Lead | undefined
  readonly before: readonly string[]
  /** Whether no other form of the word is meant. */
  readonly isExact: boolean
  /** Whether it is right after all: “made a field goal”. */
  readonly isBarred: boolean
}

/** A form of a wrong word, with all partners that it does not take in one relation, by their last word. */
export interface WrongForm {
  readonly relation: Relation
  /** Which it is in the list of its forms. */
  readonly form: number
  /** The words after the first one of a verb of several: “on” in “explode on”. */
  readonly rest: readonly string[]
  readonly partners: ReadonlyMap<string, readonly BadPartner[]>
}

/** The nouns of each class. */
const classes = lazy(() => {
  const found = new Map<string, string[]>()
  for (const {class: name, noun} of table('noun-classes', ['class', 'noun'])())
    found.set(name, [...(found.get(name) ?? []), noun])
  return found
})

/** The partners that a value of a cell names: `a:speech`, `=elections`, `!field goal`, `@meeting`. */
function partnersOf(value: string, collocation: Collocation): readonly (readonly [string, BadPartner])[] {
  const [, mark = '', lead, name = ''] = /^([!=]?)(?:(a|some|bare|own|the):)?(.+)$/.exec(value) ?? []
  const names = name.startsWith('@') ? (classes().get(name.slice(1)) ?? []) : [name.replace(/^=/, '')]
  return names.map((text) => {
    const before = text.split(' ')
    const last = before.pop() ?? ''
    const isExact = mark === '=' || name.startsWith('=')
    return [last, {collocation, lead: lead as Lead | undefined, before, isExact, isBarred: mark === '!'}]
  })
}

function collocationOf({right, before, after, level, note}: Cells): Collocation {
  return {
    right: values(right),
    before: lazy(() => contextOf(before, 'before')),
    after: lazy(() => contextOf(after, 'after')),
    level: level === '' ? undefined : (level as Severity),
    note
  }
}

export const isOfVerb = (relation: string) => /^(?:object|subject|complement)$/.test(relation)

export const isOfAdjective = (relation: string) => relation === 'adjective' || relation === 'attribute'

/** The forms of the first word of a wrong word. */
function formsOf({relation, wrong}: Pick<Cells, 'relation' | 'wrong'>): readonly string[] {
  const [first = ''] = wrong.split(' ')
  if (isOfVerb(relation)) return [...formsOfVerb(first).keys()]
  if (isOfAdjective(relation)) return adjectiveForms(first)
  return relation === 'adverb' ? [first] : [first, regularPlural(first)]
}

/** The partners that some rows name, by their last word; those of several words first. */
function partnersIn(rows: readonly Cells[]): ReadonlyMap<string, readonly BadPartner[]> {
  const found = new Map<string, BadPartner[]>()
  for (const row of rows) {
    const collocation = collocationOf(row)
    for (const [word, partner] of values(row.partners).flatMap((value) => partnersOf(value, collocation))) {
      const known = found.get(word)
      if (known) known.push(partner)
      else found.set(word, [partner])
    }
  }
  for (const partners of found.values()) partners.sort((a, b) => b.before.length - a.before.length)
  return found
}

/** The forms of wrong words; what partners they have is read where a text has them, for most are never met. */
const formsByWord = lazy((): ReadonlyMap<string, readonly (() => WrongForm)[]> => {
  const byWrong = grouped(table('collocations', columns)(), ({relation, wrong}) => `${relation}\t${wrong}`)
  const all = [...byWrong.values()].flatMap((rows) => {
    const [row] = rows
    if (!row) return []
    const relation = row.relation as Relation
    const rest = isOfVerb(relation) ? row.wrong.split(' ').slice(1) : []
    const partners = lazy(() => partnersIn(rows))
    return formsOf(row).map((word, form) => ({
      word,
      rest,
      read: lazy((): WrongForm => ({relation, form, rest, partners: partners()}))
    }))
  })
  const byWord = grouped(
    all.sort((a, b) => b.rest.length - a.rest.length),
    ({word}) => word
  )
  return new Map([...byWord].map(([word, forms]) => [word, forms.map(({read}) => read)]))
})

/** The wrong words that a word in small letters may be, those of several words first. */
export const collocationsOf = perWord((lower) =>
  formsByWord()
    .get(lower)
    ?.map((read) => read())
)

/** Whether a word in small letters may be a wrong one. */
export const mayClash = (lower: string): boolean => formsByWord().has(lower)
