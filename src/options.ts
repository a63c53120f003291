import {parseArgs} from 'node:util'
import {draftTypes} from './draft-types.js'
import {styleNames} from './house-styles.js'
import {nearest} from './nearest.js'
import {presetNames} from './presets.js'

/** A flag of the command line; the parser, `--help` and the documentation are made of this. */
interface Flag {
  readonly type: 'boolean' | 'string'
  /** The letter that is short for it. */
  readonly short?: string
  /** What stands for its value in help. */
  readonly value?: string
  /** The values that it takes, where they are few. */
  readonly choices?: readonly string[]
  /** Whether it may be given several times. */
  readonly multiple?: true
  readonly description: string
}

const severities = ['error', 'warning', 'info'] as const

/** Every flag there is; a command names those that it takes. */
export const flags = {
  format: {
    type: 'string',
    value: 'NAME[:FILE]',
    multiple: true,
    description:
      'How to report, on standard output or to FILE: pretty (default), json or another; can be given several times'
  },
  preset: {
    type: 'string',
    value: 'NAME',
    choices: presetNames,
    description: 'Rules to begin with: recommended (default), strict or all'
  },
  style: {
    type: 'string',
    value: 'NAME',
    choices: styleNames,
    description: 'The style of the house: ap, guardian or plain'
  },
  rule: {
    type: 'string',
    value: 'ID[:SEVERITY]',
    multiple: true,
    description: 'Turn a rule on, or set it to off, info, warning or error'
  },
  only: {type: 'string', value: 'ID', multiple: true, description: 'Run this rule alone; can be given several times'},
  quiet: {type: 'boolean', short: 'q', description: 'Report errors alone; warnings and notes still count'},
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    choices: severities,
    description: 'Lowest severity that gives status 1: error (default), warning or info'
  },
  'max-warnings': {type: 'string', value: 'N', description: 'Most warnings that do not give status 1'},
  changed: {type: 'boolean', description: 'Check the drafts that changed since --base, new and renamed ones too'},
  base: {
    type: 'string',
    value: 'REF',
    description: 'What --changed compares with, from where the branches part: the default branch, or this'
  },
  staged: {type: 'boolean', description: 'Check the drafts that are staged, as they are staged'},
  diff: {type: 'string', value: 'FILE', description: 'Take what changed from a unified diff (- for standard input)'},
  'changed-lines': {
    type: 'boolean',
    description: 'Report what is on added or changed lines, or compares places of which one is'
  },
  baseline: {type: 'string', value: 'FILE', description: 'Leave out the findings that this file knows'},
  'write-baseline': {type: 'boolean', description: 'Write all findings of these drafts to the baseline'},
  'prune-baseline': {type: 'boolean', description: 'Take what is there no more out of the baseline'},
  reason: {type: 'string', value: 'TEXT', description: 'Why the finding is left out'},
  until: {type: 'string', value: 'YYYY-MM-DD', description: 'The last day that it is left out; for good without'},
  date: {type: 'string', value: 'YYYY-MM-DD', description: 'The day of the drafts'},
  fix: {type: 'boolean', description: 'Write the safe fixes to the drafts, and report what remains'},
  'fix-suggestions': {type: 'boolean', description: 'Write the other fixes too, which may change what a draft says'},
  'fix-dry-run': {type: 'boolean', description: 'Print what --fix would change as a diff, and write no draft'},
  type: {
    type: 'string',
    value: 'TYPE',
    choices: draftTypes,
    description: 'Read every draft as this, whatever its name: text, markdown, html, docx, json or jsonl'
  },
  field: {
    type: 'string',
    value: 'NAME[:TYPE]',
    multiple: true,
    description: 'Read this field of JSON, as text or as TYPE (markdown, html); can be given several times'
  },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    description: 'The name that the draft on standard input would have'
  },
  watch: {type: 'boolean', description: 'Check again whenever a draft or config changes, until Ctrl-C'},
  stats: {type: 'boolean', description: 'Tell on standard error where the time went, by stage and by rule'},
  workflow: {type: 'boolean', description: 'Write a GitHub workflow that checks pull requests too'},
  config: {type: 'string', value: 'FILE', description: 'Use this config instead of the nearest one'},
  'no-config': {type: 'boolean', description: 'Leave config, ignore files and suppressions aside'},
  color: {type: 'boolean', description: 'Colour the report'},
  'no-color': {type: 'boolean', description: 'Do not colour the report'},
  debug: {type: 'boolean', description: 'Show where in the code an error comes from'},
  help: {type: 'boolean', short: 'h', description: 'Show this help'},
  version: {type: 'boolean', short: 'v', description: 'Show the version'}
} as const satisfies Record<string, Flag>

export type FlagName = keyof typeof flags

/** The flags that every command takes. */
export const commonFlags = ['color', 'no-color', 'debug', 'help', 'version'] as const satisfies readonly FlagName[]

type Value<F extends Flag> = F extends {multiple: true}
  ? readonly string[]
  : F extends {type: 'boolean'}
    ? boolean
    : (F extends {choices: readonly (infer Choice)[]} ? Choice : string) | undefined

/** What was given for each flag of a command. */
export type Values<Name extends FlagName = FlagName> = {readonly [N in Name]: Value<(typeof flags)[N]>}

/** A command line that cannot be understood: one clear line. */
export class UsageError extends Error {}

const table: Readonly<Record<string, Flag | undefined>> = flags

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries<Flag>(flags).map(([name, {type, short}]) => [name, {type, multiple: true, ...(short && {short})}])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  }).tokens

/** The place in `args` of the first word that is no flag and no flag’s value, or -1; none is looked for after `--`. */
export function firstOperand(args: readonly string[]): number {
  const token = parsed(args).find(({kind}) => kind !== 'option')
  return token?.kind === 'positional' ? token.index : -1
}

/**
 * The choice that a value is; `listed` stands for the choices where they are too many to list.
 * @throws UsageError for a value that is not among them, with the nearest one.
 */
export function choose<Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
  listed: string = choices.join(', ')
): Choice {
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined) return choice
  const near = nearest(value, choices)
  throw new UsageError(`${flag}: Unexpected \`${value}\`, expected ${near ?? listed}`)
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function checked({name, rawName, value, inlineValue}: OptionToken, names: readonly string[]): string | true {
  const flag = table[name]
  if (!flag || !names.includes(name)) {
    const near = nearest(name, names)
    throw new UsageError(`Unexpected flag ${rawName}, expected ${near ? `--${near}` : 'one that --help lists'}`)
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName}: Unexpected value \`${value}\`, expected none`)
    return true
  }
  const isMissing = value === undefined || (!inlineValue && /^-./.test(value))
  if (isMissing || value === '') throw new UsageError(`${rawName}: Missing value, expected ${flag.value ?? 'one'}`)
  return flag.choices ? choose(rawName, value, flag.choices) : value
}

/**
 * Read the arguments of a command that takes the flags `names`.
 * @throws UsageError for an unknown flag (with the nearest one), a missing value, or one that a flag does not take.
 */
export function parseOptions<Name extends FlagName>(args: readonly string[], names: readonly Name[]) {
  const given = new Map<string, (string | true)[]>()
  const operands: string[] = []
  for (const token of parsed(args)) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind === 'option') given.set(token.name, [...(given.get(token.name) ?? []), checked(token, names)])
  }
  const values = names.map((name) => {
    const list = given.get(name) ?? []
    const flag: Flag = flags[name]
    return [name, flag.multiple ? list : flag.type === 'boolean' ? list.length > 0 : list.at(-1)]
  })
  return {values: Object.fromEntries(values) as Values<Name>, operands}
}
