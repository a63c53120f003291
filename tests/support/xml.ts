const token = /<\?xml [^<>]*\?>|<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/gy

// What XML 1.0 allows; a pair of surrogates is one character beyond U+FFFF.
const allowed = /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

const reference = /&(?!(?:amp|lt|gt|quot|#\d+);)/

/** An element of a document: its name, its attributes and its text, as a reader has them. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'}

const decoded = (text: string) =>
  text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (names[name] ?? '')
  )

/** Read a document as strictly as XML is read; without CDATA, comments and namespaces, which ours do not have. */
export function elements(xml: string): Element[] {
  if (!allowed.test(xml) || reference.test(xml)) throw new Error('Unexpected character')
  const all: Element[] = []
  const open: Element[] = []
  let end = 0
  for (const match of xml.matchAll(token)) {
    end = match.index + match[0].length
    const [, closes, name = '', attributes = '', empty, text] = match
    if (text !== undefined) {
      const parent = open.at(-1)
      if (parent) parent.text += decoded(text)
      else if (text.trim()) throw new Error('Unexpected text')
    } else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`Unexpected </${name}>`)
    } else if (name) {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decoded(value)
      ])
      const element = {name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: ''}
      all.push(element)
      if (!empty) open.push(element)
    }
  }
  if (end !== xml.length || open.length > 0) throw new Error(`Unexpected end at ${end}`)
  return all
}
