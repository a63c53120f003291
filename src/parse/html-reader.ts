import type {Parser} from 'htmlparser2'
import type {BlockKind, Mark} from '../story.js'
import {attributeText} from './attribute-text.js'
import {BlockBuilder, object, type OpenMark} from './block-builder.js'
import {isBlockElement, isOpaqueElement, isSilentElement, kindOfElement, mayStayOpen} from './html-elements.js'
import {opaque} from './opaque.js'
import {type Block, type Comment, DraftError, type Fault} from './page.js'

export type Attributes = Readonly<Partial<Record<string, string>>>

/** Where a block stands: in an article, in the main part, in the page, or in what is around these on every page. */
export interface Found {
  readonly block: Block
  readonly region: 'article' | 'main' | 'page' | 'frame'
  /** The number of its article. */
  readonly article: number
}

/** What holds where the reader is: what the open elements make of words there. */
export interface Around {
  readonly kind: BlockKind | undefined
  readonly language: string | undefined
  readonly isSilent: boolean
}

/** An element that is open. */
interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly start: number
  readonly end: number
  readonly isSilent: boolean
  marks: readonly OpenMark[]
}

/** Deeper than any page; the parser would take long over more. */
const deepest = 500

const frames = new Set(['aside', 'footer', 'header', 'banner', 'complementary', 'contentinfo', 'search'])

const isMain = ({name, attributes: {role}}: Element) => name === 'main' || role === 'main'

const isHidden = ({hidden, style = '', 'aria-hidden': isAside}: Attributes) =>
  hidden !== undefined || isAside === 'true' || /(?:^|;)\s*display\s*:\s*none\b/i.test(style)

const isFrame = ({name, attributes: {role = ''}}: Element) => frames.has(name) || frames.has(role)

/** Elements that set words apart, by their type. */
const emphatic = new Map([
  ['b', 'bold'],
  ['dfn', 'italic'],
  ['em', 'italic'],
  ['i', 'italic'],
  ['strong', 'bold']
])

/** What an element in a sentence marks there. */
function* marksOf(name: string, {href, datetime, lang}: Attributes): Generator<readonly [Mark['kind'], string]> {
  if (name === 'a' && href !== undefined) yield ['link', href]
  if (name === 'cite') yield ['link', '']
  const type = emphatic.get(name)
  if (type !== undefined) yield ['emphasis', type]
  if (name === 'time' && datetime !== undefined) yield ['time', datetime]
  if (lang !== undefined && !isBlockElement(name)) yield ['language', lang]
}

/** Reads what an HTML parser comes upon, in the order of the source. */
export class HtmlReader {
  readonly found: Found[] = []
  readonly asides: Block[] = []
  readonly comments: Comment[] = []
  readonly faults: Fault[] = []
  /** The parser that calls the handlers; it tells where it is. */
  parser: Pick<Parser, 'startIndex' | 'endIndex'> = {startIndex: 0, endIndex: 0}
  /** What words are where no element tells. */
  within: BlockKind | undefined
  private readonly builder = new BlockBuilder()
  private readonly elements: Element[] = []
  private alts: Block[] = []
  private silent = 0
  private code = 0
  private articles = 0

  constructor(private readonly source: string) {}

  private get at() {
    return {start: this.parser.startIndex, end: this.parser.endIndex + 1}
  }

  private add(value: string) {
    if (this.silent === 0) this.builder.add(value, this.at.start, this.at.end)
  }

  /** The number of a note, which is no part of the sentence: a link into the page that is raised. */
  private isNoteCall(name: string, {href}: Attributes) {
    if (name === 'a') return href?.startsWith('#') === true && this.isIn('sup')
    return name === 'sup' && this.elements.some(({attributes}) => attributes['href']?.startsWith('#'))
  }

