import {parse, postprocess, preprocess} from 'micromark'
import {gfm} from 'micromark-extension-gfm'
import {frontMatter, type FrontMatter, unclosed} from './front-matter.js'
import {type Html, MarkdownReader} from './markdown-reader.js'
import type {Block, Comment, Page} from './page.js'
import {through} from './through.js'

const extensions = [gfm()]

/** What begins and ends front matter, at the top of the page: YAML between `---`, TOML between `+++`. */
const matter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:([^]*?)\r?\n)?\1[ \t]*(?:\r?\n|$)/d

/** Words as Markdown writes them. */
const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>&~|$]/g, (character) => `\\${character}`)

/** What the HTML between blocks holds. Where it stands in a list or a quotation, so do its paragraphs. */
async function readHtml(html: readonly Html[]): Promise<readonly Page[]> {
  if (html.length === 0) return []
  const {parseHtml} = await import('./html.js')
  return html.map(({text, kind}) => {
    const page = through(parseHtml(text.value, {isFragment: true}), text)
    return {...page, blocks: page.blocks.map((block) => ({...block, kind: block.kind ?? kind}))}
  })
}

const startOf = ({text}: Block) => text.span(0, 1).start

/** The parts of a page as one, in the order of their places. */
function joined(parts: readonly Page[], about: Page['about']): Page {
  const inOrder = (blocks: readonly Block[]) => [...blocks].sort((a, b) => startOf(a) - startOf(b))
  const comments: Comment[] = parts.flatMap(({comments = []}) => comments)
  return {
    blocks: inOrder(parts.flatMap(({blocks}) => blocks)),
    asides: inOrder(parts.flatMap(({asides = []}) => asides)),
    comments: comments.sort((a, b) => a.at.start - b.at.start),
    faults: parts.flatMap(({faults = []}) => faults),
    ...(about && {about})
  }
}

/** The front matter of a page, and where the page goes on after it. */
async function headOf(text: string): Promise<{readonly head?: FrontMatter; readonly start: number}> {
  const match = matter.exec(text)
  // The parser drops a byte order mark and does not count it.
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  if (!match)
    return /^(?:---|\+\+\+)[ \t]*\r?\n\w+\s*[:=]/.test(text.slice(bom))
      ? {head: unclosed(bom), start: bom}
      : {start: bom}
  const [whole, fence, raw = ''] = match
  const start = match.indices?.[2]?.[0] ?? 0
  return {head: await frontMatter(raw, start, fence === '---' ? 'yaml' : 'toml'), start: whole.length}
}

/** Read Markdown: CommonMark with the extensions of GitHub, footnotes, and front matter in YAML or TOML. */
export async function parseMarkdown(text: string): Promise<Page> {
  const {head, start} = await headOf(text)
  const events = postprocess(
    parse({extensions})
      .document()
      .write(preprocess()(text.slice(start), undefined, true))
  )
  const {blocks, asides, comments, html} = new MarkdownReader(text, start, events)
  const hasHeadline = blocks.some(({kind}) => kind === 'headline')
  const title = head?.headline ? [head.headline] : []
  const parts: Page[] = [
    {...head, blocks: hasHeadline ? [] : title, asides: [...(hasHeadline ? title : []), ...(head?.prose ?? [])]},
    {blocks, asides, comments},
    ...(await readHtml(html))
  ]
  const written = (block: Block): Block => ({...block, escape: block.escape ?? escape})
  const page = joined(parts, head?.about)
  return {...page, blocks: page.blocks.map(written), asides: page.asides?.map(written) ?? []}
}
