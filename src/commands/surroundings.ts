import {existsSync, lstatSync, readFileSync} from 'node:fs'
import {basename, extname, join, resolve} from 'node:path'
import {configNames} from '../config-file.js'
import {decode} from '../decode.js'
import {upwards} from '../draft-folders.js'
import {findInputs} from '../files.js'
import {ignoredByFiles} from '../ignores.js'
import {InputError, readBytes} from '../read.js'
import {varietyOf, type Variety} from '../variety.js'

/** The drafts of a folder. */
export interface Drafts {
  /** The folder in it that holds them; `.` where they lie here and there. */
  readonly folder: string
  /** Their paths. */
  readonly paths: readonly string[]
  readonly extensions: readonly string[]
  /** Files among them that look like drafts by their names alone. */
  readonly others: readonly string[]
  readonly variety: Variety | undefined
}

/** Where what goes into a repository is checked. */
export type Service = 'github' | 'gitlab'

/** How folders of drafts are called. */
const usual: ReadonlySet<string> = new Set(['drafts', 'articles', 'stories', 'content', 'posts', 'copy'])

/** What projects keep in text files that nobody edits as a draft. */
const furniture =
  /^(?:readme|licen[cs]e|copying|notice|changelog|changes|contributing|code_of_conduct|security|authors|requirements(?:-\w+)?|constraints|robots|humans|llms|cmakelists)\./i

/** The share of the drafts that makes a folder the one they lie in. */
const most = 0.8

const topOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')

function folderOf(paths: readonly string[]): string {
  const tops = new Map<string, number>()
  for (const path of paths) tops.set(topOf(path), (tops.get(topOf(path)) ?? 0) + 1)
  const named = [...tops.keys()].find((top) => usual.has(top.toLowerCase()))
  const [full] = [...tops].find(([, count]) => count >= most * paths.length) ?? []
  return named ?? full ?? '.'
}

/** How many drafts are read to tell the variety, and how much of each. */
const sample = {drafts: 50, bytes: 100_000}

function textOf(path: string): string {
  try {
    return decode(readBytes(path).subarray(0, sample.bytes))?.text ?? ''
  } catch (error) {
    if (error instanceof InputError) return ''
    throw error
  }
}

/** Look for the drafts of a folder. */
export async function draftsIn(cwd: string): Promise<Drafts> {
  const stdin = {path: '-', location: cwd, bytes: () => new Uint8Array()}
  const inputs = await findInputs(['.'], {
    cwd,
    ignored: ignoredByFiles(cwd),
    hasFields: () => Promise.resolve(false),
    stdin
  })
  const found = inputs.map(({path}) => path.split('\\').join('/')).filter((path) => path !== '.')
  const isFurniture = (path: string) => furniture.test(basename(path))
  const folder = folderOf(found.filter((path) => !isFurniture(path)))
  const within = found.filter((path) => folder === '.' || topOf(path) === folder)
  const paths = within.filter((path) => !isFurniture(path))
  return {
    folder,
    paths,
    extensions: [...new Set(paths.map((path) => extname(path).toLowerCase()))].sort(),
    others: within.filter(isFurniture),
    variety: varietyOf(paths.slice(0, sample.drafts).map((path) => textOf(resolve(cwd, path))))
  }
}

/** The folder of the repository that a folder lies in, if any. */
export const repositoryAround = (cwd: string): string | undefined =>
  upwards(cwd).find((folder) => existsSync(join(folder, '.git')))

/** Which service checks a repository, by its files or where it is pushed to. */
export function serviceOf(root: string): Service | undefined {
  if (existsSync(join(root, '.gitlab-ci.yml'))) return 'gitlab'
  if (existsSync(join(root, '.github'))) return 'github'
  const config = textOf(join(root, '.git/config'))
  const [, service] = /^\s*url\s*=.*\b(github|gitlab)\./m.exec(config) ?? []
  return service as Service | undefined
}

/** Whether something bears a name, be it a link that leads nowhere. */
export const isThere = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false}) !== undefined

/** The config that a folder has itself. */
export const ownConfig = (folder: string): string | undefined =>
  configNames.find(
    (name) =>
      isThere(join(folder, name)) &&
      (name !== 'package.json' || /"stet"\s*:\s*\{/.test(readFileSync(join(folder, name), 'utf8')))
  )

/** The schema of the config where the package is installed, as a path from a folder. */
export function schemaFrom(folder: string): string | undefined {
  const path = 'node_modules/stet/rules/config.schema.json'
  const at = upwards(folder).findIndex((one) => existsSync(join(one, path)))
  return at < 0 ? undefined : at === 0 ? `./${path}` : '../'.repeat(at) + path
}

/** Whether the project that a folder belongs to installs stet itself, from a lock file. */
export function isInstalledIn(root: string): boolean {
  const manifest = join(root, 'package.json')
  if (!existsSync(manifest) || !existsSync(join(root, 'package-lock.json'))) return false
  return /"(?:dev)?dependencies"\s*:\s*\{[^{}]*"stet"\s*:/i.test(readFileSync(manifest, 'utf8'))
}
