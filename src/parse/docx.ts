import {strFromU8, unzipSync, type Unzipped, zipSync} from 'fflate'
import mammoth, {type Document} from 'mammoth/mammoth.browser.js'
import {DraftError, type Page} from './page.js'
import {withTrackedChanges} from './tracked-changes.js'
import {linesOf, type WordParagraph, WordReader} from './word-document.js'

/** The most that a document may hold once it is unpacked, in bytes. */
const largest = 100_000_000

/** What an encrypted document begins with, and one of before 2007. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

/** Of a document only its XML is read: pictures are dear, and say nothing. */
const isRead = (name: string) => /\.(?:xml|rels)$/i.test(name)

/**
 * The parts that are read, each no longer than it is said to be: what is declared bounds what is unpacked.
 * @throws DraftError where it is no document, or one that is too large.
 */
function unzip(bytes: Uint8Array): Unzipped {
  if (beginsWith(bytes, compound))
    throw new DraftError('Unexpected Word document with a password, or of before 2007, expected a .docx without one')
  let size = 0
  try {
    return unzipSync(bytes, {
      filter({name, originalSize}) {
        if (!isRead(name)) return false
        size += originalSize
        if (size > largest) throw new DraftError(`Unexpected document of over ${largest / 1_000_000} MB once unpacked`)
        return true
      }
    })
  } catch (error) {
    if (error instanceof DraftError) throw error
    throw new DraftError('Unexpected file, expected a Word document (.docx): it is no zip archive, or a broken one')
  }
}

/** The part that holds the story: some programs give it another name than `word/document.xml`. */
function mainPart(parts: Unzipped): Uint8Array | undefined {
  const relations = parts['_rels/.rels'] ? strFromU8(parts['_rels/.rels']) : ''
  const relation = relations.match(/<Relationship\b[^<>]*>/g)?.find((tag) => tag.includes('/officeDocument"'))
  const name = relation && /\bTarget="\/?([^"]*)"/.exec(relation)?.[1]
  return parts[name ?? ''] ?? parts['word/document.xml']
}

const noImage = mammoth.images.imgElement(() => Promise.resolve({src: ''}))

/** @throws what mammoth throws. */
async function documentOf(parts: Unzipped): Promise<Document> {
  let document: Document | undefined
  await mammoth.convertToHtml(
    {arrayBuffer: zipSync(parts, {level: 0}).slice().buffer},
    {convertImage: noImage, transformDocument: (read) => (document = read)}
  )
  if (!document) throw new Error('No document')
  return document
}

/** @throws DraftError where they cannot be read. */
async function paragraphsOf(parts: Unzipped): Promise<readonly WordParagraph[]> {
  try {
    return new WordReader(await documentOf(parts)).paragraphs
  } catch (error) {
    // An overflow of the stack.
    const reason = error instanceof RangeError ? 'it is nested too deep' : 'its parts are broken'
    throw new DraftError(`Unexpected file, expected a Word document (.docx): ${reason}`, {cause: error})
  }
}

/**
 * Read a Word document. Its text has a line for each paragraph, its notes last, and places count that text.
 * @throws DraftError where it cannot be read.
 */
export async function parseDocx(bytes: Uint8Array): Promise<{readonly text: string; readonly page: Page}> {
  const parts = unzip(bytes)
  const xml = mainPart(parts)
  if (!xml) throw new DraftError('Unexpected archive, expected a Word document (.docx): it holds no word/document.xml')
  const {text, blocks} = linesOf(withTrackedChanges(await paragraphsOf(parts), strFromU8(xml)))
  return {text, page: {blocks}}
}
