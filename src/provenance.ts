import {rules} from '../rules/index.js'
import {styleOptions} from './house-styles.js'
import type {LintSettings} from './lint.js'
import {inPreset} from './presets.js'
import type {Meta, Rule} from './rule.js'
import {readSetting, type Severity} from './setting.js'

/** Settings, and how they are called: those above go before those below. */
export interface Source {
  readonly settings: LintSettings
  /** Where it says something of a key: “.stetrc.yml”, “--preset”. */
  name(key: string): string
}

/** A value, and where it comes from. */
export interface Sourced<Value> {
  readonly value: Value
  readonly from: string
}

/** What holds of a rule. */
export interface RuleState {
  readonly id: string
  readonly severity: Sourced<Severity | 'off'>
  readonly options: Readonly<Record<string, Sourced<unknown>>>
}

type Key = 'preset' | 'style' | 'type' | 'date'

/** The value of a key, as the highest source that has it says. */
export function valueOf<K extends Key>(sources: readonly Source[], key: K): Sourced<LintSettings[K]> | undefined {
  const source = sources.findLast(({settings}) => settings[key] !== undefined)
  return source && {value: source.settings[key], from: source.name(key)}
}

const sourced = (values: Readonly<Record<string, unknown>>, from: string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, {value, from}]))

/** What holds of a rule below the config: its defaults, the preset and the style. */
function stateBelow(meta: Meta, {preset = 'recommended', style}: LintSettings): RuleState {
  const isOn = inPreset(preset, meta)
  const defaults = Object.fromEntries(
    Object.entries(meta.options ?? {}).map(([name, option]) => [name, option.default])
  )
  const styled = styleOptions(style, meta)
  const from = styled && !isOn ? `style ${style ?? ''}` : `preset ${preset}`
  return {
    id: meta.id,
    severity: {value: isOn || styled ? meta.severity : 'off', from},
    options: {...sourced(defaults, 'default'), ...sourced(styled ?? {}, `style ${style ?? ''}`)}
  }
}

function stateOf({meta}: Rule, sources: readonly Source[], merged: LintSettings): RuleState {
  const below = stateBelow(meta, merged)
  let {severity, options} = below
  for (const {settings, name} of sources) {
    const setting = settings.rules?.[meta.id]
    if (setting === undefined) continue
    const from = name('rule')
    severity = {value: readSetting(meta, setting).severity ?? meta.severity, from}
    // Options of a rule take the place of all that the config says of them below.
    if (typeof setting === 'object' && setting[1]) options = {...below.options, ...sourced(setting[1], from)}
  }
  return {id: meta.id, severity, options}
}

/** What holds of every rule. `merged` is what the sources say together. */
export const ruleStates = (sources: readonly Source[], merged: LintSettings): readonly RuleState[] =>
  rules.map((rule) => stateOf(rule, sources, merged))
