import {decodeHTML} from 'entities'
import type {Token} from 'micromark-util-types'
import type {Piece} from '../mapped-text.js'
import type {BlockKind} from '../story.js'
import {BlockBuilder, object, type OpenMark} from './block-builder.js'
import {elementOf, isOpaqueElement} from './html-elements.js'
import {LinkDefinitions} from './link-definitions.js'
import type {Part} from './markdown-events.js'
import {opaque} from './opaque.js'
import type {Block, Comment} from './page.js'

/** What is no prose, with all that stands in it. */
const silent: ReadonlySet<string> = new Set([
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'htmlFlow',
  'htmlText',
  'reference',
  'resource',
  'strikethrough',
  'tableDelimiterRow'
])

/** What holds the words of one block. */
const leaves: ReadonlySet<string> = new Set(['atxHeading', 'paragraph', 'setextHeading', 'tableContent'])

const emphatic: ReadonlyMap<string, string> = new Map(Object.entries({emphasis: 'italic', strong: 'bold'}))

const containers: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['blockQuote', 'blockquote'],
  ['gfmFootnoteDefinition', 'footnote'],
  ['listOrdered', 'list'],
  ['listUnordered', 'list'],
  ['table', 'table']
])

const comment = /<!--([^]*?)-->/g

/** A picture in a block that is being read. */
interface Picture {
  readonly start: number
  readonly alt: BlockBuilder
}

/** A stretch of HTML between blocks: its text without the marks of the containers around it, and what these make of it. */
export interface Html {
  readonly pieces: readonly Piece[]
  readonly within: BlockKind | undefined
}

/** Reads the events of a Markdown parser, in the order of their places. */
export class MarkdownReader {
  readonly blocks: Block[] = []
  readonly asides: Block[] = []
  readonly comments: Comment[] = []
  readonly html: Html[] = []
  private readonly main = new BlockBuilder()
  private readonly containers: BlockKind[] = []
  private readonly links: {readonly mark: OpenMark; label: string; target: string}[] = []
  private readonly emphases: OpenMark[] = []
  private readonly definitions = new LinkDefinitions()
  private picture: Picture | undefined
  private alts: Block[] = []
  private rank = 0
  private isLeaf = false
  /** The first of what is no prose that is open. */
  private outer: Token | undefined
  /** How many elements of HTML are open in the block that hold no prose. */
  private code = 0
  /** What was read of a stretch of HTML. */
  private readonly tags: Piece[] = []

  constructor(
    private readonly text: string,
    parts: readonly Part[]
  ) {
    for (const [kind, token] of parts.flatMap(({blocks}) => blocks))
      if (kind === 'enter' && token.type === 'definition') this.definitions.add(this.slice(token))
    for (const part of parts)
      for (const [kind, token] of part.events())
        if (kind === 'enter') this.enter(token)
        else this.exit(token)
  }

  private start = ({start}: Token) => start.offset
  private end = ({end}: Token) => end.offset
  private slice = (token: Token) => this.text.slice(this.start(token), this.end(token))

  private get builder() {
    return this.picture?.alt ?? this.main
  }

  private add(value: string, token: Token) {
    if (this.isLeaf && this.code === 0) this.builder.add(value, this.start(token), this.end(token))
  }

  private enter(token: Token) {
    const type: string = token.type
    if (this.outer) {
      if (type === 'htmlFlowData' || (type === 'lineEnding' && this.outer.type === 'htmlFlow'))
        this.tags.push({value: this.slice(token), start: this.start(token), end: this.end(token)})
      return
    }
    const container = containers.get(type)
    if (container) this.containers.push(container)
    else if (leaves.has(type)) this.isLeaf = true
    else if (type === 'image') this.picture ??= {start: this.start(token), alt: new BlockBuilder()}
    else if (emphatic.has(type)) this.emphases.push(this.main.open('emphasis', emphatic.get(type) ?? ''))
    else if (type === 'link') this.links.push({mark: this.main.open('link', ''), label: '', target: ''})
    else if (silent.has(type)) {
      this.outer = token
      this.silence(token)
    }
  }

