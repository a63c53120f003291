import {lazy, type Row, table, values} from '../dictionary.js'
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

/** The partners of each wrong word in each relation; those of several words first. */
function partnersByWrong() {
  const found = new Map<string, {relation: Relation; wrong: string; partners: Map<string, BadPartner[]>}>()
  for (const row of table('collocations', columns)()) {
    const {relation, wrong, partners} = row
    const key = `${relation}\t${wrong}`
    const entry = found.get(key) ?? {relation: relation as Relation, wrong, partners: new Map<string, BadPartner[]>()}
    found.set(key, entry)
    const collocation = collocationOf(row)
    for (const [word, partner] of values(partners).flatMap((value) => partnersOf(value, collocation)))
      entry.partners.set(
        word,
        [...(entry.partners.get(word) ?? []), partner].sort((a, b) => b.before.length - a.before.length)
      )
  }
  return found
}

/** The rows of the table by the forms of their wrong words. */
export const collocations = lazy((): ReadonlyMap<string, readonly WrongForm[]> => {
  const found = new Map<string, WrongForm[]>()
  for (const {relation, wrong, partners} of partnersByWrong().values()) {
    const rest = isOfVerb(relation) ? wrong.split(' ').slice(1) : []
    for (const [form, word] of formsOf({relation, wrong}).entries())
      found.set(
        word,
        [...(found.get(word) ?? []), {relation, form, rest, partners}].sort((a, b) => b.rest.length - a.rest.length)
      )
  }
  return found
})
