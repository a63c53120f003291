import {dirname, resolve} from 'node:path'
import {ConfigError, configIn, readConfig, type WrittenConfig} from './config-file.js'
import type {ConfigPart} from './config-schema.js'
import {fieldOf} from './draft-types.js'
import type {LintSettings} from './lint.js'
import {matcher} from './patterns.js'
import type {Setting} from './setting.js'
import type {Path} from './schema-parts.js'
import type {House} from './story.js'
import {messageOf} from './yaml-data.js'

/** A config that was found and checked. */
export interface Config {
  /** Where it was found; nothing where there is none. */
  readonly file?: string
  /** All files that it was read from: its own, and the dictionaries and terms of the house. */
  readonly sources?: readonly string[]
  /** The absolute path of the baseline that it names. */
  readonly baseline?: string
  /** Whether each suppression must say why. */
  readonly requiresReason?: boolean
  /** What it says of the draft that stands at this absolute path. */
  settings(location: string): LintSettings
  /** Its parts that hold for this draft, the lowest first. */
  layers(location: string): readonly Layer[]
  /** Whether it leaves a file out. */
  ignores(location: string, isFolder: boolean): boolean
}

/** A part of a config, with what came of it. */
export interface Layer {
  /** Where in the config it stands: nowhere for what holds for all drafts, or `overrides[0]`. */
  readonly path: string
  readonly part: ConfigPart
  readonly settings: LintSettings
}

/** Gives the config of the draft at an absolute path. */
export type FindConfig = (location: string) => Promise<Config>

export const noConfig: Config = {settings: () => ({}), layers: () => [], ignores: () => false}

async function namesOf(file: string, dictionaries: readonly string[]): Promise<House['names']> {
  const {readHouse} = await import('./house.js')
  try {
    return dictionaries.flatMap((path) => readHouse(resolve(dirname(file), path)))
  } catch (error) {
    throw new ConfigError(`${file}: dictionaries: ${messageOf(error)}`, {cause: error})
  }
}

/** A rule that is set twice keeps the options of the first, unless the second has its own. */
const withOptions = (setting: Setting, below: Setting | undefined): Setting =>
  typeof below === 'object' && typeof setting !== 'object' ? [setting, below[1]] : setting

/** What a house says on top of what it says below. */
function mergeHouses(below: House | undefined, above: House | undefined): House | undefined {
  if (!below || !above) return above ?? below
  return {
    names: [...below.names, ...above.names],
    accept: [...(below.accept ?? []), ...(above.accept ?? [])],
    terms: [...(above.terms ?? []), ...(below.terms ?? [])]
  }
}

/** Settings on top of settings; rules are set one by one, and what the house says adds up. */
export function merge(below: LintSettings, above: LintSettings): LintSettings {
  const rules: Record<string, Setting> = {...below.rules}
  for (const [id, setting] of Object.entries(above.rules ?? {})) rules[id] = withOptions(setting, rules[id])
  const house = mergeHouses(below.story?.house, above.story?.house)
  return {...below, ...above, rules, story: {...below.story, ...above.story, ...(house && {house})}}
}

/** What a part of a config adds to the words of the house; `at` is where the part stands in the file. */
async function houseOf({file, text}: WrittenConfig, part: ConfigPart, at: Path): Promise<House | undefined> {
  const {dictionaries, terms = [], accept, forbid = []} = part
  const names = dictionaries && (await namesOf(file, dictionaries))
  if (!names && !accept && terms.length + forbid.length === 0) return undefined
  const {textSource} = await import('./house-files.js')
  const {faultLine, forbidden, readTerms} = await import('./house-terms.js')
  const read = await readTerms(terms, textSource(file, text), [...at, 'terms'])
  const [fault] = read.faults
  if (fault) throw new ConfigError(await faultLine(fault))
  return {
    names: names ?? [],
    ...(accept && {accept}),
    ...(terms.length + forbid.length > 0 && {terms: [...read.terms.map(({term}) => term), ...forbid.map(forbidden)]})
  }
}

/** What a part of a config says, as settings. */
async function partSettings(config: WrittenConfig, part: ConfigPart, at: Path): Promise<LintSettings> {
  const {preset, style, rules, date, language, type, fields} = part
  const house = await houseOf(config, part, at)
  return {
    ...(preset && {preset}),
    ...(style && {style}),
    ...(type && {type}),
    ...(fields && {fields: fields.flatMap((field) => fieldOf(field) ?? [])}),
    rules: rules as LintSettings['rules'],
    story: {...(date && {date}), ...(language && {language}), ...(house && {house})}
  }
}

/** The files that a part of a config names, by their absolute paths. */
const filesOf = (folder: string, {dictionaries = [], terms = []}: ConfigPart) =>
  [...dictionaries, ...terms].flatMap((entry) => (typeof entry === 'string' ? [resolve(folder, entry)] : []))

/** Layers on one another; the same for the same layers, so that what is made of the words of a house is made once. */
function merging(): (layers: readonly Layer[]) => LintSettings {
  const merged = new Map<string, LintSettings>()
  return (layers) => {
    const key = layers.map(({path}) => path).join()
    const known = merged.get(key) ?? layers.map(({settings}) => settings).reduce(merge)
    merged.set(key, known)
    return known
  }
}

async function load(config: WrittenConfig): Promise<Config> {
  const {file, data, at} = config
  const {overrides: parts = []} = data
  const folder = dirname(file)
  const base: Layer = {path: '', part: data, settings: await partSettings(config, data, at)}
  const overrides = await Promise.all(
    parts.map(async (part, i) => ({
      matches: await matcher(folder, part.files),
      layer: {path: `overrides[${i}]`, part, settings: await partSettings(config, part, [...at, 'overrides', i])}
    }))
  )
  const ignored = data.ignore && (await matcher(folder, data.ignore))
  const layers = (location: string) => [
    base,
    ...overrides.flatMap(({matches, layer}) => (matches(location) ? [layer] : []))
  ]
  const settingsOf = merging()
  return {
    file,
    sources: [file, ...[data, ...parts].flatMap((part) => filesOf(folder, part))],
    ...(data.baseline !== undefined && {baseline: resolve(folder, data.baseline)}),
    requiresReason: data.suppressions?.requireReason ?? false,
    settings: (location) => settingsOf(layers(location)),
    layers,
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
    const config = await configIn(folder)
    if (config) return load(config)
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
  const written = await readConfig(file)
  const config = written ? await load(written) : noConfig
  return () => Promise.resolve(config)
}
