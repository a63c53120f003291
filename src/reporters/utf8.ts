const encoder = new TextEncoder()

/** How many bytes a text has in UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length

/** The bytes before each code unit of a text, and before its end. */
function bytesBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Each half of a surrogate pair is half of four bytes.
    const size = unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
    before[i + 1] = (before[i] ?? 0) + size
  }
  return before
}

/** Counts columns of a text from 1 in bytes of UTF-8, where points count them in UTF-16 code units. */
export function byteColumns(text: string): (point: {readonly column: number; readonly offset: number}) => number {
  const isAscii = encoder.encode(text).length === text.length
  if (isAscii) return ({column}) => column
  const before = bytesBefore(text)
  const at = (offset: number) => before[Math.min(Math.max(offset, 0), text.length)] ?? 0
  return ({column, offset}) => at(offset) - at(offset - column + 1) + 1
}
