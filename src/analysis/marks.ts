import type {Span} from '../span.js'
import type {Mark, Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** What the markup says of a stretch of the story. */
export interface PlacedMark extends Span {
  readonly kind: Mark['kind']
  readonly value: string
  readonly paragraph: Paragraph
}

/** The marks of the story, paragraph by paragraph: links, days, languages, and what colleagues left in a document. */
export const marks = perTree((story: Story): readonly PlacedMark[] =>
  paragraphs(story).flatMap((paragraph) => {
    const {marks: own = [], text} = paragraph.node.data ?? {}
    return text ? own.map(({kind, value, from, to}) => ({kind, value, paragraph, ...text.span(from, to)})) : []
  })
)

/** The marks of a kind. */
export const marksOf = (story: Story, kind: Mark['kind']): readonly PlacedMark[] =>
  marks(story).filter((mark) => mark.kind === kind)
