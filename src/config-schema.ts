import * as v from 'valibot'
import {rules} from '../rules/index.js'
import {draftTypes, fieldOf, fieldTypes} from './draft-types.js'
import {isIsoDate} from './iso-date.js'
import {nearest} from './nearest.js'
import {presetNames} from './presets.js'
import type {Meta, Option} from './rule.js'
import {englishes} from './spelling/variants.js'

/** Languages that drafts can be in; `en` takes the spellings of every English. */
const languages = ['en', ...englishes] as const

const severities = ['off', 'info', 'warning', 'error'] as const

const listed = (choices: readonly unknown[]) => choices.join(', ')

/** An object with these keys alone; `noun` is what a key is. Without a prototype, so that `__proto__` is no known key. */
function strict<const Entries extends v.ObjectEntries>(noun: string, entries: Entries) {
  const own = Object.assign<object, Entries>(Object.create(null) as object, entries)
  const keys = Object.keys(entries)
  return v.strictObject(own, ({expected, input, path}) => {
    if (expected === 'Object') return 'Unexpected value, expected an object'
    if (expected !== 'never') return `Missing ${noun}`
    const key = String(path?.at(-1)?.key ?? input)
    return `Unexpected ${noun}, expected ${nearest(key, keys) ?? (listed(keys) || 'none')}`
  })
}

/** What to say of a value that is not among `choices`. */
const unexpected = (value: unknown, choices: readonly string[], others: readonly string[] = []) => {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined
  return `Unexpected value ${JSON.stringify(value)}, expected ${near ?? listed([...choices, ...others])}`
}

const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, ({input}) => unexpected(input, choices))

const text = (expected: string) =>
  v.pipe(v.string(`Unexpected value, expected ${expected}`), v.nonEmpty(`Unexpected empty text, expected ${expected}`))

const texts = (expected: string) => v.array(text(expected), `Unexpected value, expected a list: ${expected}`)

const level = v.union([v.picklist(severities), v.boolean()], ({input}) => unexpected(input, severities))

/** What an option takes: a value of the type of its default. */
function optionValue({default: value}: Option) {
  if (Array.isArray(value)) return texts('a list of texts')
  if (typeof value === 'boolean') return v.boolean('Unexpected value, expected true or false')
  return typeof value === 'number'
    ? v.number('Unexpected value, expected a number')
    : v.string('Unexpected value, expected a text')
}

/** What a rule can be set to: a severity, or a severity and options. */
function setting({options = {}}: Meta) {
  const types = Object.entries(options).map(([name, option]) => [name, v.optional(optionValue(option))] as const)
  const pair = v.strictTuple(
    [level, v.optional(strict('option', Object.fromEntries(types)))],
    'Unexpected list, expected [severity, options]'
  )
  return v.union([level, pair], ({input}) => unexpected(input, severities, ['[severity, options]']))
}

const files = texts('patterns as in .gitignore')

/** A field of an export: `body`, or `body:html`. */
const field = v.pipe(
  text('a field such as body or body:html'),
  v.check(
    (value) => fieldOf(value) !== undefined,
    `Unexpected field, expected a name, or NAME:TYPE with ${listed(fieldTypes)}`
  )
)

const date = v.pipe(text('a day as YYYY-MM-DD'), v.check(isIsoDate, 'Unexpected day, expected one as YYYY-MM-DD'))

/** What can be set for all drafts, and for some of them. */
const common = {
  preset: v.optional(choice(presetNames)),
  rules: v.optional(strict('rule', Object.fromEntries(rules.map(({meta}) => [meta.id, v.optional(setting(meta))])))),
  dictionaries: v.optional(texts('paths of lists of names')),
  language: v.optional(choice(languages)),
  type: v.optional(choice(draftTypes)),
  fields: v.optional(v.array(field, 'Unexpected value, expected a list of fields')),
  date: v.optional(date)
}

/** All that a config can hold. */
export const configSchema = strict('key', {
  $schema: v.optional(v.string('Unexpected value, expected an address')),
  ...common,
  overrides: v.optional(
    v.array(strict('key', {files, ...common}), 'Unexpected value, expected a list of objects with files')
  ),
  ignore: v.optional(files),
  baseline: v.optional(text('the path of a baseline')),
  suppressions: v.optional(
    strict('option', {requireReason: v.optional(v.boolean('Unexpected value, expected true or false'))})
  )
})

/** A config as it is written. */
export type ConfigData = v.InferOutput<typeof configSchema>

/** The part of a config that overrides can set. */
export type ConfigPart = Omit<ConfigData, '$schema' | 'overrides' | 'ignore' | 'baseline' | 'suppressions'>

type Issue = v.BaseIssue<unknown>

/** The innermost issue: of a union, what is wrong with the list that was given, not that it is no word. */
function innermost(issue: Issue): Issue {
  const inner = issue.issues?.find(({path}) => path && path.length > 0)
  if (!inner || !Array.isArray(issue.input)) return issue
  return {...innermost(inner), path: [...(issue.path ?? []), ...(inner.path ?? [])] as unknown as Issue['path']}
}

const keyPath = ({path}: Issue) =>
  (path ?? []).map(({key}, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('')

/** Check a config. @returns the config, or what is wrong with it: `key: Unexpected X, expected Y` */
export function checkConfig(value: unknown): {readonly config: ConfigData} | {readonly fault: string} {
  if (Array.isArray(value)) return {fault: 'Unexpected list, expected an object'}
  const result = v.safeParse(configSchema, value, {abortEarly: true})
  if (result.success) return {config: result.output}
  const issue = innermost(result.issues[0])
  const key = keyPath(issue)
  return {fault: key ? `${key}: ${issue.message}` : issue.message}
}