  /** Take of what is no prose what is to be known of it. */
  private silence(token: Token) {
    const link = this.links.at(-1)
    switch (token.type as string) {
      case 'resource':
      case 'reference':
        if (link && !this.picture) link.target = this.slice(token)
        break
      case 'codeText':
      case 'strikethrough':
        this.add(object, token)
        break
      case 'htmlText':
        this.tag(token)
    }
  }

  /** A tag or a comment in a sentence. */
  private tag(token: Token) {
    const tag = this.slice(token)
    for (const [, text = ''] of tag.matchAll(comment))
      this.comments.push({at: {start: this.start(token), end: this.end(token)}, text, isWithin: !this.main.isEmpty})
    const {name, isEnd} = elementOf(tag)
    if (isOpaqueElement(name)) {
      if (!isEnd) this.add(object, token)
      this.code = Math.max(0, this.code + (isEnd ? -1 : 1))
    } else if (name === 'br') this.add('\n', token)
  }

  private exit(token: Token) {
    if (this.outer) {
      if (token !== this.outer) return
      if (token.type === 'htmlFlow') this.html.push({pieces: this.tags.splice(0), within: this.containers.at(-1)})
      this.outer = undefined
      return
    }
    const {type} = token
    if (containers.has(type)) this.containers.pop()
    else if (leaves.has(type)) this.flush(type)
    else if (type === 'link') this.endLink()
    else if (emphatic.has(type)) for (const mark of this.emphases.splice(-1)) this.main.close(mark)
    else if (type === 'image') this.endImage(token)
    else this.words(token)
  }

  private words(token: Token) {
    const link = this.links.at(-1)
    switch (token.type as string) {
      case 'label':
        if (link && !this.picture) link.label = this.slice(token)
        break
      case 'atxHeadingSequence':
        this.rank ||= this.end(token) - this.start(token)
        break
      case 'setextHeadingLineSequence':
        this.rank = this.slice(token).startsWith('=') ? 1 : 2
        break
      case 'characterEscape':
        this.add(this.slice(token).slice(1), token)
        break
      case 'characterReference':
        this.add(decodeHTML(this.slice(token)), token)
        break
      case 'autolinkProtocol':
      case 'autolinkEmail':
      case 'literalAutolinkEmail':
      case 'literalAutolinkHttp':
      case 'literalAutolinkWww':
        this.link(token)
        break
      case 'data':
      case 'lineEnding':
        this.add(this.slice(token), token)
        break
    }
  }

  /** An address that stands for itself. */
  private link(token: Token) {
    const mark = this.builder.open('link', this.slice(token))
    this.add(this.slice(token), token)
    this.builder.close(mark)
  }

  private endLink() {
    const link = this.links.pop()
    if (link && !this.picture)
      this.main.close({...link.mark, value: this.definitions.addressOf(link.label, link.target)})
  }

  private endImage(token: Token) {
    const {picture} = this
    if (picture?.start !== this.start(token)) return
    this.picture = undefined
    const alt = picture.alt.take({kind: 'alt', opaque})
    if (alt) this.alts.push(alt)
    this.add(object, token)
  }

  private kind(type: string): BlockKind | undefined {
    if (type !== 'paragraph' && type !== 'tableContent') return this.rank === 1 ? 'headline' : 'subhead'
    return this.containers.at(-1)
  }

  /** End a block; pictures that stand alone in it are blocks themselves. */
  private flush(type: string) {
    const block = this.main.take({kind: this.kind(type), opaque})
    if (block) this.blocks.push(block)
    ;(block ? this.asides : this.blocks).push(...this.alts)
    this.alts = []
    this.rank = 0
    this.code = 0
    this.isLeaf = false
  }
}
