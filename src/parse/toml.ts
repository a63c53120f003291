import {type AST, ParseError, parseTOML} from 'toml-eslint-parser'
import type {Entries, Entry} from './front-matter.js'

const nameOf = ({keys}: AST.TOMLKey) => keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)).join('.')

function* scalars(node: AST.TOMLContentNode, key: string, raw: string): Generator<Entry> {
  const [start, end] = node.range
  if (node.type === 'TOMLArray') for (const item of node.elements) yield* scalars(item, key, raw)
  else if (node.type === 'TOMLInlineTable')
    for (const pair of node.body) yield* scalars(pair.value, `${key}.${nameOf(pair.key)}`, raw)
  else yield {key, value: node.kind === 'string' ? node.value : raw.slice(start, end), at: {start, end}}
}

function* entriesOf({body: [top]}: AST.TOMLProgram, raw: string): Generator<Entry> {
  for (const part of top.body) {
    const pairs = part.type === 'TOMLTable' ? part.body : [part]
    const table = part.type === 'TOMLTable' ? `${nameOf(part.key)}.` : ''
    for (const pair of pairs) yield* scalars(pair.value, table + nameOf(pair.key), raw)
  }
}

/** The values of front matter in TOML. */
export function tomlEntries(raw: string): Entries {
  try {
    return {entries: [...entriesOf(parseTOML(raw), raw)]}
  } catch (error) {
    if (error instanceof ParseError) return {fault: error.message, at: error.index}
    return {fault: 'nested too deep', at: 0}
  }
}
