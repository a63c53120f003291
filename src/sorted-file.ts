import {readFileSync} from 'node:fs'
import {dataFile} from './data-file.js'

const tab = 9
const newline = 10

/**
 * A compiled table of two columns, sorted by the bytes of the first: looked up by bisection where it lies,
 * so that the largest costs no more to open than the reading of its file.
 */
export class SortedFile {
  private readonly known = new Map<string, string | undefined>()

  constructor(private readonly bytes: Buffer) {}

  /** What stands beside a key, or nothing. */
  get(key: string): string | undefined {
    if (this.known.has(key)) return this.known.get(key)
    const found = this.find(Buffer.from(key))
    // Words recur, within a draft and across drafts; a run over many drafts must not keep them all.
    if (this.known.size > 20_000) this.known.clear()
    this.known.set(key, found)
    return found
  }

  private find(key: Buffer): string | undefined {
    const {bytes} = this
    let low = 0
    let high = bytes.length
    while (low < high) {
      const start = bytes.lastIndexOf(newline, ((low + high) >> 1) - 1) + 1
      const end = bytes.indexOf(newline, start)
      const cut = bytes.indexOf(tab, start)
      const order = bytes.compare(key, 0, key.length, start, cut)
      if (order === 0) return bytes.toString('utf8', cut + 1, end)
      if (order < 0) low = end + 1
      else high = start
    }
    return undefined
  }
}

/** The bytes of a file that `SortedFile` reads. */
export function sortedFile(rows: ReadonlyMap<string, string>): Buffer {
  const lines = [...rows].map(([key, value]) => [Buffer.from(key), Buffer.from(`\t${value}\n`)] as const)
  return Buffer.concat(lines.sort(([a], [b]) => a.compare(b)).flat())
}

/** Open a compiled table by its name. */
export const openSorted = (name: string): SortedFile => new SortedFile(readFileSync(dataFile(name)))

/** The rows of a compiled table that is small enough to be held whole. */
export const sortedRows = (name: string): readonly (readonly [string, string])[] =>
  readFileSync(dataFile(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)])
