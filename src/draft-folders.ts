import {readdirSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {isIgnoredByDefault, type Ignored} from './ignores.js'

const isFolder = (path: string) => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The folders in a folder; none where it cannot be read. */
function within(folder: string): string[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => join(folder, name))
  } catch {
    return []
  }
}

async function below(folder: string, ignored: Ignored, found: Set<string>): Promise<void> {
  if (found.has(folder)) return
  found.add(folder)
  for (const path of within(folder))
    if (!isIgnoredByDefault(path) && !(await ignored(path, true))) await below(path, ignored, found)
}

/** A folder and all that it lies in. */
export function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

/** The folders that drafts which the operands name can stand in: those below a folder or glob, that of a file. */
export async function draftFolders(
  operands: readonly string[],
  cwd: string,
  ignored: Ignored
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const operand of operands) {
    const [plain = ''] = operand.split(/(?<=^|[/\\])[^/\\]*[*?[{(]/, 1)
    const location = resolve(cwd, plain)
    const folder = upwards(location).find(isFolder)
    if (folder === location) await below(folder, ignored, found)
    else if (folder !== undefined) found.add(folder)
  }
  return found
}
