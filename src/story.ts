import type {Root} from 'nlcst'

/** What a house adds to the dictionaries that stet ships. */
export interface House {
  /** Names that are right as they stand, with the other spellings that are accepted of each. */
  readonly names: readonly {readonly name: string; readonly also: readonly string[]}[]
}

/** What is known of a draft beside its text; set once by `parse`, so that analyses read nothing but the tree. */
export interface StoryData {
  /** The day of the draft, as `YYYY-MM-DD`. */
  readonly date?: string
  readonly house?: House
  /** The English whose spellings alone are right, as `en-GB`; `en` or none where all are. */
  readonly language?: string
  /** The text of the file, where the words of each paragraph stand in it as they are: no markup, no references. */
  readonly source?: string
}

/** The text of a draft as a tree of natural language. */
export type Story = Root

declare module 'nlcst' {
  interface RootData {
    stet?: StoryData
  }
  interface ParagraphData {
    /** The kind of block, where the markup of the page tells it. */
    block?: BlockKind
  }
}

/** What a paragraph is in the draft. */
export type BlockKind = 'headline' | 'subhead' | 'body' | 'list' | 'caption' | 'blockquote' | 'tail'

/** What `parse` knew of the draft; nothing in a foreign pipeline. */
export const storyData = (story: Story): StoryData => story.data?.stet ?? {}
