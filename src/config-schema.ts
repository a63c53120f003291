import * as v from 'valibot'
import {rules} from '../rules/index.js'
import {draftTypes, fieldOf, fieldTypes} from './draft-types.js'
import {styleNames} from './house-styles.js'
import {forms, termSchema} from './house-schema.js'
import {presetNames} from './presets.js'
import type {Meta, Option} from './rule.js'
import {
  check,
  choice,
  date,
  described,
  listed,
  type SchemaFault,
  strict,
  text,
  texts,
  unexpected
} from './schema-parts.js'
import {englishes} from './spelling/variants.js'

/** Languages that drafts can be in; `en` takes the spellings of every English. */
export const languages = ['en', ...englishes] as const

const severities = ['off', 'info', 'warning', 'error'] as const

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

const term = v.union(
  [text('the path of a file of terms'), termSchema],
  ({input}) => `Unexpected value ${JSON.stringify(input)}, expected a term or the path of a file of terms`
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
  style: v.optional(
    described(
      choice(styleNames),
      'The style of the house: what it says of capitals, marks and numbers is set, and the rules on it turned on. Rules set here go before.'
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
  terms: v.optional(
    described(
      v.array(term, 'Unexpected value, expected a list of terms and paths of files of terms'),
      'What the house does not write, and what it writes instead: terms, and paths of files of them (YAML, or a table).'
    )
  ),
  accept: v.optional(
    described(forms, 'Words, names and phrases that no rule speaks of: they are right as they stand.')
  ),
  forbid: v.optional(described(forms, 'Words and phrases that the house does not print.')),
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

/** Check a config. @returns the config, or its first mistake */
export const checkConfig = (value: unknown): {readonly config: ConfigData} | SchemaFault => {
  const checked = check(configSchema, value)
  return 'value' in checked ? {config: checked.value} : checked
}
