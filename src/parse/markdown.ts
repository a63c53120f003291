import {frontMatter, type FrontMatter, unclosed} from './front-matter.js'
import {MappedText} from '../mapped-text.js'
import type {Around} from './html-reader.js'
import {markdownParts} from './markdown-events.js'
import {type Html, MarkdownReader} from './markdown-reader.js'
import type {Block, Comment, Page} from './page.js'
import {through} from './through.js'

/** What begins and ends front matter, at the top of the page: YAML between `---`, TOML between `+++`. */
const matter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:([^]*?)\r?\n)?\1[ \t]*(?:\r?\n|$)/d

/** Words as Markdown writes them. */
const escape = (text: string) => text.replaceAll(/[\\`*_[\]<>&~|$]/g, (character) => `\\${character}`)

const startOf = ({text}: Block) => text.span(0, 1).start

/** What was read of the HTML between blocks, and what it makes of the blocks after each of its stretches. */
interface Between {
  readonly page: Page
  readonly around: readonly (Around & {readonly from: number})[]
}

async function readHtml(html: readonly Html[]): Promise<Between> {
  if (html.length === 0) return {page: {blocks: []}, around: []}
  const {parseHtmlParts} = await import('./html.js')
  const textOf = ({pieces}: Html) => pieces.map(({value}) => value).join('')
  const {page, after} = parseHtmlParts(html.map((one) => ({text: textOf(one), within: one.within})))
  const source = new MappedText(html.flatMap(({pieces}) => pieces))
  return {
    page: through(page, source),
    around: after.map((one, i) => ({...one, from: html[i]?.pieces.at(-1)?.end ?? 0}))
  }
}

/** Blocks with what the HTML around them makes of them: `<details hidden>` before them, `<blockquote>`. */
function within(blocks: readonly Block[], {around}: Between): readonly Block[] {
  let k = -1
  return blocks.flatMap((block): Block[] => {
    while ((around[k + 1]?.from ?? Infinity) <= startOf(block)) k++
    const here = around[k]
    if (!here) return [block]
    return here.isSilent ? [] : [{...block, kind: block.kind ?? here.kind, language: here.language}]
  })
}

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
  const {blocks, asides, comments, html} = new MarkdownReader(text, markdownParts(text, start))
  const between = await readHtml(html)
  const hasHeadline = blocks.some(({kind}) => kind === 'headline')
  const title = head?.headline ? [head.headline] : []
  const parts: Page[] = [
    {...head, blocks: hasHeadline ? [] : title, asides: [...(hasHeadline ? title : []), ...(head?.prose ?? [])]},
    {blocks: within(blocks, between), asides: within(asides, between), comments},
    between.page
  ]
  const written = (block: Block): Block => ({...block, escape: block.escape ?? escape})
  const page = joined(parts, head?.about)
  return {...page, blocks: page.blocks.map(written), asides: page.asides?.map(written) ?? []}
}
