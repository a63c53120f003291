import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import * as v from 'valibot'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {checkConfig, configSchema} from '../src/config-schema.js'
import {packageFile} from '../src/data-file.js'
import {jsonSchema} from '../src/scripts/json-schema.js'

interface Part {
  readonly description?: string
  readonly default?: unknown
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly anyOf?: readonly Part[]
  readonly items?: Part | readonly Part[]
}

const schema = JSON.parse(readFileSync(packageFile('rules/config.schema.json'), 'utf8')) as Part

const ajv = new Ajv({allErrors: true, strictTuples: false, strictTypes: false})
formats.default(ajv)
const validate = ajv.compile(schema as object)

const parts: Readonly<Record<string, Part>> = schema.properties ?? {}

describe('the schema for editors', () => {
  it('is the one that the config is checked with', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(jsonSchema(configSchema))))
  })

  it('knows every rule and option, with what each is for and what holds unless it is set', () => {
    const set: Readonly<Record<string, Part>> = parts['rules']?.properties ?? {}
    expect(Object.keys(set)).toEqual(rules.map(({meta}) => meta.id))
    for (const {meta} of rules) {
      const rule = set[meta.id]
      expect(rule?.description).toContain(meta.summary)
      expect(rule?.default).toBe(meta.recommended ? meta.severity : 'off')
      const [, pair] = rule?.anyOf ?? []
      const [, options] = Array.isArray(pair?.items) ? (pair.items as readonly Part[]) : []
      const shown = Object.entries(options?.properties ?? {}).map(([name, {default: value, description}]) => [
        name,
        {default: value, description}
      ])
      expect(Object.fromEntries(shown)).toEqual(meta.options ?? {})
    }
  })

  it('says of every key what it is for', () => {
    for (const [key, part] of Object.entries(parts)) expect(part.description, key).toMatch(/\.$/)
  })

  it('refers to nothing that is missing', () => {
    const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'))
    expect(refs.length).toBeGreaterThan(0)
    for (const path of refs)
      expect(
        path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], schema),
        path.join('/')
      ).toEqual(expect.any(Object))
  })

  it('is not made of what has no words in it', () => {
    expect(() => jsonSchema(v.bigint())).toThrow('Unexpected schema `bigint`')
  })
})

const good: readonly unknown[] = [
  {},
  {$schema: './node_modules/stet/rules/config.schema.json'},
  {preset: 'strict', rules: {'unbalanced-quote': 'warning', 'cut-sentence': true, 'misspelled-word': false}},
  {rules: {'cut-sentence': ['error', {lowerCase: 0.5}], 'repeated-word': ['off']}},
  {dictionaries: ['names.txt'], language: 'en', date: '2026-11-23', ignore: ['archive/**'], baseline: 'known.json'},
  {overrides: [{files: ['opinion/**'], preset: 'all', rules: {'unbalanced-quote': 'off'}, dictionaries: ['a.txt']}]},
  {suppressions: {requireReason: true}}
]

const bad: readonly unknown[] = [
  [],
  'recommended',
  {presets: 'strict'},
  {preset: 'strickt'},
  {rules: []},
  {suppressions: []},
  {overrides: [[]]},
  {rules: {'cut-sentence': ['error', []]}},
  {rules: {'unbalanced-qoute': 'off'}},
  {rules: {'unbalanced-quote': 'of'}},
  {rules: {'unbalanced-quote': 2}},
  {rules: {'unbalanced-quote': []}},
  {rules: {'cut-sentence': ['error', {lowerCase: 'few'}]}},
  {rules: {'cut-sentence': ['error', {lowercase: 0.5}]}},
  {rules: {'cut-sentence': ['error', {}, {}]}},
  {dictionaries: 'names.txt'},
  {dictionaries: ['']},
  {language: 'xx'},
  {date: '2026-02-30'},
  {date: 'Monday'},
  {baseline: ''},
  {overrides: {}},
  {overrides: [{preset: 'all'}]},
  {overrides: [{files: ['a'], ignore: ['b']}]},
  {suppressions: {requireReason: 'yes'}},
  {suppressions: {reason: true}}
]

describe('the schema and the command are of one mind', () => {
  it.each(good.map((config) => [config]))('good: %j', (config) => {
    expect(validate(config), ajv.errorsText(validate.errors)).toBe(true)
    expect(checkConfig(config)).toHaveProperty('config')
  })
  it.each(bad.map((config) => [config]))('bad: %j', (config) => {
    expect(validate(config)).toBe(false)
    expect(checkConfig(config)).toHaveProperty('fault')
  })
})
