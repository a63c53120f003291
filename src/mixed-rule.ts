import {defineRule, type Meta, type Option, type Options, type Rule} from './rule.js'
import type {Severity} from './setting.js'
import type {Story} from './story.js'
import {type Mixture, variantFindings} from './variants.js'

/** An option for the form that is expected: what is expected of what, and the forms, each with an example where it does not show itself. */
interface Style {
  readonly what?: string
  readonly forms: Readonly<Record<string, string>>
}

type Types = Readonly<Record<string, Option | Style>>

/** What a rule sees of its options: of a style the form that the house sets, nothing where that is left to the draft. */
type Set<T extends Types> = {
  readonly [Name in keyof T]: T[Name] extends Option ? Options<{readonly value: T[Name]}>['value'] : string | undefined
}

/** A rule on places that should all have one form: its words, and its mixtures. */
interface MixedRule<T extends Types>
  extends
    Pick<Meta, 'id' | 'summary' | 'why' | 'examples'>,
    Partial<Pick<Meta, 'severity' | 'recommended' | 'strict' | 'quoted'>> {
  readonly options?: T
  /** Places that are compared with each other, and with no others. */
  mixtures(tree: Story, options: Set<T>): Iterable<Mixture & {readonly severity?: Severity}>
}

/** The form that an option sets; any value that is no form leaves it to the draft. */
export const formSet = (value: unknown, forms: readonly string[]): string | undefined =>
  forms.find((form) => form === value)

function optionOf({what = 'What is expected', forms}: Style): Option<string> {
  const shown = Object.entries(forms).map(([form, example]) => `\`${form}\`${example && ` (${example})`}`)
  const first = ['`consistent`', ...shown.slice(0, -1)].join(', ')
  return {default: 'consistent', description: `${what}: ${first} or ${shown.at(-1) ?? ''}.`}
}

/** Make a rule of what a mixed rule has of its own. */
export function defineMixedRule<const T extends Types = Readonly<Record<string, never>>>(
  definition: MixedRule<T>
): Rule {
  const {mixtures, options, ...meta} = definition
  const types = Object.entries<Option | Style>(options ?? {})
  return defineRule({
    severity: 'info',
    recommended: true,
    quoted: 'skip',
    scope: 'document',
    ...meta,
    options: Object.fromEntries(types.map(([name, type]) => [name, 'forms' in type ? optionOf(type) : type])),
    *check(tree, given) {
      const set = types.map(([name, type]) => [
        name,
        'forms' in type ? formSet(given[name], Object.keys(type.forms)) : given[name]
      ])
      for (const {severity, ...mixture} of mixtures(tree, Object.fromEntries(set) as Set<T>))
        for (const finding of variantFindings(mixture)) yield {...finding, ...(severity && {severity})}
    }
  })
}
