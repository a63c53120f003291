import {
  createScanner,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode
} from 'jsonc-parser'
import type {Field} from '../draft-types.js'
import {MappedText, type Piece} from '../mapped-text.js'
import type {BlockKind} from '../story.js'
import {nearest} from '../nearest.js'
import {type Block, DraftError, type Fault, type Page} from './page.js'
import {through} from './through.js'

/** A value of a field, and where it stands. */
export interface FieldText {
  /** The place of the item in the file, from 0. */
  readonly item: number
  readonly field: string
  readonly text: MappedText
}

/** What an export holds. */
export interface Export {
  /** A document an item. */
  readonly pages: readonly Page[]
  readonly texts: readonly FieldText[]
}

/** Reads the text of a field. */
export type ParseField = (text: string, type: Field['type']) => Page | Promise<Page>

const headlines = new Set(['title', 'headline', 'hed'])

/** Words as a JSON string writes them. */
const escape = (text: string) => JSON.stringify(text).slice(1, -1)

/** The value of a string with its map to the source, where it is written with escapes. */
function stringText({value, offset, length}: Node, source: string): MappedText {
  const raw = source.slice(offset + 1, offset + length - 1)
  if (raw === value) return MappedText.at(raw, offset + 1)
  return new MappedText(
    [...raw.matchAll(/\\(?:u[\da-f]{4}|.)|[^\\]+/gi)].map(({0: part, index}): Piece => {
      const start = offset + 1 + index
      return {
        value: part.startsWith('\\') ? (JSON.parse(`"${part}"`) as string) : part,
        start,
        end: start + part.length
      }
    })
  )
}

const propertiesOf = ({type, children = []}: Node) =>
  type === 'object'
    ? children.flatMap(({children: [key, value] = []}) => (key && value ? [[String(key.value), value] as const] : []))
    : []

/** The strings at a path: several where a list stands on the way. */
function stringsAt(node: Node | undefined, keys: readonly string[]): readonly Node[] {
  if (!node) return []
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => stringsAt(child, keys))
  const [key, ...rest] = keys
  if (key === undefined) return node.type === 'string' ? [node] : []
  return propertiesOf(node).flatMap(([name, value]) => (name === key ? stringsAt(value, rest) : []))
}

/** The items in a value: of a list each element, else the outermost objects that have one of the fields. */
function itemsIn(node: Node, fields: readonly Field[]): readonly Node[] {
  if (node.type === 'array')
    return (node.children ?? []).flatMap((child) => (child.type === 'array' ? itemsIn(child, fields) : [child]))
  if (fields.some(({path}) => stringsAt(node, path.split('.')).length > 0)) return [node]
  const inner = propertiesOf(node).flatMap(([, value]) =>
    value.type === 'object' || value.type === 'array' ? itemsIn(value, fields) : []
  )
  return inner.length > 0 ? inner : [node]
}

const startOf = ({text}: Block) => text.span(0, 1).start

/** Reads the fields of the items of one file. */
class Exports {
  readonly pages: Page[] = []
  readonly texts: FieldText[] = []

  constructor(
    private readonly source: string,
    private readonly fields: readonly Field[],
    private readonly parseField: ParseField
  ) {}

  /** The documents of a value that begins at `start` of the source. */
  async read(node: Node): Promise<void> {
    for (const item of itemsIn(node, this.fields)) this.pages.push(await this.document(item))
  }

  /** @throws DraftError where no item has one of the fields. */
  checked(): Export {
    const [fault] = this.pages.flatMap(({faults = []}) => faults)
    if (this.texts.length === 0) throw new DraftError(fault?.reason ?? 'Unexpected JSON without items')
    return this
  }

  private async document(item: Node): Promise<Page> {
    const parts: Page[] = []
    for (const {path, type} of this.fields)
      for (const string of stringsAt(item, path.split('.'))) {
        const text = stringText(string, this.source)
        this.texts.push({item: this.pages.length, field: path, text})
        parts.push(fieldPage(await this.parseField(text.value, type), text, path))
      }
    const sorted = (blocks: readonly Block[]) => [...blocks].sort((a, b) => startOf(a) - startOf(b))
    return {
      blocks: sorted(parts.flatMap(({blocks}) => blocks)),
      asides: sorted(parts.flatMap(({asides = []}) => asides)),
      comments: parts.flatMap(({comments = []}) => comments),
      faults: parts.length > 0 ? parts.flatMap(({faults = []}) => faults) : [this.missing(item)]
    }
  }

