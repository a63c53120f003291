import {existsSync, readdirSync, statSync} from 'node:fs'
import {packageFile} from '../data-file.js'

/** When a file was last written, or the newest file of a folder, whose path ends in a slash. */
function written(path: string): number {
  const url = packageFile(path)
  if (!path.endsWith('/')) return statSync(url).mtimeMs
  return Math.max(
    ...readdirSync(url, {withFileTypes: true}).map((entry) =>
      written(path + entry.name + (entry.isDirectory() ? '/' : ''))
    )
  )
}

/** Whether a file is there and newer than all that it is made of. Paths count from the folder of the package. */
export const isFresh = (output: string, inputs: readonly string[]): boolean =>
  existsSync(packageFile(output)) && inputs.every((input) => written(input) <= written(output))

/** What the bundles are made of. */
export const sources: readonly string[] = ['package.json', 'rules/', 'src/']
