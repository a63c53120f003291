import * as v from 'valibot'
import {isIsoDate} from './iso-date.js'
import {nearest} from './nearest.js'

export const listed = (choices: readonly unknown[]) => choices.join(', ')

/** A schema with what editors show of it: what it is for, and what holds where nothing is set. */
export const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string, value?: unknown) =>
  v.pipe(schema, v.metadata({description, ...(value !== undefined && {default: value})}))

const isNoList = (value: unknown) => !Array.isArray(value)

/**
 * An object with these keys alone; `noun` is what a key is, `others` stands for the keys where they are too many to list.
 * Without a prototype, so that `__proto__` is no known key.
 */
export function strict<const Entries extends v.ObjectEntries>(noun: string, entries: Entries, others?: string) {
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
export const unexpected = (value: unknown, choices: readonly string[], others: readonly string[] = []) => {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined
  return `Unexpected value ${JSON.stringify(value)}, expected ${near ?? listed([...choices, ...others])}`
}

export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, ({input}) => unexpected(input, choices))

export const text = (expected: string) =>
  v.pipe(v.string(`Unexpected value, expected ${expected}`), v.nonEmpty(`Unexpected empty text, expected ${expected}`))

export const texts = (expected: string) => v.array(text(expected), `Unexpected value, expected a list: ${expected}`)

/** A day. */
export const date = v.pipe(
  text('a day as YYYY-MM-DD'),
  v.check(isIsoDate, 'Unexpected day, expected one as YYYY-MM-DD'),
  v.metadata({format: 'date'})
)

/** Where something stands in a value: keys, and numbers in lists. */
export type Path = readonly (string | number)[]

/** A mistake in a value: `key: Unexpected X, expected Y`, and where it stands. */
export interface SchemaFault {
  readonly fault: string
  readonly path: Path
}

type Issue = v.BaseIssue<unknown>

/** The innermost issue: of a union, what is wrong with the list or object that was given, not that it is no word. */
function innermost(issue: Issue): Issue {
  const inner = issue.issues?.find(({path}) => path && path.length > 0)
  if (!inner || typeof issue.input !== 'object') return issue
  return {...innermost(inner), path: [...(issue.path ?? []), ...(inner.path ?? [])] as unknown as Issue['path']}
}

/** A path as it is shown: `overrides[0].files`. */
export const shown = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`)).join('')

/** Check a value. @returns what it is, or its first mistake */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown
): {readonly value: v.InferOutput<Schema>} | SchemaFault {
  const result = v.safeParse(schema, value, {abortEarly: true})
  if (result.success) return {value: result.output}
  const issue = innermost(result.issues[0])
  const path = (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)))
  return {fault: path.length > 0 ? `${shown(path)}: ${issue.message}` : issue.message, path}
}
