import {dirname, resolve} from 'node:path'
import {DictionaryError} from './dictionary.js'
import {faultsOf} from './house-faults.js'
import {readTermFile, type TermSource, type WrittenTerms} from './house-files.js'
import {isWritten, longest, severities, type TermData, termSchema} from './house-schema.js'
import {loadPatterns} from './linear-patterns.js'
import {check, type Path, type SchemaFault, shown} from './schema-parts.js'
import type {HouseTerm} from './story.js'

/** A term as it was read, with its examples, and where it stands. */
export interface ReadTerm {
  readonly term: HouseTerm
  readonly ok: readonly string[]
  readonly bad: readonly string[]
  readonly source: TermSource
  readonly path: Path
}

/** A mistake in what a house says: what is wrong, and where. */
export interface HouseFault {
  readonly source: TermSource
  readonly path: Path
  readonly fault: string
}

/** A word that the house does not print. */
export const forbidden = (wrong: string): HouseTerm => ({wrong: [wrong], right: []})

/** The terms that were read, and every mistake in what was. */
export interface ReadTerms {
  readonly terms: readonly ReadTerm[]
  readonly faults: readonly HouseFault[]
}

/** The most terms of a config, and patterns among them: each pattern reads the whole draft. */
const most = {terms: 50_000, patterns: 200}

/** Where something stands, as file and line. */
export async function placeOf({source, path}: Pick<HouseFault, 'source' | 'path'>): Promise<string> {
  const line = (await source.lines())(path)
  return `${source.file}${line === undefined ? '' : `:${line}`}`
}

/** A mistake as one line: file, line, what. */
export const faultLine = async (fault: HouseFault): Promise<string> => `${await placeOf(fault)}: ${fault.fault}`

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Fields of which every text that a terminal can show is right, if it is not too long. */
const plainFields: ReadonlySet<string> = new Set<keyof TermData>(['wrong', 'right', 'note', 'ok', 'bad'])

/** Whether a value is a term beyond doubt: of the thousands of a table nearly each is, and the schema takes its time. */
const isPlain = (data: unknown): data is TermData =>
  typeof data === 'object' &&
  data !== null &&
  !Array.isArray(data) &&
  Object.entries(data).every(
    ([field, value]) =>
      typeof value === 'string' &&
      (field === 'severity' ? levels.has(value) : plainFields.has(field) && isWritten(value, longest.form))
  )

const levels: ReadonlySet<string> = new Set(severities)

/** A term as it was read; the rule is told nothing of its examples. */
function readTerm({wrong, right, ok, bad, ...rest}: TermData, source: TermSource, path: Path): ReadTerm {
  const term = {wrong: listOf(wrong), right: listOf(right), ...rest}
  return {term, ok: listOf(ok), bad: listOf(bad), source, path}
}

/** Check the terms of a source one by one; `prefix` says where a term stands, beside its line. */
function judge({source, terms}: WrittenTerms, prefix: string): Pick<ReadTerms, 'terms' | 'faults'> {
  const read: ReadTerm[] = []
  const faults: HouseFault[] = []
  for (const {data, path} of terms) {
    const checked = isPlain(data) ? {value: data} : check(termSchema, data)
    const term = 'value' in checked ? readTerm(checked.value, source, path) : undefined
    const found: readonly SchemaFault[] = 'fault' in checked ? [checked] : term ? faultsOf(term.term) : []
    for (const {path: at, fault} of found) {
      const joint = prefix === '' ? '' : at.length > 0 ? '.' : ': '
      faults.push({source, path: [...path, ...at], fault: prefix + joint + fault})
    }
    if (term && found.length === 0) read.push(term)
  }
  return {terms: read, faults}
}

const isFile = (entry: string | TermData): entry is string => typeof entry === 'string'

/** Whether any term is a pattern, so that the engine is needed. */
const hasPattern = ({terms}: WrittenTerms) =>
  terms.some(({data}) => typeof data === 'object' && data !== null && 'pattern' in data)

/**
 * Read the terms of a part of a config, its own and those of the files that it names. A mistake in one of them does not
 * keep the others from being read.
 * @param at where the list stands in the config
 */
export async function readTerms(
  entries: readonly (string | TermData)[],
  source: TermSource,
  at: Path
): Promise<ReadTerms> {
  const terms: ReadTerm[] = []
  const faults: HouseFault[] = []
  for (const [i, entry] of entries.entries()) {
    const path = [...at, i]
    const file = isFile(entry) ? resolve(dirname(source.file), entry) : undefined
    try {
      const written = file === undefined ? {source, terms: [{data: entry, path}]} : await readTermFile(file)
      if (hasPattern(written)) await loadPatterns()
      const judged = judge(written, file === undefined ? shown(path) : '')
      for (const term of judged.terms) terms.push(term)
      for (const fault of judged.faults) faults.push(fault)
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error
      faults.push({source, path, fault: `${shown(path)}: ${error.message}`})
    }
  }
  const patterns = terms.filter(({term}) => term.pattern !== undefined).length
  for (const [noun, count] of [
    ['terms', terms.length],
    ['patterns', patterns]
  ] as const)
    if (count > most[noun])
      faults.push({
        source,
        path: at,
        fault: `${shown(at)}: Unexpected ${count} ${noun}, expected at most ${most[noun]}`
      })
  return {terms, faults}
}
