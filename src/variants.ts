import type {Use} from './analysis/use.js'
import {grouped} from './grouped.js'
import type {Finding} from './rule.js'

/** Places that should all have one form, and what is known of them. */
export interface Mixture {
  readonly uses: readonly Use[]
  /** The form that the house sets. */
  readonly style?: string | undefined
  /** The form that is expected where the draft has no other as often. */
  readonly usual?: string | undefined
  /** What a form is called in a report; by itself, it is shown as words of the draft. */
  name?(form: string): string
}

const shown = (form: string) => `\`${form}\``

/** Up to so many odd places are told one by one; of more, one finding points at all. */
const few = 3

type Group = readonly [form: string, uses: readonly Use[]]

/** The uses of each form, the most frequent one first. */
const byForm = (uses: readonly Use[]): readonly Group[] =>
  [...grouped(uses, ({form}) => form)].sort(([, a], [, b]) => b.length - a.length)

/** Forms of which none is that of the draft. */
function ask(groups: readonly Group[], {name = shown}: Mixture): Finding[] {
  const [form, [at] = []] = groups.at(-1) ?? []
  if (form === undefined || !at) return []
  const rest = groups.slice(0, -1)
  const told = groups.toReversed().map(([form, {length}]) => `${name(form)} (${length})`)
  return [
    {
      at,
      reason: `Unexpected ${told.join(' and ')} in one draft, expected one form`,
      note: 'Choose one form and keep to it.',
      related: rest.flatMap(([form, [at]]) => (at ? [{at, reason: `Here: ${name(form)}`}] : []))
    }
  ]
}

/** What a finding changes at places that should have another form. */
function correction(odd: readonly Use[], expected: string): Pick<Finding, 'expected' | 'fix'> {
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
function formOf(groups: readonly Group[], {usual}: Mixture): string | undefined {
  const [[most, {length}] = [undefined, []], ...others] = groups
  if (2 * others.reduce((sum, [, uses]) => sum + uses.length, 0) <= length) return most
  return groups.find(([form, uses]) => form === usual && uses.length === length)?.[0]
}

/**
 * What is mixed among places that should all have one form: that of the house, or else that of the draft.
 * Where the draft has none, the editor is asked.
 */
export function* variantFindings(mixture: Mixture): Generator<Finding> {
  const {uses, style, name = shown} = mixture
  const groups = byForm(uses)
  if (style === undefined && groups.length < 2) return
  const expected = style ?? formOf(groups, mixture)
  if (expected === undefined) {
    yield* ask(groups, mixture)
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
        note: style === undefined ? 'Use one form throughout.' : 'Write it as the style of the house has it.',
        related: [
          ...right.slice(0, 1).map((at) => ({at, reason: `Here: ${name(expected)}`})),
          ...others.map((at) => ({at, reason: 'Another stands here'}))
        ],
        ...correction(places, expected)
      }
    }
  }
}
