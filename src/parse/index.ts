import {VFile} from 'vfile'
import {type DraftType, type Field, typeOf} from '../draft-types.js'
import type {Story, StoryData} from '../story.js'
import type {FieldText} from './json.js'
import {type Block, type Comment, DraftError, type Fault, type Page} from './page.js'
import {storyOf} from './story-of.js'
import {proseText} from './prose-text.js'
import {parseText} from './text.js'

/** How a file is read. */
export interface ParseOptions {
  /** What kind of draft it is; without, its name tells. */
  readonly type?: DraftType | undefined
  /** The fields of an export that hold text. */
  readonly fields?: readonly Field[] | undefined
  /** What is known of the draft beside its text; what it says itself goes before. */
  readonly story?: StoryData | undefined
  /** The day of the draft, whatever it says itself. */
  readonly date?: string | undefined
  /** What the file held at the revision that it is compared with. */
  readonly base?: VFile['value'] | undefined
}

/** A parsed file. */
export interface Draft {
  /** The stories that rules judge, each by itself: one a document, and one for what stands inside the blocks of another. */
  readonly stories: readonly Story[]
  readonly comments: readonly Comment[]
  readonly faults: readonly Fault[]
  /** The blocks of all stories, in order. */
  readonly blocks: readonly Block[]
  /** The texts of an export. */
  readonly fields: readonly FieldText[]
  /** Where there is markup, the source with white space in its place. */
  readonly prose?: string
}

/** A file as its documents. */
interface Read {
  readonly pages: readonly Page[]
  readonly fields?: readonly FieldText[]
}

/** Reads a text of a kind; each parser is loaded when a file asks for it. */
async function parsePage(text: string, type: DraftType): Promise<Page> {
  if (type === 'markdown') return (await import('./markdown.js')).parseMarkdown(text)
  if (type === 'html') return (await import('./html.js')).parseHtml(text)
  return parseText(text)
}

async function readFile(file: VFile, type: DraftType, fields: readonly Field[]): Promise<Read> {
  if (type === 'docx') {
    const {value} = file
    const {text, page} = await (
      await import('./docx.js')
    ).parseDocx(typeof value === 'string' ? new TextEncoder().encode(value) : value)
    file.value = text
    return {pages: [page]}
  }
  if (type !== 'json' && type !== 'jsonl') return {pages: [await parsePage(String(file), type)]}
  const {parseJson, parseJsonLines} = await import('./json.js')
  const {pages, texts} = await (type === 'json' ? parseJson : parseJsonLines)(String(file), fields, parsePage)
  return {pages, fields: texts}
}

/** The stories of what a file held before; none where it could not be read. */
async function baseOf({base, ...options}: ParseOptions): Promise<Pick<StoryData, 'base'>> {
  if (base === undefined) return {}
  try {
    return {base: (await parse(new VFile({value: base}), options)).stories}
  } catch (error) {
    if (error instanceof DraftError) return {}
    throw error
  }
}

/**
 * Parse a file by its type. The value of a Word document becomes the text that was taken out of it.
 * @throws DraftError for a file that cannot be read as what it is.
 */
export async function parse(file: VFile, options: ParseOptions = {}): Promise<Draft> {
  const {type = typeOf(file.history.at(-1) ?? ''), story = {}, date} = options
  const {pages, fields = []} = await readFile(file, type, options.fields ?? [])
  const base = await baseOf({...options, type})
  const stories = pages.flatMap(({blocks, asides = [], about}) => {
    const data = {...story, ...about, ...base, ...(date !== undefined && {date})}
    return [blocks, asides].filter(({length}) => length > 0).map((list) => storyOf(file, list, data))
  })
  const blocks = pages.flatMap((page) => page.blocks)
  return {
    stories,
    comments: pages.flatMap(({comments = []}) => comments),
    faults: pages.flatMap(({faults = []}) => faults),
    blocks,
    fields,
    ...(type !== 'text' && type !== 'docx' && {prose: proseText(String(file), blocks)})
  }
}
