import {readFileSync} from 'node:fs'
import {packageFile} from './data-file.js'

/** The version of the package. */
export const version = (): string =>
  (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {version: string}).version
