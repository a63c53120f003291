import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {ConfigData} from './config-schema.js'
import type {Path, SchemaFault} from './schema-parts.js'
import {linesOf, messageOf, parseJson, parseYaml} from './yaml-data.js'

/** A mistake in a config: one clear line that names the file, the key and what it may be. */
export class ConfigError extends Error {}

/** Where a config can stand in a folder; the first that is there counts. */
export const configNames = ['.stetrc.json', '.stetrc.yml', '.stetrc.yaml', 'package.json']

/** What a file says; nothing where a package.json has no key `stet`. */
async function parse(file: string, text: string): Promise<unknown> {
  const name = basename(file)
  if (name !== 'package.json') return /\.ya?ml$/.test(name) ? await parseYaml(text) : parseJson(text)
  // A package.json that says nothing of stet is none of its business, broken or not.
  return text.includes('"stet"') ? (parseJson(text) as Partial<Record<string, unknown>> | null)?.['stet'] : undefined
}

/** A config as it is written. */
export interface WrittenConfig {
  readonly file: string
  readonly text: string
  readonly data: ConfigData
  /** Where the config stands in the file. */
  readonly at: Path
}

/** A mistake in a config, with its line. */
async function faultIn(file: string, text: string, {path, fault}: SchemaFault): Promise<ConfigError> {
  const line = (await linesOf(text))(path)
  return new ConfigError(`${file}${line === undefined ? '' : `:${line}`}: ${fault}`)
}

/**
 * Read a config; nothing where a package.json has none.
 * @throws ConfigError
 */
export async function readConfig(file: string): Promise<WrittenConfig | undefined> {
  if (!existsSync(file)) throw new ConfigError(`${file}: No such file`)
  let text
  let value
  try {
    text = readFileSync(file, 'utf8')
    value = await parse(file, text)
  } catch (error) {
    throw new ConfigError(`${file}: ${messageOf(error)}`, {cause: error})
  }
  if (value === undefined) return undefined
  const {checkConfig} = await import('./config-schema.js')
  const checked = checkConfig(value)
  const at = basename(file) === 'package.json' ? ['stet'] : []
  if ('config' in checked) return {file, text, data: checked.config, at}
  const prefix = at.length > 0 ? (checked.path.length > 0 ? 'stet.' : 'stet: ') : ''
  throw await faultIn(file, text, {path: [...at, ...checked.path], fault: prefix + checked.fault})
}

/** The config that stands in a folder. */
export async function configIn(folder: string): Promise<WrittenConfig | undefined> {
  for (const name of configNames) {
    const file = join(folder, name)
    const config = existsSync(file) ? await readConfig(file) : undefined
    if (config) return config
  }
  return undefined
}

/**
 * The nearest config from a folder upwards, as it is written.
 * @throws ConfigError
 */
export async function nearestConfig(folder: string): Promise<WrittenConfig | undefined> {
  return (await configIn(folder)) ?? (folder === dirname(folder) ? undefined : nearestConfig(dirname(folder)))
}
