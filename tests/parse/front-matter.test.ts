import {describe, expect, it} from 'vitest'
import {see} from '../support/draft.js'

const yaml = (matter: string, rest = 'The pier.\n') => see('a.md', `---\n${matter}\n---\n${rest}`)
const toml = (matter: string, rest = 'The pier.\n') => see('a.md', `+++\n${matter}\n+++\n${rest}`)

describe('what front matter says of the draft', () => {
  const about = {title: 'Keepers', author: 'Ada, Ben', date: '2026-01-02', language: 'en-GB'}
  it.each([
    ['YAML', yaml('title: Keepers\nauthor: [Ada, Ben]\ndate: 2026-01-02T10:00:00Z\nlang: en_GB')],
    [
      'YAML, by other names',
      yaml('headline: "Keepers"\nauthors:\n  - name: Ada\n  - name: Ben\npubDate: "2026-01-02"\nlocale: en-GB')
    ],
    ['TOML', toml('title = "Keepers"\nauthors = ["Ada", "Ben"]\ndate = 2026-01-02T10:00:00Z\nlanguage = "en-GB"')]
  ])('in %s', async (_, seen) => {
    expect((await seen).about[0]).toEqual(about)
  })
  it('is left alone where it is no day or tells nothing', async () => {
    expect((await yaml('date: soon\nlang: en\ntags: [a, b]')).about).toEqual([{}])
  })
  it('goes before what is known beside it, but for a day that is asked for', async () => {
    const value = '---\ndate: 2026-01-02\nlang: fr\n---\nOui.'
    const story = {date: '2025-01-01', language: 'en-GB'}
    expect((await see('a.md', value, {story})).about).toEqual([{date: '2026-01-02', language: 'fr'}])
    expect((await see('a.md', value, {date: '2024-01-01'})).about).toMatchObject([{date: '2024-01-01'}])
    expect((await see('a.md', 'Yes.', {story})).about).toEqual([story])
  })
})

describe('what of it is prose', () => {
  it('is its title, where the page has none', async () => {
    expect((await yaml('title: Keepers')).blocks).toEqual([
      ['headline', 'Keepers'],
      [undefined, 'The pier.']
    ])
    const {blocks, asides} = await yaml('title: Keepers', '# Pay\n')
    expect({blocks, asides}).toEqual({blocks: [['headline', 'Pay']], asides: [['headline', 'Keepers']]})
  })
  it('is its subtitle, description and the like, each by itself', async () => {
    const {asides} = await yaml(
      'subtitle: One\ndescription: Two\nsummary: Three\ncaption: Four\nslug: five\nlayout: six'
    )
    expect(asides).toEqual([
      ['subhead', 'One'],
      ['body', 'Two'],
      ['body', 'Three'],
      ['caption', 'Four']
    ])
  })
})

describe('places', () => {
  it.each([
    ['plain', 'description: It is so', 'is so', 'is so'],
    ['in double quotation marks', 'description: "It \\"is\\" s\\u00f6"', '"is" sö', '\\"is\\" s\\u00f6'],
    ['in single ones', "description: 'It''s so'", "It's", "It''s"],
    ['folded', 'description: >-\n  It is\n  so', 'is so', 'is\n  so'],
    ['line by line', 'description: |\n  It is\n  so\n', 'It is\nso', 'It is\n  so']
  ])('%s', async (_, matter, words, source) => {
    expect((await yaml(matter)).source(words)).toBe(source)
  })
  it.each([
    ['plain', 'description = "It is \\"so\\""', 'is "so"', 'is \\"so\\"'],
    ['literal', "description = 'It is so'", 'is so', 'is so'],
    ['over lines', 'description = """\nIt is\nso"""', 'It is\nso', 'It is\nso']
  ])('in TOML, %s', async (_, matter, words, source) => {
    expect((await toml(matter)).source(words)).toBe(source)
  })
})

describe('comments', () => {
  it('are what it says to stet', async () => {
    const {comments} = await yaml('stet:\n  disable: [cut-sentence, repeated-word]')
    expect(comments).toEqual([
      ['stet-ignore-file cut-sentence', 'cut-sentence'],
      ['stet-ignore-file repeated-word', 'repeated-word']
    ])
    expect((await toml('[stet]\ndisable = true')).comments).toEqual([['stet-ignore-file', 'true']])
  })
})

describe('faults', () => {
  it.each([
    ['broken YAML', '---\ntitle: "Keepers\n---\nThe pier.', /^Unexpected front matter: Missing closing "quote$/],
    ['YAML that is never closed', '---\ntitle: Keepers\n\nThe pier.', /^Unexpected front matter that is never closed$/],
    [
      'TOML that is never closed',
      '+++\ntitle = "Keepers"\n\nThe pier.',
      /^Unexpected front matter that is never closed$/
    ],
    ['broken TOML', '+++\ntitle = Keepers\n+++\nThe pier.', /^Unexpected front matter: ./],
    ['far too much', `---\na: ${'b'.repeat(100_001)}\n---\nThe pier.`, /^Unexpected front matter of \d+ characters$/]
  ])('%s', async (_, value, reason) => {
    const {faults, blocks} = await see('a.md', value)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.[0]).toMatch(reason)
    expect(faults[0]?.[1]).toHaveLength(1)
    expect(blocks.at(-1)?.[1]).toContain('The pier.')
  })
  it('are none where a rule or a table begins the page', async () => {
    expect((await see('a.md', '---\n\nThe pier.\n')).faults).toEqual([])
    expect((await see('a.md', '---\n---\nThe pier.\n')).faults).toEqual([])
  })
})
