import {Parser} from 'htmlparser2'
import type {Mark} from '../story.js'
import {lineSeparator, type WordParagraph} from './word-document.js'

/** A paragraph as it stands in the XML of a document, and what was changed in it. */
interface Changed {
  text: string
  readonly marks: Mark[]
}

interface Change {
  readonly kind: 'insertion' | 'deletion'
  readonly author: string
  readonly from: number
  words: string
}

const kinds: Readonly<Partial<Record<string, Change['kind']>>> = {
  'w:ins': 'insertion',
  'w:moveTo': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'deletion'
}

const plain: Readonly<Partial<Record<string, string>>> = {'w:tab': '\t', 'w:br': lineSeparator, 'w:cr': lineSeparator}

/** Reads the XML of a document for the changes that Word tracks in it. */
class ChangeReader {
  /** The paragraphs in the order in which they end. */
  readonly found: Changed[] = []
  private readonly paragraphs: Changed[] = []
  private readonly changes: Change[] = []
  private isText = false

  private get paragraph() {
    return this.paragraphs.at(-1)
  }

  private add(text: string) {
    if (this.paragraph && this.changes.at(-1)?.kind !== 'deletion') this.paragraph.text += text
  }

  onopentag(name: string, attributes: Readonly<Partial<Record<string, string>>>): void {
    const kind = kinds[name]
    const from = this.paragraph?.text.length ?? 0
    if (name === 'w:p') this.paragraphs.push({text: '', marks: []})
    else if (kind) this.changes.push({kind, author: attributes['w:author'] ?? '', from, words: ''})
    else this.add(plain[name] ?? '')
    this.isText = name === 'w:t' || name === 'w:delText'
  }

  ontext(data: string): void {
    if (!this.isText) return
    const change = this.changes.at(-1)
    if (change) change.words += data
    this.add(data)
  }

  onclosetag(name: string): void {
    this.isText = false
    const paragraph = name === 'w:p' ? this.paragraphs.pop() : undefined
    if (paragraph) this.found.push(paragraph)
    const change = kinds[name] ? this.changes.pop() : undefined
    if (!change || !this.paragraph || change.words === '') return
    const {kind, from, author, words} = change
    this.paragraph.marks.push({kind, from, to: this.paragraph.text.length, value: `${author}: ${words}`})
  }
}

function changedParagraphs(xml: string): readonly Changed[] {
  const reader = new ChangeReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.onopentag(name, attributes)
      },
      ontext: (data) => {
        reader.ontext(data)
      },
      onclosetag: (name) => {
        reader.onclosetag(name)
      }
    },
    {xmlMode: true}
  )
  parser.end(xml)
  return reader.found
}

/** The paragraphs of a document with marks for the changes that Word tracks in it, given its XML. */
export function withTrackedChanges(paragraphs: readonly WordParagraph[], xml: string): readonly WordParagraph[] {
  if (!/<w:(?:ins|del|moveTo|moveFrom) /.test(xml)) return paragraphs
  const result = [...paragraphs]
  let at = 0
  for (const {text, marks} of changedParagraphs(xml)) {
    const same = result.findIndex((one, k) => k >= at && one.text === text)
    // A paragraph that was deleted as a whole is there no more: the one after it shows where it stood.
    const k = same === -1 ? Math.min(at, result.length - 1) : same
    const paragraph = result[k]
    if (same !== -1) at = same + 1
    if (!paragraph || marks.length === 0) continue
    const placed = same === -1 ? marks.map((mark) => ({...mark, from: 0, to: 0})) : marks
    result[k] = {...paragraph, marks: [...paragraph.marks, ...placed]}
  }
  return result
}
