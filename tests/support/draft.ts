import {VFile} from 'vfile'
import {type Draft, parse, type ParseOptions} from '../../src/parse/index.js'
import {type StoryData, storyData} from '../../src/story.js'

/** A draft as it was parsed, with what its spans read as. */
export interface Seen {
  /** The kind and the text of each block. */
  readonly blocks: readonly (readonly [string | undefined, string])[]
  /** Those that are read by themselves. */
  readonly asides: readonly (readonly [string | undefined, string])[]
  readonly languages: readonly (string | undefined)[]
  /** The kind of each mark, the words that it covers, and its value. */
  readonly marks: readonly (readonly [string, string, string])[]
  /** What each comment says, and the source that it stands in. */
  readonly comments: readonly (readonly [string, string])[]
  /** The reason of each fault, and the source that it stands in. */
  readonly faults: readonly (readonly [string, string])[]
  /** What is known of each story. */
  readonly about: readonly StoryData[]
  /** The source of some words, the first time they stand in a block. */
  source(words: string): string | undefined
}

const kindAndText = ({kind, text}: Draft['blocks'][number]) => [kind, text.value] as const

/** Parse a draft, and say what was seen in it. */
export async function see(path: string, value: string, options: ParseOptions = {}): Promise<Seen> {
  const draft = await parse(new VFile({path, value}), options)
  const {blocks, comments, faults, stories} = draft
  const at = ({start, end}: {readonly start: number; readonly end: number}) => value.slice(start, end)
  const data = stories.flatMap(({children}) =>
    children.flatMap((node) => (node.type === 'ParagraphNode' ? (node.data ?? []) : []))
  )
  const own = new Set(blocks.map(({text}) => text))
  return {
    blocks: blocks.map(kindAndText),
    asides: data.flatMap(({text, block}) => (text && !own.has(text) ? [[block, text.value] as const] : [])),
    languages: blocks.map(({language}) => language),
    marks: blocks.flatMap(({text, marks = []}) =>
      marks.map(({kind, from, to, value: says}) => [kind, text.value.slice(from, to), says] as const)
    ),
    comments: comments.map((comment) => [comment.text, at(comment.at)] as const),
    faults: faults.map((fault) => [fault.reason, at(fault.at)] as const),
    about: stories.map(storyData),
    source(words) {
      const text = data.map((one) => one.text).find((one) => one?.value.includes(words))
      const from = text?.value.indexOf(words) ?? -1
      return text && at(text.span(from, from + words.length))
    }
  }
}
