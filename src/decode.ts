import {isUtf8} from 'node:buffer'
import {windows1252} from './windows-1252.js'

/** How the bytes of a draft were turned into text. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'declared'

export interface Decoded {
  /** A byte order mark stays in it, so that offset 0 is where the file begins. */
  readonly text: string
  readonly encoding: Encoding
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const fromWindows1252 = (bytes: Uint8Array) =>
  bufferOf(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character)

/** How far into a page its encoding is declared. */
const declared = 1024

/** The text of a page in the encoding that it declares, where that is one that is known and not UTF-8. */
function asDeclared(bytes: Uint8Array): string | undefined {
  const head = bufferOf(bytes.subarray(0, declared)).toString('latin1')
  const [, label] = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head) ?? []
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return undefined
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Turn bytes into text: UTF-16 where a byte order mark says so, else UTF-8, else what a page declares in `meta`
 * (where `isPage`), else Windows-1252. Nothing for bytes that are no text.
 */
export function decode(bytes: Uint8Array, isPage = false): Decoded | undefined {
  const [first, second] = bytes
  for (const [mark, label] of [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be']
  ] as const)
    if (first === mark[0] && second === mark[1])
      return {text: new TextDecoder(label, {ignoreBOM: true}).decode(bytes), encoding: 'UTF-16'}
  if (bytes.includes(0)) return undefined
  if (isUtf8(bytes)) return {text: bufferOf(bytes).toString('utf8'), encoding: 'UTF-8'}
  const text = isPage ? asDeclared(bytes) : undefined
  return text === undefined ? {text: fromWindows1252(bytes), encoding: 'Windows-1252'} : {text, encoding: 'declared'}
}
