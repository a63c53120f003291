import type {MappedText} from '../mapped-text.js'
import type {Span} from '../span.js'
import type {BlockKind, Escape, Mark, StoryData} from '../story.js'

/** A paragraph of a page, with its words as the reader sees them. */
export interface Block {
  /** What it is; nothing where only its shape can tell. */
  readonly kind?: BlockKind | undefined
  readonly text: MappedText
  readonly marks?: readonly Mark[]
  /** A BCP 47 tag, where it is said of the block. */
  readonly language?: string | undefined
  readonly escape?: Escape
}

/** A comment in the markup, or what front matter says in its place; it steers what is reported of the draft. */
export interface Comment {
  readonly at: Span
  readonly text: string
  /** Whether words of its block stand before it. */
  readonly isWithin?: boolean
}

/** What is broken in the markup, so that the draft cannot be read as it is meant. */
export interface Fault {
  readonly at: Span
  readonly severity: 'error' | 'warning'
  /** “Unexpected X, expected Y”, without a full stop. */
  readonly reason: string
  readonly note: string
}

/** One document: what a parser makes of a text. All spans count that text. */
export interface Page {
  /** In the order of their places; none stands within another. */
  readonly blocks: readonly Block[]
  /** What stands within other blocks and is read by itself: the texts for pictures in a sentence. In order as well. */
  readonly asides?: readonly Block[]
  readonly comments?: readonly Comment[]
  readonly faults?: readonly Fault[]
  /** What the page says of itself. */
  readonly about?: Pick<StoryData, 'title' | 'author' | 'date' | 'language'>
}

/** A draft that cannot be read: one clear line, with the place where there is one. */
export class DraftError extends Error {}
