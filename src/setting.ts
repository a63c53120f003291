import {nearest} from './nearest.js'
import type {Meta} from './rule.js'

/**
 * `error`: mechanical and certain, safe to fail a build on. `warning`: very likely a defect.
 * `info`: a question for the editor.
 */
export type Severity = 'error' | 'warning' | 'info'

/** What a rule takes beside its options: `false` or 0 is `'off'`, `true` the rule's own severity, 1 `'warning'`, 2 `'error'`. */
export type Level = Severity | 'off' | boolean | 0 | 1 | 2

/** A level, or a level with options. */
export type Setting = Level | readonly [Level, Readonly<Record<string, unknown>>?]

/** A setting that a rule cannot take: one clear line. */
export class SettingError extends Error {}

const levels: ReadonlyMap<unknown, Severity | 'off' | undefined> = new Map<unknown, Severity | 'off' | undefined>([
  [false, 'off'],
  [0, 'off'],
  ['off', 'off'],
  [1, 'warning'],
  [2, 'error'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'info'],
  [true, undefined],
  [undefined, undefined]
])

const nearSeverity = (level: unknown) =>
  typeof level === 'string' ? nearest(level, ['off', 'info', 'warning', 'error']) : undefined

const typeOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

function optionsOf(meta: Meta, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const types = meta.options ?? {}
  const names = Object.keys(types)
  const options = Object.fromEntries(Object.entries(types).map(([name, option]) => [name, option.default as unknown]))
  for (const [name, value] of Object.entries(given)) {
    const option = types[name]
    if (!option)
      throw new SettingError(
        `Unexpected option ${name} of ${meta.id}, expected ${nearest(name, names) ?? (names.join(', ') || 'none: the rule has no options')}`
      )
    if (typeOf(value) !== typeOf(option.default))
      throw new SettingError(`Unexpected value of option ${name} of ${meta.id}, expected a ${typeOf(option.default)}`)
    options[name] = value
  }
  return options
}

/**
 * Read what a user set of a rule: its severity when set, and its options, filled with their defaults.
 * @throws SettingError for an unknown severity or option.
 */
export function readSetting(meta: Meta, setting: Setting | undefined) {
  const [level, options]: readonly [unknown, unknown?] = Array.isArray(setting) ? (setting as [unknown]) : [setting]
  if (!levels.has(level))
    throw new SettingError(
      `Unexpected severity ${JSON.stringify(level)} of ${meta.id}, expected ${nearSeverity(level) ?? 'off, info, warning or error'}`
    )
  if (options !== undefined && (options === null || typeOf(options) !== 'object'))
    throw new SettingError(`Unexpected options of ${meta.id}, expected an object`)
  return {severity: levels.get(level), options: optionsOf(meta, (options ?? {}) as Record<string, unknown>)}
}
