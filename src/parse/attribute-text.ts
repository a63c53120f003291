import {decodeHTMLAttribute} from 'entities'
import {MappedText, type Piece} from '../mapped-text.js'

/** A name and what it is set to, in quotation marks or without. */
const attribute = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/dgi

/** The value of an attribute with its map to the source, in which its tag begins at `start`. */
export function attributeText(name: string, tag: string, start: number): MappedText | undefined {
  const match = [...tag.matchAll(attribute)].find(([, found = '']) => found.toLowerCase() === name)
  // The groups that did not match have no indices, whatever their type says.
  const range = match?.indices?.slice(2).find(Boolean)
  if (!range) return undefined
  const [from, to] = range
  return new MappedText(
    [...tag.slice(from, to).matchAll(/&#?[a-z\d]+;?|[^&]+|&/gi)].map(({0: raw, index}): Piece => {
      const at = start + from + index
      return {value: decodeHTMLAttribute(raw), start: at, end: at + raw.length}
    })
  )
}