  private isIn(name: string) {
    return this.elements.some((element) => element.name === name)
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.elements.length >= deepest) throw new DraftError(`Unexpected elements in over ${deepest} others`)
    if (isBlockElement(name)) this.flush()
    if (name === 'article' && !this.isIn(name)) this.articles++
    if (name === 'br') this.add('\n')
    if (name === 'img') this.picture()
    if (name === 'q') this.add(this.isIn('q') ? '‘' : '“')
    if (isOpaqueElement(name) && this.code++ === 0) this.add(object)
    const isSilent = isSilentElement(name) || isHidden(attributes) || this.isNoteCall(name, attributes)
    if (isSilent) this.silent++
    const marks = [...marksOf(name, attributes)].map(([kind, value]) => this.builder.open(kind, value))
    this.elements.push({name, attributes, ...this.at, isSilent, marks})
  }

  onclosetag(name: string, isImplied: boolean): void {
    if (isBlockElement(name)) this.flush()
    const element = this.elements.pop()
    if (!element) return
    if (isOpaqueElement(name)) this.code--
    if (element.isSilent) this.silent--
    for (const mark of element.marks) this.builder.close(mark)
    if (name === 'q') this.add(this.isIn('q') ? '’' : '”')
    if (isImplied && !mayStayOpen(name) && element.end < this.at.end) this.unclosed(element)
  }

  ontext(data: string): void {
    if (this.silent > 0 || this.code > 0) return
    const {start, end} = this.at
    if (end - start === data.length) this.builder.addCollapsed(data, start)
    else this.builder.add(data, start, end)
  }

  oncomment(text: string): void {
    const {at} = this
    const raw = this.source.slice(at.start, at.end)
    if (raw.startsWith('<!--') && !/--!?>$/.test(raw)) this.broken(at, '`<!--` that is never closed, expected `-->`')
    this.comments.push({at, text, isWithin: !this.builder.isEmpty})
  }

  private broken({start}: {readonly start: number}, reason: string) {
    const note = 'Close it: what follows may be lost.'
    this.faults.push({at: {start, end: start + 1}, severity: 'error', reason: `Unexpected ${reason}`, note})
  }

  private unclosed({name, start, end, isSilent}: Element) {
    const reason = `Unexpected \`<${name}>\` that is never closed, expected \`</${name}>\``
    const note = isSilent ? 'Close it: what follows is not read.' : 'Close it: where it ends is a guess.'
    this.faults.push({at: {start, end}, severity: isSilent ? 'error' : 'warning', reason, note})
  }

  /** The words for a picture, and its place in the sentence where it stands in one. */
  private picture() {
    if (this.silent > 0) return
    const {start, end} = this.at
    const text = attributeText('alt', this.source.slice(start, end), start)
    if (text && text.value.trim() !== '') this.alts.push({kind: 'alt', text, language: this.language()})
    this.add(object)
  }

  private kind(): BlockKind | undefined {
    const element = this.elements.findLast(({name}) => kindOfElement(name))
    return element ? kindOfElement(element.name) : this.within
  }

  /** The language of a part of the page; that of the page is said of the whole. */
  private language(): string | undefined {
    const said = this.elements.findLast(({name, attributes: {lang}}) => lang !== undefined && name !== 'html')
    return said?.attributes['lang']
  }

  private region(): Found['region'] {
    if (this.isIn('article')) return 'article'
    if (this.elements.some(isMain)) return 'main'
    return this.elements.some(isFrame) ? 'frame' : 'page'
  }

  /** What holds where the reader is. */
  get around(): Around {
    return {kind: this.kind(), language: this.language(), isSilent: this.silent > 0}
  }

  /** End a block; pictures that stand alone are blocks themselves. Elements around it go on in the next. */
  flush(): void {
    if (this.builder.isEmpty) return
    for (const {marks} of this.elements) for (const mark of marks) this.builder.close(mark)
    const cite = this.elements.findLast(({name}) => name === 'blockquote')?.attributes['cite']
    const block = this.builder.take({kind: this.kind(), language: this.language(), opaque})
    for (const element of this.elements)
      element.marks = element.marks.map(({kind, value}) => this.builder.open(kind, value))
    const keep = (one: Block) => this.found.push({block: one, region: this.region(), article: this.articles})
    if (block) {
      const whole: Mark = {kind: 'link', from: 0, to: block.text.value.length, value: cite ?? ''}
      keep({...block, marks: [...(block.marks ?? []), ...(cite === undefined ? [] : [whole])]})
      this.asides.push(...this.alts)
    } else this.alts.forEach(keep)
    this.alts = []
  }
}
