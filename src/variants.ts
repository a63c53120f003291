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

const shown = (form: string) => `\`${form}\``

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
      related: rest.flatMap(([form, [at]]) => (at ? [{at, reason: `Here: ${name(form)}`}] : []))
    }
  ]
}

/** What a finding changes at places that should have another form. */
function correction<Form extends string>(odd: readonly Use<Form>[], expected: Form): Pick<Finding, 'expected' | 'fix'> {
  const edits = odd.flatMap((at) => {
    const text = at.written?.(expected)
    return text === undefined ? [] : [{at, text}]
  })
  const words = odd[0]?.written?.(expected)
  return {
    ...(words !== undefined && {expected: [words]}),
    ...(edits.length === odd.length && {fix: {safe: false, edits}})
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
export function* variantFindings<Form extends string>(
  uses: readonly Use<Form>[],
  manner: Manner<Form> = {}
): Generator<Finding> {
  const {style, styles = [], name = shown, note} = manner
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
      const [at, ...others] = places
      if (!at) continue
      yield {
        at,
        reason: `Unexpected ${name(form)} (${odd.length} in the draft), expected ${wanted}`,
        note: note ?? (house === undefined ? 'Use one form throughout.' : 'Write it as the style of the house has it.'),
        related: [
          ...right.slice(0, 1).map((at) => ({at, reason: `Here: ${name(expected)}`})),
          ...others.map((at) => ({at, reason: 'Another stands here'}))
        ],
        ...correction(places, expected)
      }
    }
  }
}
