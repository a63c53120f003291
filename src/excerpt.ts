/** What stays of a text when it is wrapped anew or written in other code points. */
export const flat = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** The beginning of a text on one line, in at most `length` code points. */
export const excerpt = (text: string, length = 60): string => {
  const all = [...flat(text)]
  return all.length > length ? `${all.slice(0, length - 1).join('')}…` : all.join('')
}
