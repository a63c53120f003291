import type {Use} from './analysis/use.js'
import {grouped} from './grouped.js'
import type {Finding} from './rule.js'

interface Manner<Form extends string> {
  /** What the house sets; any value that is no form leaves it to the draft. */
  readonly style?: string
  /** The forms that a house may set. */
  readonly styles?: readonly Form[]
  /** The form that is expected where the draft has no other as often. */
  readonly usual?: Form | undefined
  /** What a form is called in a report; by itself, it is shown as words of the draft. */
  readonly name?: (form: Form) => string
  readonly note?: string
}

/** Up to so many odd places are told one by one; of more, one finding points at all. */
const few = 3

type Group<Form extends string> = readonly [form: Form, uses: readonly Use<Form>[]]

/** The uses of each form, the most frequent one first. */
const byForm = <Form extends string>(uses: readonly Use<Form>[]): readonly Group<Form>[] =>
  [...grouped(uses, ({form}) => form)].sort(([, a], [, b]) => b.length - a.length)

/** Forms of which none is that of the draft. */
function ask<Form extends string>(groups: readonly Group<Form>[], {name = shown, note}: Manner<Form>): Finding[] {
  const [form, [at] = []] = groups.at(-1) ?? []
  if (form === undefined || !at) return []
  const rest = groups.slice(0, -1)
  const told = groups.toReversed().map(([form, {length}]) => `${name(form)} (${length})`)
  return [
    {
      at,
      reason: `Unexpected ${told.join(' and ')} in one draft, expected one form`,
      note: note ?? 'Choose one form and keep to it.',
      related: rest.flatMap(([form, [at]]) => (at ? [{at, reason: `${name(form)} stands here`}] : []))
    }
  ]
}

const shown = (form: string) => `\`${form}\``

/** Places that should have another form, together. */
function correct<Form extends string>(odd: readonly Use<Form>[], expected: Form): Partial<Finding> & {at?: Use<Form>} {
  const [first, ...others] = odd
  if (!first) return {}
  const words = first.written?.(expected)
  const edits = odd.flatMap((at) => ({at, text: at.written?.(expected)}))
  const certain = edits.flatMap(({at, text}) => (text === undefined ? [] : [{at, text}]))
  return {
    at: first,
    ...(words !== undefined && {expected: [words]}),
    related: others.map((at) => ({at, reason: 'Another stands here'})),
    ...(certain.length === odd.length && {fix: {safe: false, edits: certain}})
  }
}

/** The form of the draft: that to which all others together are at most half as frequent, or else the usual one where none is more frequent. */
function formOf<Form extends string>(groups: readonly Group<Form>[], {usual}: Manner<Form>): Form | undefined {
  const [[most, {length}] = [undefined, []], ...others] = groups
  if (2 * others.reduce((sum, [, uses]) => sum + uses.length, 0) <= length) return most
  return groups.find(([form, uses]) => form === usual && uses.length === length)?.[0]
}

/**
 * What is mixed among places that should all have one form: that of the house, or else that of the draft.
 * Where the draft has none, the editor is asked.
 */
export function* variantFindings<Form extends string>(uses: readonly Use<Form>[], manner: Manner<Form> = {}) {
  const {style, styles = [], name = shown, note = 'Use one form throughout.'} = manner
  const groups = byForm(uses)
  const house = styles.find((form) => form === style)
  if (house === undefined && groups.length < 2) return
  const expected = house ?? formOf(groups, manner)
  if (expected === undefined) {
    yield* ask(groups, manner)
    return
  }
  const right = groups.find(([form]) => form === expected)?.[1] ?? []
  const wanted = right.length > 0 ? `${name(expected)} (${right.length})` : name(expected)
  for (const [form, odd] of groups) {
    if (form === expected) continue
    for (const places of odd.length > few ? [odd] : odd.map((use) => [use])) {
      const {at, related = [], ...rest} = correct(places, expected)
      const reason = `Unexpected ${name(form)} (${odd.length} in the draft), expected ${wanted}`
      const model = right.slice(0, 1).map((at) => ({at, reason: `${name(expected)} stands here`}))
      if (at) yield {at, reason, note, ...rest, related: [...model, ...related]} satisfies Finding
    }
  }
}
