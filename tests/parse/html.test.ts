import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse/index.js'
import {see} from '../support/draft.js'

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

describe('what HTML marks', () => {
  it('are links, sources, days and languages, with the words that they cover', async () => {
    const value =
      '<p>See <a href="/a?b&amp;c">it</a>, <cite>Ness</cite>, <time datetime="2026-01-02">today</time>, <i lang="fr">oui</i>'
    expect((await see('a.html', value)).marks).toEqual([
      ['link', 'it', '/a?b&c'],
      ['link', 'Ness', ''],
      ['time', 'today', '2026-01-02'],
      ['emphasis', 'oui', 'italic'],
      ['language', 'oui', 'fr']
    ])
  })
  it('are blocks of a kind and a language', async () => {
    const value =
      '<h1>A</h1><h3>B</h3><blockquote><p>C</p></blockquote><ul><li>D</ul><table><tr><td>E</table><figure><figcaption lang="de">F</figcaption></figure>'
    const {blocks, languages} = await see('a.html', value)
    expect(blocks.map(([kind]) => kind)).toEqual(['headline', 'subhead', 'blockquote', 'list', 'table', 'caption'])
    expect(languages).toEqual([undefined, undefined, undefined, undefined, undefined, 'de'])
  })
  it('are comments, between blocks and in them', async () => {
    const {comments} = await see('a.html', '<!-- stet-ignore a --><p>One <!-- two -->three')
    expect(comments).toEqual([
      [' stet-ignore a ', '<!-- stet-ignore a -->'],
      [' two ', '<!-- two -->']
    ])
  })
  it.each([
    ['<p>One<div>two', 'Unexpected `<div>` that is never closed, expected `</div>`', '<div>'],
    ['<p>One</p><script>two', 'Unexpected `<script>` that is never closed, expected `</script>`', '<script>'],
    ['<p>One</p><!-- two', 'Unexpected `<!--` that is never closed, expected `-->`', '<']
  ])('and what is broken: %s', async (value, reason, source) => {
    expect((await see('a.html', value)).faults).toEqual([[reason, source]])
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
