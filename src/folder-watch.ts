import {watch, type FSWatcher} from 'node:fs'
import {basename} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {inputError, InputError} from './read.js'

/** How long nothing must have changed before a change counts, and how long at most that is waited for; milliseconds. */
const quiet = 100
const longest = 1000

/** A folder that is gone, or closed to us, holds nothing to watch. */
const passing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'])

const tooMany: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EMFILE', 'ENFILE'])

/**
 * Watches folders, each for itself and not for those below. The watcher of Node for whole trees is left aside: on Linux
 * it goes through all that is there, node_modules and all.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>()
  private isChanged = false
  private isClosed = false
  private wake: (() => void) | undefined

  /** `concerns` says whether what happens to an entry of a folder matters. */
  constructor(private readonly concerns: (folder: string, name: string) => boolean) {}

  private note() {
    this.isChanged = true
    this.wake?.()
  }

  private add(folder: string) {
    try {
      const watcher = watch(folder, (event, name) => {
        // So a folder tells that it is gone itself; another one may take its name.
        const isGone = event === 'rename' && name === basename(folder)
        if (isGone) this.drop(folder)
        if (isGone || name === null || this.concerns(folder, name)) this.note()
      })
      watcher.on('error', () => {
        this.drop(folder)
        this.note()
      })
      this.watchers.set(folder, watcher)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if (passing.has(code)) return
      if (!tooMany.has(code)) throw inputError(error)
      throw new InputError(`Unexpected number of folders, expected fewer than the system lets one watch: ${folder}`, {
        cause: error
      })
    }
  }

  private drop(folder: string) {
    this.watchers.get(folder)?.close()
    this.watchers.delete(folder)
  }

  /**
   * Watch these folders, and no others any more. A folder that is new counts as a change: something may have happened
   * in it before it was watched.
   * @throws InputError where the system does not allow as many.
   */
  follow(folders: ReadonlySet<string>): void {
    if (this.isClosed) return
    for (const folder of [...this.watchers.keys()]) if (!folders.has(folder)) this.drop(folder)
    const fresh = [...folders].filter((folder) => !this.watchers.has(folder))
    for (const folder of fresh) this.add(folder)
    this.isChanged ||= fresh.some((folder) => this.watchers.has(folder))
  }

  /** Wait until something has changed, and nothing more for a moment. */
  async change(): Promise<void> {
    if (!this.isChanged) await new Promise<void>((resolve) => (this.wake = resolve))
    for (const end = Date.now() + longest; this.isChanged && Date.now() < end;) {
      this.isChanged = false
      await delay(quiet)
    }
  }

  /** Watch nothing any more, whatever is still to follow. */
  close(): void {
    this.follow(new Set())
    this.isClosed = true
  }
}
