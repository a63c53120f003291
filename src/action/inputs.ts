import {choose, UsageError} from '../options.js'
import {presetNames, type Preset} from '../presets.js'
import type {Runner} from './runner.js'

/** What each input is where nothing, or nothing but spaces, was given; `action.yml` says the same. */
export const defaults = {
  files: '.',
  config: '',
  preset: '',
  'fail-on': 'error',
  'max-warnings': '',
  'only-changed': 'files',
  annotations: 'true',
  summary: 'true',
  'sarif-file': '',
  comment: 'off',
  'github-token': '',
  'working-directory': '.'
} as const

type Name = keyof typeof defaults

const failing = ['error', 'warning', 'info', 'none'] as const
const scopes = ['files', 'lines', 'off'] as const
const comments = ['off', 'summary', 'suggestions'] as const

/** The lowest severity that fails the step; `none` where findings never do. */
export type FailOn = (typeof failing)[number]

/** The inputs of the action. */
export interface ActionInputs {
  /** Files, folders and globs, from the working directory on. */
  readonly files: readonly string[]
  readonly config: string | undefined
  readonly preset: Preset | undefined
  readonly failOn: FailOn
  /** The most warnings that do not fail the step. */
  readonly maxWarnings: number
  /** What of a pull request is checked. */
  readonly onlyChanged: (typeof scopes)[number]
  readonly annotations: boolean
  readonly summary: boolean
  readonly sarifFile: string | undefined
  readonly comment: (typeof comments)[number]
  readonly token: string
  /** From the workspace on. */
  readonly workingDirectory: string
}

// Those of YAML 1.2, as GitHub’s own toolkit takes them.
const booleans: ReadonlyMap<string, boolean> = new Map(
  [true, false].flatMap((value) => {
    const word = String(value)
    return [word, word.toUpperCase(), word.replace(/^./, (letter) => letter.toUpperCase())].map((name) => [name, value])
  })
)

function booleanOf(name: string, text: string): boolean {
  const value = booleans.get(text)
  if (value === undefined) throw new UsageError(`${name}: Unexpected \`${text}\`, expected true or false`)
  return value
}

function countOf(name: string, text: string): number {
  if (text === '') return Infinity
  if (!/^\d+$/.test(text)) throw new UsageError(`${name}: Unexpected \`${text}\`, expected a number`)
  return Number(text)
}

function filesOf(text: string): string[] {
  const files = text.split(/[\r\n]+/).flatMap((line) => line.trim() || [])
  if (files.includes('-')) throw new UsageError('files: Unexpected `-`, expected files, folders or globs, one a line')
  return files
}

/**
 * Read the inputs from the environment.
 * @throws UsageError for a value that an input does not take.
 */
export function readInputs(env: Runner['env']): ActionInputs {
  const given = (name: Name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim() || defaults[name]
  const chosen = <Choice extends string>(name: Name, choices: readonly Choice[]) => choose(name, given(name), choices)
  return {
    files: filesOf(given('files')),
    config: given('config') || undefined,
    preset: given('preset') ? chosen('preset', presetNames) : undefined,
    failOn: chosen('fail-on', failing),
    maxWarnings: countOf('max-warnings', given('max-warnings')),
    onlyChanged: chosen('only-changed', scopes),
    annotations: booleanOf('annotations', given('annotations')),
    summary: booleanOf('summary', given('summary')),
    sarifFile: given('sarif-file') || undefined,
    comment: chosen('comment', comments),
    token: given('github-token'),
    workingDirectory: given('working-directory')
  }
}
