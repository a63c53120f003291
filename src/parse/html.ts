import {Parser} from 'htmlparser2'
import {isIsoDate} from '../iso-date.js'
import type {BlockKind} from '../story.js'
import {type Around, type Attributes, type Found, HtmlReader} from './html-reader.js'
import type {Block, Page} from './page.js'

/** Words as HTML writes them. */
const escape = (text: string) =>
  text.replaceAll(/[&<>"]/g, (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character] ?? '&quot;')

const dateNames = new Set(['article:published_time', 'date', 'datepublished', 'dc.date', 'pubdate'])

type About = {-readonly [Key in keyof NonNullable<Page['about']>]: NonNullable<Page['about']>[Key]}

/** Gathers what a page says of itself: in `html`, `title`, `meta`, and in a `time` that is marked as the day of the story. */
class AboutReader {
  readonly about: About = {}
  private isTitle = false

  onopentag(name: string, attributes: Attributes) {
    // A picture may have a title as well, further down.
    this.isTitle = name === 'title' && this.about.title === undefined
    const {lang, content = '', datetime = '', itemprop = '', pubdate} = attributes
    // Which English it is, a template does not know.
    if (name === 'html' && lang && !/^en\b/i.test(lang)) this.about.language = lang
    if (name === 'time' && (pubdate !== undefined || itemprop === 'datePublished')) this.date(datetime)
    if (name !== 'meta') return
    const key = (attributes['name'] ?? attributes['property'] ?? itemprop).toLowerCase()
    if (dateNames.has(key)) this.date(content)
    if (key === 'author' && content) this.about.author ??= content
  }

  ontext(data: string) {
    if (this.isTitle) this.about.title = `${this.about.title ?? ''}${data}`
  }

  onclosetag() {
    this.isTitle = false
  }

  private date(text: string) {
    const day = text.slice(0, 10)
    if (isIsoDate(day)) this.about.date ??= day
  }
}

const words = (found: readonly Found[], article: number) =>
  found.reduce((sum, one) => sum + (one.article === article ? one.block.text.value.length : 0), 0)

/** The story of a page: its longest article, else its main part, else all but what is around it on every page. */
function storyOf(found: readonly Found[]): readonly Block[] {
  const inside = (region: Found['region']) => found.filter((one) => one.region === region)
  const articles = inside('article')
  const longest = Math.max(...articles.map(({article}) => words(articles, article)))
  const article = articles.find((one) => words(articles, one.article) === longest)?.article
  const main = inside('main')
  const isHeadline = ({block, region}: Found) => block.kind === 'headline' && region !== 'frame'
  const isStory = (one: Found) => {
    if (articles.length > 0) return one.region === 'article' ? one.article === article : isHeadline(one)
    return main.length > 0 ? one.region === 'main' : one.region === 'page'
  }
  return found.filter(isStory).map(({block}) => block)
}

/** A part of a source of HTML, and what its words are where no element tells. */
export interface HtmlPart {
  readonly text: string
  readonly within?: BlockKind | undefined
}

/** What is read of HTML. */
interface Read {
  readonly reader: HtmlReader
  readonly about: About
  /** What holds after each part. */
  readonly after: readonly Around[]
}

/** Read the parts of a source, which ends a block where a part ends; elements may begin in one and end in another. */
function readParts(parts: readonly HtmlPart[]): Read {
  const reader = new HtmlReader(parts.map(({text}) => text).join(''))
  const head = new AboutReader()
  const parser = new Parser({
    onopentag(name, attributes) {
      head.onopentag(name, attributes)
      reader.onopentag(name, attributes)
    },
    onclosetag(name, isImplied) {
      head.onclosetag()
      reader.onclosetag(name, isImplied)
    },
    ontext(data) {
      head.ontext(data)
      reader.ontext(data)
    },
    oncomment: (text) => {
      reader.oncomment(text)
    }
  })
  reader.parser = parser
  const after = parts.map(({text, within}) => {
    reader.within = within
    parser.write(text)
    reader.flush()
    return reader.around
  })
  parser.end()
  reader.flush()
  return {reader, about: head.about, after}
}

function pageOf({reader, about}: Read, blocks: readonly Block[]): Page {
  const written = (block: Block): Block => ({...block, escape})
  const {asides, comments, faults} = reader
  return {blocks: blocks.map(written), asides: asides.map(written), comments, faults, about}
}

/**
 * Read HTML, a page or a fragment: its paragraphs as a browser shows them.
 * Of a page, the story alone is read; of a fragment, everything.
 */
export function parseHtml(source: string): Page {
  const isFragment = !/<(?:body|html)[\s>]/i.test(source)
  const read = readParts([{text: source}])
  return pageOf(read, isFragment ? read.reader.found.map(({block}) => block) : storyOf(read.reader.found))
}

/** Read HTML that other text stands between, as one source; `after` tells what holds for the text after each part. */
export function parseHtmlParts(parts: readonly HtmlPart[]): {readonly page: Page; readonly after: readonly Around[]} {
  const read = readParts(parts)
  return {
    page: pageOf(
      read,
      read.reader.found.map(({block}) => block)
    ),
    after: read.after
  }
}
