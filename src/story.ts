import type {Root} from 'nlcst'
import type {MappedText} from './mapped-text.js'
import type {Severity} from './setting.js'

/** Words that the house does not write, and what it writes instead. */
export interface HouseTerm {
  /** The words, `(s)` after a letter standing for endings that they may have; none where there is a pattern. */
  readonly wrong: readonly string[]
  /** A regular expression in the syntax of RE2. */
  readonly pattern?: string
  /** What the house writes, best first, with the same endings; none where the editor must find other words. */
  readonly right: readonly string[]
  readonly note?: string
  readonly severity?: Severity
  /** Whether capitals count; without, where `right` differs in capitals alone. */
  readonly case?: boolean
  /** Whether the words must stand by themselves, not within others; they must, unless it is said. */
  readonly whole?: boolean
  /** Whether it holds in quotations too. */
  readonly quoted?: boolean
  /** The first and last day of the drafts that it holds for, as `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
}

/** What a house adds to the dictionaries and rules that stet ships; plain data. */
export interface House {
  /** Names that are right as they stand, with the other spellings that are accepted of each. */
  readonly names: readonly {readonly name: string; readonly also: readonly string[]}[]
  /** Words and phrases that no rule speaks of. */
  readonly accept?: readonly string[]
  readonly terms?: readonly HouseTerm[]
}

/** What is known of a draft beside its text; set once by `parse`, so that analyses read nothing but the tree. */
export interface StoryData {
  /** The day of the draft, as `YYYY-MM-DD`. */
  readonly date?: string
  /** The language of the draft, as a BCP 47 tag; `en-GB` where its spellings alone are right, `en` or none where all English ones are. */
  readonly language?: string
  readonly title?: string
  readonly author?: string
  readonly house?: House
  /** The stories of the draft as it was at the revision that it is compared with. */
  readonly base?: readonly Story[]
}

/** The text of a draft as a tree of natural language. */
export type Story = Root

/**
 * What is marked in a paragraph beside its words; `from` and `to` are indices of its text, the end exclusive.
 * `value` is the type of an emphasis (`italic`, `bold`), the address of a link, the day of a time, a language; of what colleagues left in a document, who and what.
 */
export interface Mark {
  readonly kind: 'emphasis' | 'link' | 'time' | 'language' | 'comment' | 'insertion' | 'deletion'
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Writes words as the source has them; nothing where they cannot be written there. */
export type Escape = (text: string) => string | undefined

/** What a paragraph is in the draft. */
export type BlockKind =
  | 'headline'
  | 'subhead'
  | 'body'
  | 'list'
  | 'table'
  | 'caption'
  /** What is read where a picture is not seen. */
  | 'alt'
  | 'blockquote'
  | 'footnote'
  | 'tail'

declare module 'nlcst' {
  interface RootData {
    stet?: StoryData
  }
  interface ParagraphData {
    /** The kind of block, where the markup of the page tells it. */
    block?: BlockKind
    /** Its text and where it stands in the source. */
    text?: MappedText
    marks?: readonly Mark[]
    /** Its language, where the markup says that it is another than the draft’s, as a BCP 47 tag. */
    language?: string
    /** How a fix writes words into it; as they are where there is none. */
    escape?: Escape
  }
}

/** What `parse` knew of the draft; nothing in a foreign pipeline. */
export const storyData = (story: Story): StoryData => story.data?.stet ?? {}
