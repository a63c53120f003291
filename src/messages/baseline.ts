import {excerpt} from '../excerpt.js'
import {fingerprint, type Linted} from './fingerprint.js'
import type {MessageRecord} from './record.js'

/** A finding that is known, or several that are equal: `count` of them. */
export interface Known {
  readonly rule: string
  readonly fingerprint: string
  readonly count: number
  /** The beginning of what it flags, for readers; nothing hangs on it. */
  readonly text: string
}

/** The findings that are known, by the path of their draft. */
export type Baseline = ReadonlyMap<string, readonly Known[]>

/** A baseline that cannot be understood: one clear line. */
export class BaselineError extends Error {}

/** A draft as it was linted. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byRule = (a: Known, b: Known) =>
  compare(a.rule, b.rule) || compare(a.text, b.text) || compare(a.fingerprint, b.fingerprint)

/** All findings of a draft, to be known from now on. */
export function knownOf({messages, text, prose = text}: Linted): readonly Known[] {
  const found = new Map<string, Known>()
  for (const message of messages) {
    const print = fingerprint(message, prose)
    const count = (found.get(print)?.count ?? 0) + 1
    found.set(print, {rule: message.ruleId, fingerprint: print, count, text: excerpt(message.actual)})
  }
  return [...found.values()].sort(byRule)
}

/** What a baseline makes of a draft: its new messages, and which of the known ones are still there. */
export interface Compared {
  readonly messages: readonly MessageRecord[]
  readonly known: readonly Known[]
  /** How many known ones are gone. */
  readonly stale: number
}

/** Hide the messages of a draft that are known. Of more equal ones than are known, the first count as those. */
export function hideKnown({messages, text, prose = text}: Linted, known: readonly Known[]): Compared {
  const seen = new Map<string, number>()
  const most = new Map(known.map((one) => [one.fingerprint, one.count]))
  const fresh = messages.filter((message) => {
    const print = fingerprint(message, prose)
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    return count > (most.get(print) ?? 0)
  })
  const left = known.map((one) => ({...one, count: Math.min(one.count, seen.get(one.fingerprint) ?? 0)}))
  return {
    messages: fresh,
    known: left.filter(({count}) => count > 0),
    stale: known.reduce((sum, {count}, i) => sum + count - (left[i]?.count ?? 0), 0)
  }
}

const line = ({count, rule, fingerprint, text}: Known) =>
  `      ${JSON.stringify({rule, fingerprint, ...(count > 1 && {count}), text})}`

/** A baseline as text: JSON, sorted, a finding on each line, so that versions of it merge. */
export function formatBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([path, known]) => `    ${JSON.stringify(path)}: [\n${known.toSorted(byRule).map(line).join(',\n')}\n    ]`)
  return `{\n  "version": 1,\n  "files": {${files.length > 0 ? `\n${files.join(',\n')}\n  ` : ''}}\n}\n`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function knownAt(path: string, value: unknown): Known {
  const {rule, fingerprint: print, count = 1, text = ''} = isObject(value) ? value : {}
  if (
    typeof rule === 'string' &&
    typeof print === 'string' &&
    typeof text === 'string' &&
    Number.isSafeInteger(count) &&
    Number(count) > 0
  )
    return {rule, fingerprint: print, count: Number(count), text}
  throw new BaselineError(`${path}: Unexpected entry, expected one with rule, fingerprint and, over 1, count`)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BaselineError('Unexpected text, expected a baseline as JSON', {cause: error})
  }
}

/**
 * Read a baseline.
 * @throws BaselineError when the text is none, or one of another version.
 */
export function parseBaseline(text: string): Baseline {
  const value = json(text)
  if (!isObject(value) || !isObject(value['files']))
    throw new BaselineError('Unexpected value, expected a baseline with version and files')
  if (value['version'] !== 1)
    throw new BaselineError(`Unexpected version ${JSON.stringify(value['version'])}, expected 1`)
  return new Map(
    Object.entries(value['files']).map(([path, known]): [string, readonly Known[]] => {
      if (!Array.isArray(known)) throw new BaselineError(`${path}: Unexpected value, expected a list`)
      return [path, known.map((one) => knownAt(path, one))]
    })
  )
}
