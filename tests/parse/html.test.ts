import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse/index.js'

async function read(value: string, path = 'a.html') {
  const {blocks, faults} = await parse(new VFile({path, value}))
  return {blocks: blocks.map(({kind, text}) => [kind, text.value]), faults: faults.map(({reason}) => reason)}
}

describe('what is prose in HTML', () => {
  it.each([
    ['words that are struck out', '<p>It costs <del>five</del><ins>six</ins> crowns.', 'It costs ￼six crowns.'],
    ['labels of forms', '<form><label>Your email</label></form><p>Pier', 'Pier'],
    ['the number of a note', '<p>The pier<sup><a href="#fn1">1</a></sup> stands.', 'The pier stands.'],
    ['the number of a note, the other way', '<p>The pier<a href="#n"><sup>1</sup></a> stands.', 'The pier stands.'],
    ['no number of a note', '<p>The 10<sup>th</sup> of May', 'The 10th of May'],
    ['how ruby is read', '<p>A <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.', 'A 漢.'],
    ['what is not displayed', '<p style="color: red; display:none">Gone<p>Pier', 'Pier']
  ])('%s', async (_, value, expected) => {
    expect((await read(value)).blocks.map(([, text]) => text)).toEqual([expected])
  })

  it('takes the title of the page, not of a picture', async () => {
    const value = '<html><head><title>A &amp; B</title></head><body><svg><title>Icon</title></svg><p>Pier</body></html>'
    const {stories} = await parse(new VFile({path: 'a.html', value}))
    expect(stories[0]?.data?.stet?.title).toBe('A & B')
  })
})

describe('HTML between the blocks of Markdown', () => {
  it('is one source: elements end where they end', async () => {
    const {blocks, faults} = await read('<details>\n<summary>Sum</summary>\n\nInner *para*.\n\n</details>', 'a.md')
    expect(blocks.map(([, text]) => text)).toEqual(['Sum', 'Inner para.'])
    expect(faults).toEqual([])
  })
  it('tells what the blocks in it are', async () => {
    const {blocks} = await read('<blockquote>\n\nSaid so.\n\n</blockquote>\n\nAfter.', 'a.md')
    expect(blocks).toEqual([
      ['blockquote', 'Said so.'],
      [undefined, 'After.']
    ])
  })
  it('hides the blocks in it', async () => {
    expect((await read('<div hidden>\n\nGone.\n\n</div>\n\nHere.', 'a.md')).blocks).toEqual([[undefined, 'Here.']])
  })
})
