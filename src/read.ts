import {closeSync, fstatSync, openSync, readFileSync, readSync} from 'node:fs'
import {VFile} from 'vfile'
import {decode, type Encoding} from './decode.js'
import type {DraftType} from './draft-types.js'
import {placesOf} from './place.js'

/** An input that cannot be linted: one clear line. */
export class InputError extends Error {}

/** The most bytes that a draft may have. */
export const largest = 5_000_000

const tooLarge = () =>
  new InputError(`Unexpected draft of over ${largest / 1_000_000} MB, expected parts that are smaller`)

const reasons: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'No such file or folder',
  ENOTDIR: 'No such file or folder',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  ELOOP: 'Unexpected loop of symbolic links',
  ENAMETOOLONG: 'Unexpected name, expected a shorter one',
  EISDIR: 'Unexpected folder, expected a file'
}

/** What the system says of a path, in words. */
export function inputError(error: unknown): InputError {
  if (error instanceof InputError) return error
  const {code = '', message} = error as NodeJS.ErrnoException
  return new InputError(reasons[code] ?? message, {cause: error})
}

function gather(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(chunks)
  if (bytes.length > largest) throw tooLarge()
  return bytes
}

/** The bytes of a pipe or a device, which may have no end. */
function drain(file: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let total = 0; total <= largest;) {
    const chunk = new Uint8Array(1 << 16)
    const size = readSync(file, chunk)
    if (size === 0) break
    chunks.push(chunk.subarray(0, size))
    total += size
  }
  return gather(chunks)
}

/**
 * The bytes of a file.
 * @throws InputError when it cannot be read or is too large.
 */
export function readBytes(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const stats = fstatSync(file)
      if (stats.isFile() && stats.size > largest) throw tooLarge()
      // A file of size 0 may be one that the system makes as it is read.
      return stats.isFile() && stats.size > 0 ? readFileSync(file) : drain(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw inputError(error)
  }
}

/**
 * The bytes of a stream.
 * @throws InputError when it cannot be read or there are too many.
 */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      total += chunk.length
      if (total > largest) break
    }
  } catch (error) {
    throw inputError(error)
  }
  return gather(chunks)
}

/** Says of a draft that it was read in an old encoding, at the first character that UTF-8 writes otherwise. */
function noteEncoding(file: VFile, encoding: Encoding) {
  const text = String(file)
  const start = Math.max(0, encoding === 'UTF-16' ? text.search(/[^\uFEFF]/) : text.search(/[^\0-\u007F]/))
  const length = String.fromCodePoint(text.codePointAt(start) ?? 0).length
  const place = placesOf(file)({start, end: Math.min(start + length, text.length)})
  const note = file.info(`Unexpected ${encoding}, expected UTF-8`, {place, ruleId: 'encoding', source: 'stet'})
  note.actual = text.slice(place.start.offset, place.end.offset)
  note.note = 'Save the draft as UTF-8. Places count the characters of the text as it was read.'
}

/**
 * Make a file of the bytes of a draft of a kind: a Word document holds them as they are.
 * @throws InputError when they are no text.
 */
export function fileOf(path: string, bytes: Uint8Array, type: DraftType): VFile {
  if (type === 'docx') return new VFile({path, value: bytes})
  const decoded = decode(bytes, type === 'html')
  if (!decoded) throw new InputError('Unexpected binary file, expected text')
  const file = new VFile({path, value: decoded.text})
  if (decoded.encoding === 'UTF-16' || decoded.encoding === 'Windows-1252') noteEncoding(file, decoded.encoding)
  return file
}
