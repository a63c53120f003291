import type {Span} from '../span.js'
import type {BlockKind} from '../story.js'
import {isIsoDate} from '../iso-date.js'
import type {Block, Comment, Fault, Page} from './page.js'
import {scalarText} from './scalar.js'

/** A value of front matter: `author` may stand in it several times, for it may be a list. */
export interface Entry {
  /** The key, with those above it before a full stop: `stet.disable`. */
  readonly key: string
  readonly value: string
  /** Where it is written, quotation marks included; counts the front matter. */
  readonly at: Span
}

/** What the front matter holds, or where and why it cannot be read. */
export type Entries = {readonly entries: readonly Entry[]} | {readonly fault: string; readonly at: number}

/** What front matter says of its draft. */
export interface FrontMatter {
  /** The headline. */
  readonly headline?: Block
  /** Other prose, each read by itself: a summary repeats the story. */
  readonly prose: readonly Block[]
  readonly comments: readonly Comment[]
  readonly faults: readonly Fault[]
  readonly about: NonNullable<Page['about']>
}

/** More than this is no front matter. */
const longest = 100_000

const prose: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['title', 'headline'],
  ['headline', 'headline'],
  ['subtitle', 'subhead'],
  ['subheading', 'subhead'],
  ['standfirst', 'subhead'],
  ['dek', 'subhead'],
  ['description', 'body'],
  ['summary', 'body'],
  ['excerpt', 'body'],
  ['abstract', 'body'],
  ['caption', 'caption']
])

const keys = {
  author: ['author', 'authors', 'author.name', 'authors.name', 'byline'],
  date: ['date', 'published', 'publishDate', 'published_at', 'pubDate'],
  language: ['lang', 'language', 'locale']
} as const

/** Words that need no quotation marks or escapes, however the scalar is written. */
const escapePlainly = (text: string) => (/^[\p{L}\p{M}\p{N} ,.;!?’‘“”–—-]*$/u.test(text) ? text : undefined)

function blockOf({key, value, at}: Entry, raw: string, start: number): Block | undefined {
  const text = prose.has(key) ? scalarText(value, raw.slice(at.start, at.end), start + at.start) : undefined
  return text && text.value.trim() !== '' ? {kind: prose.get(key), text, escape: escapePlainly} : undefined
}

function aboutOf(entries: readonly Entry[]): FrontMatter['about'] {
  const first = (names: readonly string[]) => entries.filter(({key}) => names.includes(key)).map(({value}) => value)
  const [title] = first(['title', 'headline'])
  const authors = first(keys.author)
  const date = first(keys.date)[0]?.slice(0, 10)
  const [language] = first(keys.language)
  return {
    ...(title !== undefined && {title}),
    ...(authors.length > 0 && {author: authors.join(', ')}),
    ...(date !== undefined && isIsoDate(date) && {date}),
    // That a draft is in English says less than a config that names one.
    ...(language !== undefined && language !== 'en' && {language: language.replaceAll('_', '-')})
  }
}

/** What `stet: {disable: […]}` and `stet: {ignore-file: true}` say, as the comments that say the same. */
function commentsOf(entries: readonly Entry[], start: number): Comment[] {
  return entries
    .filter(({key}) => key === 'stet.disable')
    .map(({value, at}) => ({
      at: {start: start + at.start, end: start + at.end},
      text: value === 'true' ? 'stet-ignore-file' : `stet-ignore-file ${value}`
    }))
}

function broken(reason: string, at: number): FrontMatter {
  const note = 'Mend the front matter: title, date and language of the draft are not known without it.'
  return {prose: [], comments: [], about: {}, faults: [{at: {start: at, end: at + 1}, severity: 'error', reason, note}]}
}

/** What is said of front matter that begins at `at` and never ends. */
export const unclosed = (at: number): FrontMatter => broken('Unexpected front matter that is never closed', at)

/** Read front matter, whose text begins at `start` of its page. */
export async function frontMatter(raw: string, start: number, language: 'yaml' | 'toml'): Promise<FrontMatter> {
  if (raw.length > longest) return broken(`Unexpected front matter of ${raw.length} characters`, start)
  const read = language === 'yaml' ? (await import('./yaml.js')).yamlEntries : (await import('./toml.js')).tomlEntries
  const found = read(raw)
  if ('fault' in found)
    return broken(`Unexpected front matter: ${found.fault}`, start + Math.min(found.at, raw.length - 1))
  const blocks = found.entries.flatMap((entry) => blockOf(entry, raw, start) ?? [])
  const headline = blocks.find(({kind}) => kind === 'headline')
  return {
    ...(headline && {headline}),
    prose: blocks.filter((block) => block !== headline),
    comments: commentsOf(found.entries, start),
    faults: [],
    about: aboutOf(found.entries)
  }
}
