import type {Document, Element} from 'mammoth/mammoth.browser.js'
import {MappedText} from '../mapped-text.js'
import type {BlockKind, Mark} from '../story.js'
import type {Block} from './page.js'

/** A paragraph of a document, whose text is not yet in its place. */
export interface WordParagraph {
  readonly text: string
  readonly kind: BlockKind | undefined
  readonly marks: readonly Mark[]
}

/** Parts the lines of one paragraph, so that a paragraph is a line of the text. */
export const lineSeparator = '\u2028'

const plain: Readonly<Partial<Record<string, string>>> = {tab: '\t', break: lineSeparator}

const styles: readonly (readonly [RegExp, BlockKind])[] = [
  [/^(?:heading ?1|title)$/i, 'headline'],
  [/^(?:heading ?\d|subtitle)$/i, 'subhead'],
  [/^caption$/i, 'caption'],
  [/quote/i, 'blockquote']
]

function kindOf({styleId, styleName, numbering}: Element, within: BlockKind | undefined): BlockKind | undefined {
  const names = [styleName ?? '', styleId ?? '']
  const style = styles.find(([pattern]) => names.some((name) => pattern.test(name)))
  return style?.[1] ?? within ?? (numbering ? 'list' : undefined)
}

/** Reads the paragraphs of a document in order, its notes last. */
export class WordReader {
  readonly paragraphs: WordParagraph[] = []
  private readonly notes: Element[] = []
  private text = ''
  private marks: Mark[] = []

  constructor(private readonly document: Document) {
    this.blocks(document.children ?? [], undefined)
    for (const note of this.notes) this.blocks(this.document.notes.resolve(note)?.body ?? [], 'footnote')
  }

  private blocks(elements: readonly Element[], within: BlockKind | undefined) {
    for (const element of elements) {
      if (element.type === 'paragraph') this.paragraph(element, within)
      else this.blocks(element.children ?? [], element.type === 'tableCell' ? 'table' : within)
    }
  }

  private paragraph(element: Element, within: BlockKind | undefined) {
    this.text = ''
    this.marks = []
    this.inline(element.children ?? [])
    if (this.text.trim() !== '' || this.marks.length > 0)
      this.paragraphs.push({text: this.text, kind: kindOf(element, within), marks: this.marks})
  }

  private inline(elements: readonly Element[]) {
    for (const element of elements) {
      const from = this.text.length
      this.text += element.value ?? plain[element.type] ?? ''
      this.inline(element.children ?? [])
      const to = this.text.length
      if (element.type === 'hyperlink') this.marks.push({kind: 'link', from, to, value: element.href ?? ''})
      if (element.type === 'run' && (element.isItalic || element.isBold) && to > from)
        this.marks.push({kind: 'emphasis', from, to, value: element.isItalic ? 'italic' : 'bold'})
      if (element.type === 'noteReference') this.notes.push(element)
      if (element.type === 'commentReference')
        this.marks.push({kind: 'comment', from, to, value: this.comment(element)})
    }
  }

  /** What a comment says, and who. */
  private comment({commentId}: Element): string {
    const comment = this.document.comments.find((one) => one.commentId === commentId)
    const words = (elements: readonly Element[]): string =>
      elements.map(({value = '', children = []}) => value + words(children)).join(' ')
    const text = words(comment?.body ?? [])
      .replaceAll(/\s+/g, ' ')
      .trim()
    return comment?.authorName === undefined ? text : `${comment.authorName}: ${text}`
  }
}

/** Paragraphs with the marks of empty ones at the end of the one before, or the start of the one after. */
function withMarksOfEmptyOnes(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const found: WordParagraph[] = []
  let loose: readonly Mark[] = []
  const at = (marks: readonly Mark[], index: number) => marks.map((mark) => ({...mark, from: index, to: index}))
  for (const paragraph of paragraphs) {
    const last = found.at(-1)
    if (paragraph.text.trim() !== '') {
      found.push({...paragraph, marks: [...at(loose, 0), ...paragraph.marks]})
      loose = []
    } else if (last)
      found[found.length - 1] = {...last, marks: [...last.marks, ...at(paragraph.marks, last.text.length)]}
    else loose = [...loose, ...paragraph.marks]
  }
  return found
}

/** Paragraphs as the lines of one text, and as its blocks. */
export function linesOf(paragraphs: readonly WordParagraph[]): {
  readonly text: string
  readonly blocks: readonly Block[]
} {
  const lines = withMarksOfEmptyOnes(paragraphs)
  let start = 0
  const blocks = lines.map(({text, kind, marks}): Block => {
    const at = start
    start += text.length + 1
    return {kind, text: MappedText.at(text, at), marks, escape: () => undefined}
  })
  return {text: lines.map(({text}) => `${text}\n`).join(''), blocks}
}
