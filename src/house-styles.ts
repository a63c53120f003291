import {lazy, table, values} from './dictionary.js'
import type {Meta} from './rule.js'
import type {Setting} from './setting.js'

export const styleNames = ['ap', 'guardian', 'plain'] as const

/** A style of a house: it turns the rules on that it says something of, and sets their options. */
export type Style = (typeof styleNames)[number]

const rows = table('house-styles', ['rule', 'option', ...styleNames])

/** The cells of a style, by rule. */
const cells = lazy(
  () =>
    new Map(
      styleNames.map((style) => {
        const rules = new Map<string, [option: string, cell: string][]>()
        for (const row of rows())
          if (row[style] !== '') rules.set(row.rule, [...(rules.get(row.rule) ?? []), [row.option, row[style]]])
        return [style, rules] as const
      })
    )
)

/** A cell as a value of the type of the option’s default. */
function valueOf(cell: string, type: unknown): unknown {
  if (Array.isArray(type)) return values(cell)
  if (typeof type === 'boolean') return cell === 'yes'
  return typeof type === 'number' ? Number(cell) : cell
}

/** The options that a style sets of a rule; nothing where it says nothing of the rule. */
export function styleOptions(style: Style | undefined, {id, options = {}}: Meta) {
  const set = style && cells().get(style)?.get(id)
  return set && Object.fromEntries(set.map(([name, cell]) => [name, valueOf(cell, options[name]?.default)]))
}

/** What was set of a rule, on top of the options that a style sets of it, one by one. */
export function aboveStyle(setting: Setting, below: Readonly<Record<string, unknown>>): Setting {
  const [level, options] = typeof setting === 'object' ? setting : [setting]
  return [level, {...below, ...options}]
}
