import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import type {ConfigData, ConfigPart} from './config-schema.js'
import {fieldOf} from './draft-types.js'
import type {LintSettings} from './lint.js'
import {matcher} from './patterns.js'
import type {Setting} from './setting.js'
import type {House} from './story.js'

/** A mistake in a config: one clear line that names the file, the key and what it may be. */
export class ConfigError extends Error {}

/** A config that was found and checked. */
export interface Config {
  /** Where it was found; nothing where there is none. */
  readonly file?: string
  /** All files that it was read from: its own, and the dictionaries of the house. */
  readonly sources?: readonly string[]
  /** The absolute path of the baseline that it names. */
  readonly baseline?: string
  /** Whether each suppression must say why. */
  readonly requiresReason?: boolean
  /** What it says of the draft that stands at this absolute path. */
  settings(location: string): LintSettings
  /** Whether it leaves a file out. */
  ignores(location: string, isFolder: boolean): boolean
}

/** Gives the config of the draft at an absolute path. */
export type FindConfig = (location: string) => Promise<Config>

/** Where a config can stand in a folder; the first that is there counts. */
export const configNames = ['.stetrc.json', '.stetrc.yml', '.stetrc.yaml', 'package.json']

export const noConfig: Config = {settings: () => ({}), ignores: () => false}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''))
}

async function parseYaml(text: string): Promise<unknown> {
  const {LineCounter, parseDocument} = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {schema: 'core', lineCounter, prettyErrors: false})
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const {line, col} = lineCounter.linePos(fault.pos[0])
    throw new Error(`line ${line}, column ${col}: ${fault.message}`)
  }
  return document.toJS({maxAliasCount: 100}) ?? {}
}

/** What a file says; nothing where a package.json has no key `stet`. */
async function parse(file: string, text: string): Promise<unknown> {
  const name = basename(file)
  if (name !== 'package.json') return /\.ya?ml$/.test(name) ? await parseYaml(text) : parseJson(text)
  // A package.json that says nothing of stet is none of its business, broken or not.
  return text.includes('"stet"') ? (parseJson(text) as Partial<Record<string, unknown>> | null)?.['stet'] : undefined
}

/** @throws ConfigError */
async function read(file: string): Promise<ConfigData | undefined> {
  let value
  try {
    value = await parse(file, readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ConfigError(`${file}: ${messageOf(error)}`, {cause: error})
  }
  if (value === undefined) return undefined
  const {checkConfig} = await import('./config-schema.js')
  const checked = checkConfig(value)
  if ('config' in checked) return checked.config
  throw new ConfigError(`${file}: ${basename(file) === 'package.json' ? 'stet.' : ''}${checked.fault}`)
}

async function houseOf(file: string, dictionaries: readonly string[]): Promise<House> {
  const {readHouse} = await import('./house.js')
  try {
    return {names: dictionaries.flatMap((path) => readHouse(resolve(dirname(file), path)))}
  } catch (error) {
    throw new ConfigError(`${file}: dictionaries: ${messageOf(error)}`, {cause: error})
  }
}

/** A rule that is set twice keeps the options of the first, unless the second has its own. */
const withOptions = (setting: Setting, below: Setting | undefined): Setting =>
  typeof below === 'object' && typeof setting !== 'object' ? [setting, below[1]] : setting

/** Settings on top of settings; rules are set one by one, and the names of the house add up. */
export function merge(below: LintSettings, above: LintSettings): LintSettings {
  const rules: Record<string, Setting> = {...below.rules}
  for (const [id, setting] of Object.entries(above.rules ?? {})) rules[id] = withOptions(setting, rules[id])
  const names = [...(below.story?.house?.names ?? []), ...(above.story?.house?.names ?? [])]
  const story = {...below.story, ...above.story, ...(names.length > 0 && {house: {names}})}
  return {...below, ...above, rules, story}
}

/** What a part of a config says, as settings. */
async function partSettings(file: string, part: ConfigPart): Promise<LintSettings> {
  const {preset, rules, dictionaries, date, language, type, fields} = part
  const house = dictionaries && (await houseOf(file, dictionaries))
  return {
    ...(preset && {preset}),
    ...(type && {type}),
    ...(fields && {fields: fields.flatMap((field) => fieldOf(field) ?? [])}),
    rules: rules as LintSettings['rules'],
    story: {...(date && {date}), ...(language && {language}), ...(house && {house})}
  }
}

async function load(file: string): Promise<Config | undefined> {
  const data = await read(file)
  if (!data) return undefined
  const folder = dirname(file)
  const base = await partSettings(file, data)
  const overrides = await Promise.all(
    (data.overrides ?? []).map(async (part) => ({
      matches: await matcher(folder, part.files),
      settings: await partSettings(file, part)
    }))
  )
  const ignored = data.ignore && (await matcher(folder, data.ignore))
  const dictionaries = [data, ...(data.overrides ?? [])].flatMap((part) => part.dictionaries ?? [])
  return {
    file,
    sources: [file, ...dictionaries.map((path) => resolve(folder, path))],
    ...(data.baseline !== undefined && {baseline: resolve(folder, data.baseline)}),
    requiresReason: data.suppressions?.requireReason ?? false,
    settings: (location) =>
      overrides.filter(({matches}) => matches(location)).reduce((all, {settings}) => merge(all, settings), base),
    ignores: (location, isFolder) => ignored?.(location, isFolder) ?? false
  }
}

/**
 * Finds the config of a draft: the nearest one from its folder upwards. Each folder is asked once.
 * @throws ConfigError, when asked, for a config that holds a mistake.
 */
export function findConfig(): FindConfig {
  const found = new Map<string, Promise<Config>>()
  const search = async (folder: string): Promise<Config> => {
    for (const name of configNames) {
      const file = join(folder, name)
      const config = existsSync(file) ? await load(file) : undefined
      if (config) return config
    }
    return folder === dirname(folder) ? noConfig : inFolder(dirname(folder))
  }
  const inFolder = (folder: string): Promise<Config> => {
    let config = found.get(folder)
    if (!config) found.set(folder, (config = search(folder)))
    return config
  }
  return (location) => inFolder(dirname(location))
}

/**
 * Uses one config for every draft.
 * @throws ConfigError when it is missing or holds a mistake.
 */
export async function useConfig(file: string): Promise<FindConfig> {
  if (!existsSync(file)) throw new ConfigError(`${file}: No such file`)
  const config = (await load(file)) ?? noConfig
  return () => Promise.resolve(config)
}
