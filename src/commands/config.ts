import {relative, resolve} from 'node:path'
import {type Config, type Layer, merge} from '../config.js'
import {typeOf} from '../draft-types.js'
import type {LintSettings} from '../lint.js'
import {UsageError} from '../options.js'
import {type RuleState, ruleStates, type Source, type Sourced, valueOf} from '../provenance.js'
import {paint, type Paint, printable} from '../terminal.js'
import {defineCommand, Status} from './command.js'
import {configs} from './inputs.js'
import {deliver, outputsOf} from './outputs.js'
import {flagSettings} from './rule-flags.js'
import {colors} from './rule-page.js'

/** How many words of a kind a part of the config adds to those of the house. */
interface Words {
  readonly kind: 'names' | 'terms' | 'accept'
  readonly count: number
  readonly from: string
  /** The files that hold them, as the config names them. */
  readonly files: readonly string[]
}

/** What holds for a draft. */
interface Held {
  readonly version: 1
  readonly path: string
  readonly config: string | null
  readonly ignored: boolean
  readonly values: Readonly<Record<string, Sourced<unknown>>>
  readonly house: readonly Words[]
  readonly rules: readonly RuleState[]
}

const layerName = (config: string, {path}: Layer) => (path === '' ? config : `${config} ${path}`)

const filesOf = (entries: readonly unknown[] = []) => entries.filter((entry) => typeof entry === 'string')

function wordsOf(config: string, layer: Layer): Words[] {
  const {names = [], terms = [], accept = []} = layer.settings.story?.house ?? {}
  const from = layerName(config, layer)
  const words: readonly Words[] = [
    {kind: 'names', count: names.length, from, files: filesOf(layer.part.dictionaries)},
    {kind: 'terms', count: terms.length, from, files: filesOf(layer.part.terms)},
    {kind: 'accept', count: accept.length, from, files: []}
  ]
  return words.filter(({count}) => count > 0)
}

const unset: Sourced<unknown> = {value: null, from: 'default'}

/** A value that is known of the draft’s story: its day, its language. */
function storyValue(sources: readonly Source[], key: 'date' | 'language'): Sourced<unknown> | undefined {
  const source = sources.findLast(({settings}) => settings.story?.[key] !== undefined)
  return source && {value: source.settings.story?.[key], from: source.name(key)}
}

function held(path: string, config: Config, cwd: string, flags: LintSettings, location: string): Held {
  const file = config.file === undefined ? null : relative(cwd, config.file)
  const layers = config.layers(location)
  const parts = layers.map((layer): Source => ({settings: layer.settings, name: () => layerName(file ?? '', layer)}))
  const sources = [...parts, {settings: flags, name: (key: string) => `--${key}`}]
  const merged = sources.map(({settings}) => settings).reduce(merge, {})
  return {
    version: 1,
    path,
    config: file,
    ignored: config.ignores(location, false),
    values: {
      preset: valueOf(sources, 'preset') ?? {value: 'recommended', from: 'default'},
      style: valueOf(sources, 'style') ?? unset,
      language: storyValue(sources, 'language') ?? unset,
      date: valueOf(sources, 'date') ?? storyValue(sources, 'date') ?? unset,
      type: valueOf(sources, 'type') ?? {value: typeOf(path), from: 'its name'}
    },
    house: layers.flatMap((layer) => wordsOf(file ?? '', layer)),
    rules: ruleStates(sources, merged)
  }
}

/** What it means that a value is not set. */
const notSet: Readonly<Record<string, string>> = {
  style: 'none',
  language: 'every English',
  date: 'that of the draft'
}

const padded = (rows: readonly (readonly string[])[]) => {
  const widths = [0, 1].map((k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)))
  return rows.map(([a = '', b = '', c = '']) => `  ${a.padEnd(widths[0] ?? 0)}  ${b.padEnd(widths[1] ?? 0)}  ${c}`)
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function ruleLines(states: readonly RuleState[], style: Paint): string[] {
  const on = states.filter(({severity}) => severity.value !== 'off')
  const lines = padded(
    on.flatMap(({id, severity, options}) => [
      [id, severity.value, severity.from],
      ...Object.entries(options).map(([name, {value, from}]) => [`  ${name}`, shown(value), from])
    ])
  )
  return lines.map((line) =>
    line.replace(/^( {2}\S+ +)(error|warning|info)(?= )/, (_, id: string, level: keyof typeof colors) => {
      return id + style(colors[level], level)
    })
  )
}

/** The rules that are off, by what turned them off. */
const offLines = (states: readonly RuleState[]): string[] => {
  const off = states.filter(({severity}) => severity.value === 'off')
  return [...new Set(off.map(({severity}) => severity.from))].map(
    (from) => `  ${from}: ${off.flatMap(({id, severity}) => (severity.from === from ? id : [])).join(', ')}`
  )
}

const wordLines = (house: readonly Words[]) =>
  padded(
    house.map(({kind, count, from, files}) => [
      kind,
      String(count),
      files.length > 0 ? `${from} (${files.join(', ')})` : from
    ])
  )

function pretty({path, config, ignored, values, house, rules}: Held, style: Paint): string {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${style('bold', title)}\n${lines.map((line) => printable(line.trimEnd())).join('\n')}`] : []
  const note = ignored ? ', which leaves it out where a folder is checked' : ''
  return `${[
    ...section(`${printable(path)}, by ${printable(config ?? 'no config')}${note}`, [
      ...padded(Object.entries(values).map(([key, {value, from}]) => [key, shown(value ?? notSet[key]), from]))
    ]),
    ...section('Words of the house', wordLines(house)),
    ...section('Rules', ruleLines(rules, style)),
    ...section('Off', offLines(rules))
  ].join('\n\n')}\n`
}

export default defineCommand({
  name: 'config',
  summary: 'Print what holds for a draft, and where each value comes from.',
  usage: 'config [options] [FILE]',
  details: `
Formats: pretty (default), json. The draft need not be there; without FILE it is any text in this folder.`,
  flags: ['format', 'preset', 'style', 'rule', 'type', 'field', 'date', 'config', 'no-config'],
  async run({values, operands, terminal}) {
    const [path = 'draft.txt', more] = operands
    if (more !== undefined) throw new UsageError(`Unexpected word \`${more}\`, expected one draft`)
    const outputs = outputsOf(values.format, ['pretty', 'json'])
    const location = resolve(terminal.cwd, path)
    const config = await (await configs(values, terminal.cwd))(location)
    const what = held(path, config, terminal.cwd, flagSettings({...values, only: []}), location)
    await deliver(outputs, terminal, (name, color) =>
      Promise.resolve(name === 'json' ? `${JSON.stringify(what)}\n` : pretty(what, paint(color)))
    )
    return Status.ok
  }
})
