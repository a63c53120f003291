import {randomUUID} from 'node:crypto'
import {chmod, lstat, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {inputError, InputError} from './read.js'

const orNothing = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(() => undefined)

/** Put a whole file where another one is, or none: who reads it meanwhile sees the old or the new, never half of it. */
async function replace(path: string, data: string | Uint8Array, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, data, {flag: 'wx'})
    if (mode !== undefined) await chmod(temporary, mode & 0o7777)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}

/**
 * Write a file in one step: into a temporary file of the same folder, which then takes its name. The file that was there
 * leaves its mode; of a symbolic link, the target is written; what is no file (a pipe, a device) is written to directly.
 * @throws InputError when it cannot be written.
 */
export async function write(path: string, data: string | Uint8Array): Promise<void> {
  try {
    const before = await orNothing(stat(path))
    const isDangling = !before && (await orNothing(lstat(path))) !== undefined
    if (isDangling || (before && !before.isFile())) await writeFile(path, data)
    else await replace(before ? await realpath(path) : path, data, before?.mode)
  } catch (error) {
    throw new InputError(`${path}: ${inputError(error).message}`, {cause: error})
  }
}
