import type {Node} from 'yaml'
import type {Path} from './schema-parts.js'

/** The line of an error, without what follows it. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/** @throws SyntaxError */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''))
}

/** @throws Error with the line and column of the first mistake. */
export async function parseYaml(text: string): Promise<unknown> {
  const {LineCounter, parseDocument} = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {schema: 'core', lineCounter, prettyErrors: false})
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    const {line, col} = lineCounter.linePos(fault.pos[0])
    throw new Error(`line ${line}, column ${col}: ${fault.message}`)
  }
  return document.toJS({maxAliasCount: 100}) ?? {}
}

/** Tells the line on which a part of a text stands, or else the part that holds it. */
export type Lines = (path: Path) => number | undefined

/** Where the parts of a text in YAML or JSON stand; what is no such text has no lines. */
export async function linesOf(text: string): Promise<Lines> {
  const {isMap, isScalar, isSeq, LineCounter, parseDocument} = await import('yaml')
  const lineCounter = new LineCounter()
  const {contents} = parseDocument(text.replace(/^\uFEFF/, ''), {lineCounter, prettyErrors: false, logLevel: 'silent'})
  return (path) => {
    let node: unknown = contents
    let start = contents?.range[0]
    for (const key of path) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined
      const next = isSeq(node) && typeof key === 'number' ? node.items[key] : pair?.value
      const place = ((pair?.key ?? next) as Node | null | undefined)?.range?.[0]
      if (place === undefined) break
      start = place
      node = next
    }
    return start === undefined ? undefined : lineCounter.linePos(start).line
  }
}
