import type * as v from 'valibot'

/** A schema as JSON Schema has it (draft 7). */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What the schemas of the config are made of; the type of each tells which of the fields it has. */
interface Described {
  readonly type: string
  readonly pipe?: readonly (Described & {readonly kind: string})[]
  readonly entries?: Readonly<Record<string, Described>>
  readonly items?: readonly Described[]
  readonly item?: Described
  readonly wrapped?: Described
  readonly options?: readonly unknown[]
  readonly metadata?: JsonSchema
}

/** Gives the schema of a part, which stands at `pointer` in the whole. */
type Convert = (part: Described, pointer: string) => JsonSchema

const need = <T>(value: T | undefined, {type}: Described): T => {
  if (value === undefined) throw new Error(`Unexpected schema \`${type}\`, expected one that its type describes`)
  return value
}

function object(schema: Described, pointer: string, convert: Convert): JsonSchema {
  const entries = Object.entries(need(schema.entries, schema))
  const required = entries.filter(([, {type}]) => type !== 'optional').map(([key]) => key)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, part]) => [key, convert(part, `${pointer}/properties/${key}`)])),
    ...(required.length > 0 && {required}),
    additionalProperties: false
  }
}

function tuple(schema: Described, pointer: string, convert: Convert): JsonSchema {
  const parts = need(schema.items, schema)
  return {
    type: 'array',
    items: parts.map((part, i) => convert(part, `${pointer}/items/${i}`)),
    minItems: parts.filter(({type}) => type !== 'optional').length,
    maxItems: parts.length
  }
}

/** One of several; where each of them is a choice of values, all of those values. */
function union(schema: Described, pointer: string, convert: Convert): JsonSchema {
  const parts = need(schema.options, schema).map((part, i) => convert(part as Described, `${pointer}/anyOf/${i}`))
  const values = parts.map((part) => (part['type'] === 'boolean' ? [true, false] : part['enum']))
  return values.every((list) => Array.isArray(list)) ? {enum: values.flat()} : {anyOf: parts}
}

const converters: Readonly<Record<string, (schema: Described, pointer: string, convert: Convert) => JsonSchema>> = {
  strict_object: object,
  strict_tuple: tuple,
  union,
  array: (schema, pointer, convert) => ({
    type: 'array',
    items: convert(need(schema.item, schema), `${pointer}/items`)
  }),
  optional: (schema, pointer, convert) => convert(need(schema.wrapped, schema), pointer),
  picklist: (schema) => ({enum: need(schema.options, schema)}),
  string: () => ({type: 'string'}),
  number: () => ({type: 'number'}),
  boolean: () => ({type: 'boolean'}),
  non_empty: () => ({minLength: 1}),
  metadata: ({metadata = {}}) => metadata,
  // What only code can check, editors do not.
  unknown: () => ({}),
  check: () => ({})
}

/** Those that are written once, and referred to from where they stand again. */
const large: ReadonlySet<string> = new Set(['strict_object', 'array', 'union'])

/**
 * The JSON Schema of what a valibot schema takes, with its metadata (descriptions, defaults).
 * @throws Error for a schema of a type that the config does not use.
 */
export function jsonSchema(schema: v.GenericSchema): JsonSchema {
  const written = new Map<Described, string>()
  const convert: Convert = (part, pointer) => {
    const at = written.get(part)
    if (at !== undefined) return {$ref: at}
    const [root = part, ...rest] = part.pipe ?? []
    if (large.has(part.type)) written.set(part, pointer)
    if (root !== part) return Object.assign({}, ...[root, ...rest].map((item) => convert(item, pointer))) as JsonSchema
    const converter = converters[part.type]
    if (!converter) throw new Error(`Unexpected schema \`${part.type}\`, expected one that editors can be told of`)
    return converter(part, pointer, convert)
  }
  const whole = convert(schema, '#')
  return {$schema: 'http://json-schema.org/draft-07/schema#', title: 'Config of stet', ...whole}
}