  private missing(item: Node): Fault {
    const keys = propertiesOf(item).map(([key]) => key)
    const wanted = this.fields.map(({path}) => path)
    const near = wanted.map((path) => nearest(path, keys)).find((key) => key !== undefined)
    const reason = `Unexpected item without ${wanted.map((path) => `\`${path}\``).join(' or ')}${near === undefined ? '' : `, expected \`${near}\``}`
    return {
      at: {start: item.offset, end: item.offset + 1},
      severity: 'warning',
      reason,
      note: 'Name the fields that hold text; nothing of the item was read.'
    }
  }
}

/** A field as a part of its document. A headline is what the field is called. */
function fieldPage(page: Page, text: MappedText, path: string): Page {
  const kind: BlockKind | undefined = headlines.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
    ? 'headline'
    : undefined
  const mapped = through(page, text)
  const written = (block: Block): Block => ({
    ...block,
    kind: block.kind ?? kind,
    escape(words) {
      const inner = block.escape ? block.escape(words) : words
      return inner === undefined ? undefined : escape(inner)
    }
  })
  return {...mapped, blocks: mapped.blocks.map(written), asides: mapped.asides?.map(written) ?? []}
}

/** Where JSON cannot be read, and why. */
interface Broken {
  readonly offset: number
  readonly length: number
  readonly reason: string
}

/** Deeper than any export; the parser overflows over more. */
const deepest = 500

/** Kinds of token of the scanner, whose own names are of the compiler alone. */
const SyntaxKind = {OpenBraceToken: 1, CloseBraceToken: 2, OpenBracketToken: 3, CloseBracketToken: 4, EOF: 17} as const

/** Where a text first has more open brackets than an export. */
function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  const next = (): number => scanner.scan()
  let depth = 0
  for (let token = next(); token !== SyntaxKind.EOF; token = next())
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) {
      if (++depth > deepest) return scanner.getTokenOffset()
    } else if (token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken) depth--
  return undefined
}

const inWords = (code: ParseErrorCode) =>
  printParseErrorCode(code)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()

/** @returns the tree, or what is wrong first. */
function treeOf(text: string): Node | Broken | undefined {
  if (text.trim() === '') return undefined
  const deep = tooDeep(text)
  if (deep !== undefined) return {offset: deep, length: 1, reason: `over ${deepest} brackets that are open`}
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {disallowComments: true})
  const [error] = errors
  return error ? {...error, reason: inWords(error.error)} : tree
}

/**
 * Read a JSON file.
 * @throws DraftError where it is broken.
 */
export async function parseJson(text: string, fields: readonly Field[], parseField: ParseField): Promise<Export> {
  const tree = treeOf(text.replace(/^\uFEFF/, ' '))
  if (!tree) throw new DraftError('Unexpected empty file, expected JSON')
  if ('reason' in tree) {
    const lines = text.slice(0, tree.offset).split('\n')
    throw new DraftError(`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: Unexpected JSON: ${tree.reason}`)
  }
  const exports = new Exports(text, fields, parseField)
  await exports.read(tree)
  return exports.checked()
}

/** Read JSON Lines, an item a line; a line that is broken is a fault, and the others are read. */
export async function parseJsonLines(text: string, fields: readonly Field[], parseField: ParseField): Promise<Export> {
  const exports = new Exports(text, fields, parseField)
  for (const {0: line, index} of text.matchAll(/[^\n\r]+/g)) {
    if (line.trim() === '' || line === '\uFEFF') continue
    const tree = treeOf(line.replace(/^\uFEFF/, ' '))
    if (tree && 'reason' in tree) {
      const at = {start: index + tree.offset, end: index + tree.offset + tree.length}
      const reason = `Unexpected JSON: ${tree.reason}`
      exports.pages.push({
        blocks: [],
        faults: [{at, severity: 'error', reason, note: 'Mend the line; nothing of it was read.'}]
      })
    } else if (tree) await exports.read(moved(tree, index))
  }
  return exports.checked()
}

/** A tree with its offsets counted from further on. */
function moved(node: Node, by: number): Node {
  return {
    ...node,
    offset: node.offset + by,
    ...(node.children && {children: node.children.map((child) => moved(child, by))})
  }
}
