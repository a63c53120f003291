import {strFromU8, unzipSync, type Unzipped} from 'fflate'
import mammoth, {type Document} from 'mammoth/mammoth.browser.js'
import {DraftError, type Page} from './page.js'
import {withTrackedChanges} from './tracked-changes.js'
import {linesOf, WordReader} from './word-document.js'

/** The most that a document may hold once it is unpacked, in bytes. */
const largest = 100_000_000

/** What an encrypted document begins with, and one of before 2007. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

/** @throws DraftError where it is no document, or one that is too large. */
function unzip(bytes: Uint8Array): Unzipped {
  if (beginsWith(bytes, compound))
    throw new DraftError('Unexpected Word document with a password, or of before 2007, expected a .docx without one')
  let size = 0
  try {
    return unzipSync(bytes, {
      filter({name, originalSize}) {
        size += originalSize
        if (size > largest) throw new DraftError(`Unexpected document of over ${largest / 1_000_000} MB once unpacked`)
        return name === 'word/document.xml'
      }
    })
  } catch (error) {
    if (error instanceof DraftError) throw error
    throw new DraftError('Unexpected file, expected a Word document (.docx): it is no zip archive, or a broken one')
  }
}

/** Without pictures: they are dear, and not read. */
const noImage = mammoth.images.imgElement(() => Promise.resolve({src: ''}))

async function documentOf(bytes: Uint8Array): Promise<Document> {
  let document: Document | undefined
  try {
    await mammoth.convertToHtml(
      {arrayBuffer: bytes.slice().buffer},
      {convertImage: noImage, transformDocument: (read) => (document = read)}
    )
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    throw new DraftError(`Unexpected file, expected a Word document (.docx): ${reason}`)
  }
  if (!document) throw new DraftError('Unexpected file, expected a Word document (.docx)')
  return document
}

/**
 * Read a Word document. Its text has a line for each paragraph, its notes last, and places count that text.
 * @throws DraftError where it cannot be read.
 */
export async function parseDocx(bytes: Uint8Array): Promise<{readonly text: string; readonly page: Page}> {
  const xml = unzip(bytes)['word/document.xml']
  if (!xml) throw new DraftError('Unexpected archive, expected a Word document (.docx): it holds no word/document.xml')
  const {paragraphs} = new WordReader(await documentOf(bytes))
  const {text, blocks} = linesOf(withTrackedChanges(paragraphs, strFromU8(xml)))
  return {text, page: {blocks}}
}
