import * as v from 'valibot'
import {rules} from '../rules/index.js'
import {draftTypes, fieldOf, fieldTypes} from './draft-types.js'
import {isIsoDate} from './iso-date.js'
import {nearest} from './nearest.js'
import {presetNames} from './presets.js'
import type {Meta, Option} from './rule.js'
import {englishes} from './spelling/variants.js'

/** Languages that drafts can be in; `en` takes the spellings of every English. */
export const languages = ['en', ...englishes] as const

const severities = ['off', 'info', 'warning', 'error'] as const

const listed = (choices: readonly unknown[]) => choices.join(', ')

/** A schema with what editors show of it: what it is for, and what holds where nothing is set. */
const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string, value?: unknown) =>
  v.pipe(schema, v.metadata({description, ...(value !== undefined && {default: value})}))

const isNoList = (value: unknown) => !Array.isArray(value)

/**
 * An object with these keys alone; `noun` is what a key is, `others` stands for the keys where they are too many to list.
 * Without a prototype, so that `__proto__` is no known key.
 */
function strict<const Entries extends v.ObjectEntries>(noun: string, entries: Entries, others?: string) {
  const own = Object.assign<object, Entries>(Object.create(null) as object, entries)
  const keys = Object.keys(entries)
  const object = v.strictObject(own, ({expected, input, path}) => {
    if (expected === 'Object') return 'Unexpected value, expected an object'
    if (expected !== 'never') return `Missing ${noun}`
    const key = String(path?.at(-1)?.key ?? input)
    return `Unexpected ${noun}, expected ${nearest(key, keys) ?? others ?? (listed(keys) || 'none')}`
  })
  return v.pipe(v.unknown(), v.check(isNoList, 'Unexpected list, expected an object'), object)
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
function setting({id, summary, severity, recommended, options = {}}: Meta) {
  const types = Object.entries(options).map(
    ([name, option]) => [name, v.optional(described(optionValue(option), option.description, option.default))] as const
  )
  const pair = v.strictTuple(
    [level, v.optional(strict('option', Object.fromEntries(types)))],
    'Unexpected list, expected [severity, options]'
  )
  const either = v.union([level, pair], ({input}) => unexpected(input, severities, ['[severity, options]']))
  return described(either, `${summary} (stet explain ${id})`, recommended ? severity : 'off')
}

const settings = rules.map(({meta}) => [meta.id, v.optional(setting(meta))] as const)

const files = texts('patterns as in .gitignore')

/** A field of an export: `body`, or `body:html`. */
const field = v.pipe(
  text('a field such as body or body:html'),
  v.check(
    (value) => fieldOf(value) !== undefined,
    `Unexpected field, expected a name, or NAME:TYPE with ${listed(fieldTypes)}`
  )
)

const date = v.pipe(
  text('a day as YYYY-MM-DD'),
  v.check(isIsoDate, 'Unexpected day, expected one as YYYY-MM-DD'),
  v.metadata({format: 'date'})
)

/** What can be set for all drafts, and for some of them. */
const common = {
  preset: v.optional(
    described(
      choice(presetNames),
      'The rules to begin with: recommended; strict, with rules that ask for more judgement; or all.',
      'recommended'
    )
  ),
  rules: v.optional(
    described(
      strict('rule', Object.fromEntries(settings), 'one that stet rules lists'),
      'Rules on top of the preset, each off, info, warning or error, or [severity, options].'
    )
  ),
  dictionaries: v.optional(
    described(
      texts('paths of lists of names'),
      'Files with names that are right as they stand, one a line, or a table with the columns name and also.'
    )
  ),
  language: v.optional(
    described(
      choice(languages),
      'The language of the drafts: en-GB and the like take the spellings of one English alone.'
    )
  ),
  type: v.optional(described(choice(draftTypes), 'What the drafts are, whatever their names.')),
  fields: v.optional(
    described(
      v.array(field, 'Unexpected value, expected a list of fields'),
      'The fields of JSON that hold text: body, or body:html.'
    )
  ),
  date: v.optional(described(date, 'The day of the drafts, as YYYY-MM-DD: what “on Monday” counts from.'))
}

const override = strict('key', {
  files: described(files, 'The drafts that this part holds for, as patterns of .gitignore.'),
  ...common
})

/** All that a config can hold. */
export const configSchema = described(
  strict('key', {
    $schema: v.optional(
      described(v.string('Unexpected value, expected an address'), 'The schema that editors read; stet does not.')
    ),
    ...common,
    overrides: v.optional(
      described(
        v.array(override, 'Unexpected value, expected a list of objects with files'),
        'Settings for some drafts, on top of the others; of several that match, the last counts most.'
      )
    ),
    ignore: v.optional(described(files, 'What is left out when a folder is checked, as patterns of .gitignore.')),
    baseline: v.optional(
      described(text('the path of a baseline'), 'The file of known findings, which are not reported.')
    ),
    suppressions: v.optional(
      described(
        strict('option', {
          requireReason: v.optional(
            described(
              v.boolean('Unexpected value, expected true or false'),
              'Whether each finding that is left out must say why.',
              false
            )
          )
        }),
        'How findings can be left out (stet ignore).'
      )
    )
  }),
  'What stet checks, in this folder and those below. Paths and patterns count from the folder of this file.'
)

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
  const result = v.safeParse(configSchema, value, {abortEarly: true})
  if (result.success) return {config: result.output}
  const issue = innermost(result.issues[0])
  const key = keyPath(issue)
  return {fault: key ? `${key}: ${issue.message}` : issue.message}
}
