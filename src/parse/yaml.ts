import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import type {Entries, Entry} from './front-matter.js'

/** Front matter is two levels deep where it says something of the draft. */
const deepest = 3

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The scalars of a node, by their keys; aliases are not followed, so that no document grows as it is read. */
function* scalars(node: unknown, key: string, depth: number): Generator<Entry> {
  if (depth > deepest) return
  if (isMap(node))
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      yield* scalars(pair.value, key === '' ? name : `${key}.${name}`, depth + 1)
    }
  else if (isSeq(node)) for (const item of node.items) yield* scalars(item, key, depth + 1)
  else if (isScalar(node) && node.range && node.value !== null)
    yield {key, value: textOf(node.value), at: {start: node.range[0], end: node.range[1]}}
}

/** The values of front matter in YAML. */
export function yamlEntries(raw: string): Entries {
  try {
    const document = parseDocument(raw, {schema: 'core', prettyErrors: false})
    const [error] = document.errors
    if (error) return {fault: error.message.split('\n', 1)[0] ?? '', at: error.pos[0]}
    return {entries: [...scalars(document.contents, '', 0)]}
  } catch {
    // What is nested too deep for the parser.
    return {fault: 'nested too deep', at: 0}
  }
}
