import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {matcher, type Matcher} from './patterns.js'

/** Folders that hold no drafts, whatever the project; nor do hidden ones. */
const never = new Set(['node_modules', 'dist', 'coverage', 'dictionaries'])

/** Whether a file or folder, by its absolute path, is left out of a search. */
export type Ignored = (path: string, isFolder: boolean) => Promise<boolean>

const isWithin = (folder: string, path: string) => !/^\.\.(?:[/\\]|$)/.test(relative(folder, path))

/** The outermost folder whose ignore files count: that of the repository; without one, where the user is. */
function outermost(folder: string, cwd: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return isWithin(cwd, folder) ? cwd : folder
  }
}

async function ignoreFiles(folder: string): Promise<Matcher | undefined> {
  const lines = ['.gitignore', '.stetignore'].flatMap((name) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []
  })
  return lines.length > 0 ? matcher(folder, lines) : undefined
}

const keep = <Answer>(ask: (folder: string) => Answer): ((folder: string) => Answer) => {
  const answers = new Map<string, Answer>()
  return (folder) => {
    let answer = answers.get(folder)
    if (answer === undefined) answers.set(folder, (answer = ask(folder)))
    return answer
  }
}

/** Whether a folder is left out by default. */
export const isIgnoredByDefault = (folder: string): boolean =>
  never.has(basename(folder)) || basename(folder).startsWith('.')

/** What `.gitignore` and `.stetignore` leave out, of the file’s folder and of those above; the nearest that speaks wins. */
export function ignoredByFiles(cwd: string): Ignored {
  const matcherOf = keep(ignoreFiles)
  const outermostOf = keep((folder) => outermost(folder, cwd))
  return async (path, isFolder) => {
    const top = outermostOf(dirname(path))
    for (let folder = dirname(path); isWithin(top, folder); folder = dirname(folder)) {
      const verdict = (await matcherOf(folder))?.(path, isFolder)
      if (verdict !== undefined) return verdict
      if (folder === dirname(folder)) break
    }
    return false
  }
}
