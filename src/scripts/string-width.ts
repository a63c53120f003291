// The same function on a text that needs no look at clusters, for the build to put in the place of the real one.
import widthOfClusters from '../../node_modules/string-width/index.js'

const style = /\u001B\[\d+m/g

// Printable ASCII, Latin letters, dashes, quotation marks, the ellipsis and the euro sign: each a column wide.
const narrow = /^[ -~\u00C0-\u024F\u2010-\u201F\u2026\u20AC]*$/

/** How many columns of a terminal a text takes; what colours it takes none. */
export default function stringWidth(text: string): number {
  const bare = text.replaceAll(style, '')
  return narrow.test(bare) ? bare.length : widthOfClusters(text)
}
