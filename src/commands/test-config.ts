import {relative, resolve} from 'node:path'
import {useConfig} from '../config.js'
import {nearestConfig, readConfig, type WrittenConfig} from '../config-file.js'
import {conflicts} from '../house-conflicts.js'
import {exampleFaults} from '../house-examples.js'
import {textSource} from '../house-files.js'
import {faultLine, forbidden, type HouseFault, type ReadTerm, readTerms} from '../house-terms.js'
import {UsageError} from '../options.js'
import {printable, type Terminal} from '../terminal.js'
import {defineCommand, Status} from './command.js'

/** What was read of a config and the files of terms that it names. */
interface Tested {
  readonly terms: readonly ReadTerm[]
  /** What keeps a term from being read. */
  readonly faults: readonly HouseFault[]
  /** What readable terms say that cannot be meant. */
  readonly failures: readonly HouseFault[]
}

/** @throws UsageError where there is none, ConfigError for one that cannot be read. */
async function configOf(operands: readonly string[], {cwd}: Terminal): Promise<WrittenConfig> {
  const [given, more] = operands
  if (more !== undefined) throw new UsageError(`Unexpected word \`${more}\`, expected one config`)
  const config = given === undefined ? await nearestConfig(cwd) : await readConfig(resolve(cwd, given))
  if (!config) throw new UsageError('Missing config, expected one in this folder or above (npx stet init writes one)')
  return config
}

/** Test the terms of each part of a config by themselves: an override may well say another thing than the base. */
async function test({file, text, data, at}: WrittenConfig): Promise<Tested> {
  const source = textSource(file, text)
  const parts = [
    {part: data, path: at},
    ...(data.overrides ?? []).map((part, i) => ({part, path: [...at, 'overrides', i]}))
  ]
  const all: Tested[] = []
  for (const {part, path} of parts) {
    const {terms, faults} = await readTerms(part.terms ?? [], source, [...path, 'terms'])
    const at = (key: string, i: number) => ({source, path: [...path, key, i]})
    const forbid = (part.forbid ?? []).map((word, i) => ({...at('forbid', i), term: forbidden(word), ok: [], bad: []}))
    const accept = (part.accept ?? []).map((text, i) => ({...at('accept', i), text}))
    const contradictions = await conflicts([...terms, ...forbid], accept)
    all.push({terms, faults, failures: [...contradictions, ...(await exampleFaults(terms))]})
  }
  return {
    terms: all.flatMap(({terms}) => terms),
    faults: all.flatMap(({faults}) => faults),
    failures: all.flatMap(({failures}) => failures)
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many terms there are, with how many examples, and how many have none. */
function summary(terms: readonly ReadTerm[]): string {
  const examples = terms.reduce((sum, {ok, bad}) => sum + ok.length + bad.length, 0)
  const bare = terms.filter(({ok, bad}) => ok.length + bad.length === 0).length
  return `${counted(terms.length, 'term')}, ${counted(examples, 'example')}${bare > 0 ? `, ${bare} without` : ''}`
}

export default defineCommand({
  name: 'test-config',
  summary: 'Check a config and the terms of the house, and run the examples that stand beside them.',
  usage: 'test-config [CONFIG]',
  details: `
Without CONFIG it is the one that holds in this folder. Status 0 when all is as it should be, 1 when an example is not or
two terms contradict one another, 2 when something cannot be read.`,
  flags: [],
  async run({operands, terminal}) {
    const config = await configOf(operands, terminal)
    const {terms, faults, failures} = await test(config)
    const lines = await Promise.all([...faults, ...failures].map(faultLine))
    for (const line of lines) terminal.print(`${printable(line)}\n`)
    // What else it holds: names, and patterns of files.
    if (faults.length === 0) await useConfig(config.file)
    const verdict = lines.length === 0 ? 'all as expected' : counted(lines.length, 'mistake')
    terminal.print(`${printable(relative(terminal.cwd, config.file))}: ${summary(terms)}: ${verdict}\n`)
    return faults.length > 0 ? Status.failure : failures.length > 0 ? Status.findings : Status.ok
  }
})
