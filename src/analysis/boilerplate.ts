import type {Span} from '../span.js'
import type {Story} from '../story.js'
import type {BoilerplateKind} from './boilerplate-phrases.js'
import type {Signs} from './boilerplate-signs.js'
import {isAnchor, isLabel, isSure, tailLines} from './boilerplate-tail.js'
import type {Paragraph} from './paragraphs.js'
import {type PageLine, pageLines} from './page-lines.js'
import {perTree} from './per-tree.js'
import {isOfRecord} from './record-stories.js'
import {hasCapital} from './tokens.js'

/** Adjacent lines of page furniture, or a stretch of it inside a paragraph. */
export interface Boilerplate extends Span {
  /** What its first line is, of those that show it. */
  readonly kind: BoilerplateKind
  /** Every kind in it, in order. */
  readonly kinds: readonly BoilerplateKind[]
  /** The phrases and shapes by which it is known. */
  readonly signs: readonly string[]
  /** The paragraphs that are furniture from end to end; none where it stands inside one. */
  readonly paragraphs: readonly Paragraph[]
}

const provenance: ReadonlySet<BoilerplateKind> = new Set<BoilerplateKind>([
  'source',
  'sign-off',
  'credit',
  'copyright',
  'date',
  'disclaimer'
])

/** The name of a writer, above the line that speaks of them. */
function isNameOf(line: PageLine, next: PageLine | undefined): boolean {
  if (!next || line.score > 0 || !isLabel(line, 4) || line.words.length < 2 || !isAnchor(next)) return false
  if (/[:.!?]$/.test(line.paragraph.text) || !line.words.every(hasCapital)) return false
  return next.kind === 'bio' || next.words.some(({text}) => text === line.words.at(-1)?.text)
}

/** The headlines below a “Related:” that stands in the story; a subhead is shorter. */
function* linked(lines: readonly PageLine[], label: number): Generator<PageLine> {
  for (const line of lines.slice(label + 1, label + 4)) {
    if (!isLabel(line, 18) || line.words.length < 5) return
    yield line
  }
}

/** The lines that are furniture from end to end. */
function furniture(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const found = new Set([...lines.filter(isSure), ...tailLines(lines)])
  for (const [k, line] of lines.entries()) {
    const previous = lines[k - 1]
    if (isSure(line) && line.kind === 'related' && line.words.length <= 4)
      for (const below of linked(lines, k)) found.add(below)
    if (line.kind === 'embed' && previous?.kind === 'embed' && found.has(previous)) found.add(line)
    if (previous && found.has(line) && isNameOf(previous, line)) found.add(previous)
  }
  return found
}

/** A source line and a biography are two defects; other furniture that stands together is one. */
const isApart = (a: BoilerplateKind | undefined, b: BoilerplateKind | undefined) =>
  a !== undefined && b !== undefined && ((a === 'bio' && provenance.has(b)) || (b === 'bio' && provenance.has(a)))

const kindOf = (line: Signs | undefined) => (line && line.score > 1 ? line.kind : undefined)

function block(lines: readonly Signs[], paragraphs: readonly Paragraph[]): Boilerplate | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return undefined
  const kinds = [...new Set(lines.flatMap((line) => kindOf(line) ?? []))]
  const signs = lines.flatMap((line) => line.signs)
  return {start: first.start, end: last.end, kind: kinds[0] ?? 'tags', kinds, signs, paragraphs}
}

/** The lines of the page; “UP NEXT” ends the report of a match, and is no link there. */
function linesOf(story: Story): readonly PageLine[] {
  const lines = pageLines(story)
  if (!lines.some(({signs}) => signs.includes('up next')) || !isOfRecord(story)) return lines
  return lines.map((line) => (line.signs.includes('up next') ? {...line, score: 0, signs: []} : line))
}

/** Everything in the draft that is not the story but the page around it, in order. */
export const boilerplate = perTree((story: Story): readonly Boilerplate[] => {
  const lines = linesOf(story)
  const isFurniture = furniture(lines)
  const found: (Boilerplate | undefined)[] = []
  let open: PageLine[] = []
  let last: BoilerplateKind | undefined
  const close = () => {
    found.push(
      block(
        open,
        open.map(({paragraph}) => paragraph)
      )
    )
    open = []
    last = undefined
  }
  for (const [k, line] of lines.entries()) {
    if (!isFurniture.has(line)) {
      close()
      for (const part of line.inside) found.push(block([part], []))
      continue
    }
    const kind = isNameOf(line, lines[k + 1]) ? kindOf(lines[k + 1]) : kindOf(line)
    if (isApart(last, kind)) close()
    open.push(line)
    last = kindOf(line) ?? last
  }
  close()
  return found.filter((one) => one !== undefined)
})
