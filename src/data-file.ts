import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** The folder of the package: the nearest one above this file that holds a `package.json`, in source and in bundles alike. */
const root = (() => {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder)
    if (parent.href === folder.href) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}`)
    folder = parent
  }
  return folder
})()

/** Where a file of the package lies, by its path from the package's folder. */
export const packageFile = (path: string): URL => new URL(path, root)

/** Where a compiled data file lies: `npm run build` writes them. */
export const dataFile = (name: string): URL => packageFile(`dictionaries/compiled/${name}`)
