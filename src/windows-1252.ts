/** Bytes 0x80 to 0x9F of Windows-1252; those that it leaves open keep their number, as browsers have it. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const bytes: ReadonlyMap<string, number> = new Map([...windows1252].map((character, at) => [character, 0x80 + at]))

/** The byte that is read as a character: in Windows-1252, else in Latin-1; none for other characters. */
export function byteOf(character: string): number | undefined {
  const byte = bytes.get(character)
  if (byte !== undefined) return byte
  const code = character.charCodeAt(0)
  return code < 0x100 ? code : undefined
}
