import {strToU8, unzipSync, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {marks} from '../../src/analysis/marks.js'
import {lint} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import {parse} from '../../src/parse/index.js'
import {comment, deleted, docx, footnote, inserted, item, link, paragraph, run} from '../support/docx.js'

const ada = (text: string) => ({author: 'Ada', text})
const file = (value: Uint8Array) => new VFile({path: 'a.docx', value})

async function read(value: Uint8Array) {
  const document = file(value)
  const {blocks, stories} = await parse(document)
  const found = stories.flatMap((story) => marks(story)).map(({kind, value: says}) => [kind, says])
  return {text: String(document), blocks: blocks.map(({kind, text}) => [kind, text.value]), marks: found}
}

/** What the rule says, and of which words. */
async function residue(value: Uint8Array) {
  const {messages} = await lint(file(value), {only: ['residue']})
  return (messages as Message[]).map(({reason, actual, fatal}) => [reason, actual, fatal])
}

describe('what is prose in a Word document', () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph(run('Pay'))}</w:tc><w:tc>${paragraph(run('900'))}</w:tc></w:tr></w:tbl>`

  it('has a line for each paragraph, and its notes last', async () => {
    const {text, blocks} = await read(
      docx({
        body: [
          paragraph(run('Keepers'), 'Heading1'),
          paragraph(''),
          paragraph(run('Pay'), 'Heading2'),
          paragraph(run('The pier') + footnote(0) + run(' stands.')),
          item(run('One light')),
          table
        ],
        footnotes: ['It was built in 1901.']
      })
    )
    expect(text).toBe('Keepers\nPay\nThe pier stands.\nOne light\nPay\n900\nIt was built in 1901.\n')
    expect(blocks).toEqual([
      ['headline', 'Keepers'],
      ['subhead', 'Pay'],
      [undefined, 'The pier stands.'],
      ['list', 'One light'],
      ['table', 'Pay'],
      ['table', '900'],
      ['footnote', 'It was built in 1901.']
    ])
  })

  it('parts the lines of a paragraph, so that the paragraph stays one', async () => {
    const {text, blocks} = await read(
      docx({body: [paragraph(`${run('One')}<w:r><w:br/><w:tab/></w:r>${run('two.')}`)]})
    )
    expect(text).toBe('One\u2028\ttwo.\n')
    expect(blocks).toHaveLength(1)
  })

  it('holds what was inserted, not what was deleted', async () => {
    const {text} = await read(
      docx({body: [paragraph(run('It is ') + deleted('not ') + inserted('now ') + run('so.'))]})
    )
    expect(text).toBe('It is now so.\n')
  })
})

describe('marks', () => {
  it('tell links, comments and changes, with who and what', async () => {
    const body = [paragraph(link(run('The report')) + deleted(' of May', 'Ben') + run(' says so.') + comment(0))]
    expect((await read(docx({body, comments: [ada('Does it?')]}))).marks.sort()).toEqual([
      ['comment', 'Ada: Does it?'],
      ['deletion', 'Ben:  of May'],
      ['link', 'https://example.com/report']
    ])
  })
})

describe('residue', () => {
  it('says who left which comment, at the word before it', async () => {
    const body = [paragraph(comment(0) + run('The pier stands,') + comment(1) + run(' he said.'))]
    const comments = [ada('Lead?'), ada('Check this with the harbour master, who was there when it was built, please')]
    expect(await residue(docx({body, comments}))).toEqual([
      ['Unexpected comment `Ada: Lead?`, expected nothing but the story', 'The', true],
      [
        'Unexpected comment `Ada: Check this with the harbour master, who was there when…`, expected nothing but the story',
        'stands,',
        true
      ]
    ])
  })

  it('finds comments in quotations, and in paragraphs without words', async () => {
    const quoted = docx({
      body: [paragraph(run('“We know') + comment(0) + run(' it,” she said.'))],
      comments: [ada('?')]
    })
    expect(await residue(quoted)).toMatchObject([[expect.stringContaining('`Ada: ?`'), 'know', true]])
    const comments = [ada('Before'), ada('After')]
    const body = [paragraph(comment(0)), paragraph(run('One pier.')), paragraph(comment(1))]
    const empty = docx({body, comments})
    expect(await residue(empty)).toMatchObject([
      [expect.stringContaining('Before'), 'One', true],
      [expect.stringContaining('After'), 'pier.', true]
    ])
  })

  it('counts the tracked changes of a paragraph, and names their authors', async () => {
    const body = [
      paragraph(
        run('It ') + inserted('really ') + run('is') + deleted(' not', 'Ben') + inserted(' so', 'Ada') + run('.')
      ),
      paragraph(run('Nothing was changed here.')),
      paragraph(run('The pier stands') + deleted(' still', 'Ben') + run('.'))
    ]
    expect(await residue(docx({body}))).toEqual([
      [
        'Unexpected tracked changes (2 insertions and 1 deletion by Ada and Ben), expected nothing but the story',
        'really ',
        true
      ],
      ['Unexpected tracked changes (1 deletion by Ben), expected nothing but the story', 'stands', true]
    ])
  })
})

describe('what is no Word document, or too much of one', () => {
  /** The parts of a document, some of them changed. */
  const changed = (parts: Readonly<Record<string, string>>) =>
    zipSync({
      ...unzipSync(docx({body: [paragraph(run('The pier.'))]})),
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
    })

  /** An archive whose part says that it is 1,000 bytes long, and is 50 million. */
  function understated() {
    const bytes = zipSync({'word/document.xml': new Uint8Array(50_000_000)})
    const view = new DataView(bytes.buffer)
    const central = bytes.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50)
    view.setUint32(22, 1000, true)
    view.setUint32(central + 24, 1000, true)
    return bytes
  }

  it.each([
    [
      'an old document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      /^Unexpected Word document with a password, or of before 2007/
    ],
    ['text', strToU8('The pier.'), /: it is no zip archive, or a broken one$/],
    ['another archive', zipSync({'a.xml': strToU8('<a/>')}), /: it holds no word\/document\.xml$/],
    ['broken XML', changed({'word/document.xml': '<w:document><w:body>'}), /: its parts are broken$/],
    ['broken XML beside the story', changed({'word/comments.xml': '<a'}), /: its parts are broken$/],
    [
      'XML in itself',
      docx({body: [`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`]}),
      /: it is nested too deep$/
    ],
    ['a part that is larger than it says', understated(), /: its parts are broken$/],
    [
      'a part that is too large',
      zipSync({'word/styles.xml': new Uint8Array(100_000_001)}),
      /^Unexpected document of over 100 MB once unpacked$/
    ]
  ])('%s', {timeout: 30_000}, async (_, value, message) => {
    await expect(parse(file(value))).rejects.toThrow(message)
  })

  it('reads a story under another name', async () => {
    const {'word/document.xml': story = Uint8Array.of(), ...parts} = unzipSync(
      docx({body: [paragraph(run('The pier.'))]})
    )
    const rels = new TextDecoder().decode(parts['_rels/.rels']).replace('word/document.xml', '/word/document2.xml')
    const document = zipSync({...parts, 'word/document2.xml': story, '_rels/.rels': strToU8(rels)})
    expect((await read(document)).text).toBe('The pier.\n')
  })
})
