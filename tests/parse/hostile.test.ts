import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse/index.js'

const fields = [{path: 'body', type: 'text'}] as const

async function blocksOf(path: string, value: string) {
  const {blocks, faults} = await parse(new VFile({path, value}), {fields})
  return {texts: blocks.map(({text}) => text.value), faults: faults.map(({reason}) => reason)}
}

describe('refuses in one line what the parsers take minutes over', () => {
  it.each([
    ['quotations', 'a.md', `${'>'.repeat(50_000)} a`, /^Unexpected lists and quotations in over 100 others$/],
    ['lists', 'a.md', `${'- '.repeat(10_000)}a`, /^Unexpected lists and quotations in over 100 others$/],
    ['brackets', 'a.md', `a\n\n${'['.repeat(50_000)}`, /^3:1: Unexpected paragraph with/],
    ['emphasis', 'a.md', '*_'.repeat(50_000), /^1:1: Unexpected paragraph of over 50000 characters$/],
    ['elements', 'a.html', '<div>'.repeat(100_000), /^Unexpected elements in over 500 others$/],
    ['lists in JSON', 'a.json', '['.repeat(100_000), /^1:501: Unexpected JSON: over 500 brackets that are open$/],
    ['closed lists in JSON', 'a.json', '['.repeat(3000) + ']'.repeat(3000), /^1:501: Unexpected JSON/]
  ])('%s', async (_, path, value, message) => {
    await expect(blocksOf(path, value)).rejects.toThrow(message)
  })

  it('a line of JSON Lines alone, where it is nested too deep', async () => {
    const {texts, faults} = await blocksOf('a.jsonl', `${'['.repeat(9000)}\n{"body": "The pier."}\n`)
    expect(texts).toEqual(['The pier.'])
    expect(faults).toEqual(['Unexpected JSON: over 500 brackets that are open'])
  })
})

describe('takes time by the length alone', () => {
  it.each([
    ['escapes in JSON', 'a.json', `{"body": "${'\\u0041\\n'.repeat(40_000)}"}`, 40_000],
    ['long Markdown', 'a.md', '## Pier\n\nThe *keepers* [stay](b).\n\n- one\n'.repeat(5000), 15_000],
    ['comments', 'a.html', '<!-- stet-disable a --><p>a</p>'.repeat(10_000), 10_000]
  ])('%s', {timeout: 30_000}, async (_, path, value, count) => {
    const {texts} = await blocksOf(path, value)
    expect(texts).toHaveLength(count)
  })
})

describe('long Markdown, which is read in parts', () => {
  const filler = 'The pier stands.\n\n'.repeat(2000)
  it('knows definitions of other parts', async () => {
    const {blocks} = await parse(
      new VFile({path: 'a.md', value: `[Here][x] it is.\n\n${filler}[x]: http://example.com`})
    )
    expect(blocks[0]?.marks).toMatchObject([{kind: 'link', value: 'http://example.com'}])
  })
  it('keeps code and comments together', async () => {
    const {texts} = await blocksOf('a.md', `\`\`\`\n${filler}\`\`\`\n\n<!--\n${filler}-->\n\nEnd.`)
    expect(texts).toEqual(['End.'])
  })
  it('keeps places', async () => {
    const value = `---\ntitle: A\n---\n${filler}The *end* is here.`
    const {blocks} = await parse(new VFile({path: 'a.md', value}))
    const {text} = blocks.at(-1) ?? {}
    expect(text?.value).toBe('The end is here.')
    const {start = 0, end = 0} = text?.span(4, 7) ?? {}
    expect(value.slice(start, end)).toBe('end')
  })
})
