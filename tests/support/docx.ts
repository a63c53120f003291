import {strToU8, zipSync} from 'fflate'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

/** A paragraph with what stands in it, as XML. */
export const paragraph = (inner: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`

export const item = (inner: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${inner}</w:p>`

export const inserted = (text: string, author = 'Ada'): string =>
  `<w:ins w:id="1" w:author="${author}">${run(text)}</w:ins>`

export const deleted = (text: string, author = 'Ada'): string =>
  `<w:del w:id="2" w:author="${author}"><w:r><w:delText xml:space="preserve">${escape(text)}</w:delText></w:r></w:del>`

export const comment = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`

export const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

export const link = (inner: string): string => `<w:hyperlink r:id="rLink">${inner}</w:hyperlink>`

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

interface Parts {
  /** The paragraphs, as XML. */
  readonly body: readonly string[]
  readonly comments?: readonly {readonly author: string; readonly text: string}[]
  readonly footnotes?: readonly string[]
}

/** The bytes of a Word document. */
export function docx({body, comments = [], footnotes = []}: Parts): Uint8Array {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rLink" Type="${relation}/hyperlink" Target="https://example.com/report" TargetMode="External"/><Relationship Id="rStyles" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rNumbering" Type="${relation}/numbering" Target="numbering.xml"/><Relationship Id="rComments" Type="${relation}/comments" Target="comments.xml"/><Relationship Id="rNotes" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles ${names}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/comments.xml': `${head}<w:comments ${names}>${comments.map(({author, text}, id) => `<w:comment w:id="${id}" w:author="${author}">${paragraph(run(text))}</w:comment>`).join('')}</w:comments>`,
    'word/footnotes.xml': `${head}<w:footnotes ${names}>${footnotes.map((text, id) => `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`).join('')}</w:footnotes>`,
    'word/document.xml': `${head}<w:document ${names}><w:body>${body.join('')}</w:body></w:document>`
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
