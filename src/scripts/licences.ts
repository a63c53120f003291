import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {packageFile} from '../data-file.js'

/** The folder of the package that a bundled file comes from; nothing for a file of our own. */
const packageOf = (path: string) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]

function notice(folder: string): string {
  const {name, version, license} = JSON.parse(readFileSync(packageFile(`${folder}/package.json`), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(packageFile(folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  const text = file ? readFileSync(packageFile(`${folder}/${file}`), 'utf8').trim() : `Licence: ${license}`
  return `${name} ${version} (${license})\n\n${text}\n`
}

/** The licences of all packages that a bundle was made of, from the paths of its files. */
export function licences(paths: readonly string[]): string {
  const folders = [...new Set(paths.flatMap((path) => packageOf(path) ?? []))].filter((folder) =>
    existsSync(packageFile(`${folder}/package.json`))
  )
  return `The command holds code of these packages.\n\n${folders
    .sort()
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`)}`
}
