import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {marks, marksOf, type PlacedMark} from './marks.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** A comment that was left in a document: “Author: words”. */
export interface ReviewComment extends Span {
  readonly text: string
}

/** The changes of a paragraph that were tracked, and neither taken nor dropped; placed at the first. */
export interface TrackedChanges extends Span {
  readonly insertions: number
  readonly deletions: number
  /** Each once, in the order in which they come. */
  readonly authors: readonly string[]
}

/** The word of a paragraph that ends at an index or before, else its first word. */
function wordBefore({text, span}: Paragraph, index: number): Span {
  const end = text.slice(0, index).trimEnd().length
  if (end === 0) return span(0, text.search(/\s|$/))
  let start = end - 1
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--
  return span(start, end)
}

/** The words that a mark covers; the word before it where it covers none, so that a place is never empty. */
function placeOf({start, end, paragraph}: PlacedMark): Span {
  const {source} = paragraph
  if (source.read({start, end}).trim() !== '') return {start, end}
  return wordBefore(paragraph, source.index(start))
}

/** The comments of colleagues in order. */
export const reviewComments = perTree((story: Story): readonly ReviewComment[] =>
  marksOf(story, 'comment').map((mark) => ({...placeOf(mark), text: mark.value}))
)

const authorOf = ({value}: PlacedMark) => value.slice(0, Math.max(0, value.indexOf(': ')))

/** What was changed in one paragraph, first to last. */
function changesOf(changes: readonly PlacedMark[]): TrackedChanges[] {
  const [first] = changes
  const count = (kind: PlacedMark['kind']) => changes.filter((mark) => mark.kind === kind).length
  const authors = [...new Set(changes.map(authorOf))].filter((name) => name !== '')
  return first ? [{...placeOf(first), insertions: count('insertion'), deletions: count('deletion'), authors}] : []
}

/** The tracked changes of each paragraph that has any, in order. */
export const trackedChanges = perTree((story: Story): readonly TrackedChanges[] => {
  const changed = new Map<Paragraph, PlacedMark[]>()
  for (const mark of marks(story)) {
    if (mark.kind !== 'insertion' && mark.kind !== 'deletion') continue
    const list = changed.get(mark.paragraph)
    if (list) list.push(mark)
    else changed.set(mark.paragraph, [mark])
  }
  return [...changed.values()].flatMap((list) => changesOf(list.sort((a, b) => a.start - b.start)))
})
