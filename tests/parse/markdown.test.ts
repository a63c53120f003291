import {describe, expect, it} from 'vitest'
import {see} from '../support/draft.js'

const markdown = (value: string) => see('a.md', value)
const texts = async (value: string) => (await markdown(value)).blocks.map(([, text]) => text)

describe('what is prose in Markdown', () => {
  it.each([
    ['words with emphasis', 'The *old* **stone** ~~wood~~ pier', 'The old stone ￼ pier'],
    [
      'words of links',
      'See [the report](http://example.com "The title") and [it][r].\n\n[r]: /x',
      'See the report and it.'
    ],
    ['no code', 'Type `the the` now', 'Type ￼ now'],
    ['no number of a note', 'The pier[^1] stands.\n\n[^1]: \n', 'The pier stands.'],
    ['no tags', 'The <b>old</b> pier<br>stands', 'The old pier\nstands'],
    ['no elements of code', 'Type <code>the the</code> now', 'Type ￼ now'],
    ['no shortcodes', 'A {{< figure src="a a" >}} b', 'A ￼ b'],
    ['escapes and references as they read', '\\*AT&amp;T\\* &ldquo;so&rdquo; 3 &lt; 4', '*AT&T* “so” 3 < 4'],
    ['words over several lines', 'The old\npier  \nstands', 'The old\npier\nstands'],
    ['no marks of quotations', '> The old\n> pier', 'The old\npier']
  ])('%s', async (_, value, expected) => {
    expect(await texts(value)).toEqual([expected])
  })

  it.each([
    ['code blocks', '```\nthe the\n```\n\n    the the\n'],
    ['definitions', '[r]: http://example.com "The the"'],
    ['rules and comments', '---\n\n<!-- the the -->'],
    ['styles and scripts', '<style>\np {}\n</style>\n\n<script>\nthe the\n</script>'],
    ['nothing', '\uFEFF\n\n']
  ])('no %s', async (_, value) => {
    expect(await texts(value)).toEqual([])
  })
})

describe('kinds of blocks', () => {
  it('are what the markup says', async () => {
    const {blocks} = await markdown(
      [
        '# One',
        'Two\n===',
        '## Three ##',
        'Four\n---',
        'Five',
        '- Six\n- [x] Seven',
        '1. Eight',
        '> Nine',
        '> - Ten',
        '| Eleven |\n|---|\n| Twelve |',
        'Thirteen[^n]',
        '[^n]: Fourteen',
        '![Fifteen](a.png)',
        '<figure><img src="a.png" alt="Sixteen"><figcaption>Seventeen</figcaption></figure>'
      ].join('\n\n')
    )
    expect(blocks).toEqual([
      ['headline', 'One'],
      ['headline', 'Two'],
      ['subhead', 'Three'],
      ['subhead', 'Four'],
      [undefined, 'Five'],
      ['list', 'Six'],
      ['list', 'Seven'],
      ['list', 'Eight'],
      ['blockquote', 'Nine'],
      ['list', 'Ten'],
      ['table', 'Eleven'],
      ['table', 'Twelve'],
      [undefined, 'Thirteen'],
      ['footnote', 'Fourteen'],
      ['alt', 'Fifteen'],
      ['alt', 'Sixteen'],
      ['caption', 'Seventeen']
    ])
  })

  it('take the text for a picture in a sentence aside', async () => {
    const {blocks, asides} = await markdown('Here ![the pier](a.png) stands.')
    expect({blocks, asides}).toEqual({blocks: [[undefined, 'Here ￼ stands.']], asides: [['alt', 'the pier']]})
  })

  it('know the language of what HTML says it of', async () => {
    const {languages} = await markdown('One.\n\n<div lang="fr">\n\nDeux.\n\n</div>\n\nThree.')
    expect(languages).toEqual([undefined, 'fr', undefined])
  })
})

describe('links', () => {
  it.each([
    ['with an address', '[it](/a_(b)?c&amp;d "T")', ['link', 'it', '/a_(b)?c&d']],
    ['with an address in brackets', '[it](</a b>)', ['link', 'it', '/a b']],
    ['with none', '[it]()', ['link', 'it', '']],
    ['by reference', '[it][Ref]\n\n[ref]: <http://example.com/a> "T"', ['link', 'it', 'http://example.com/a']],
    ['by their words', '[it]\n\n[IT]: /x', ['link', 'it', '/x']],
    ['as addresses', 'At <https://example.com>', ['link', 'https://example.com', 'https://example.com']],
    ['as bare addresses', 'At www.example.com.', ['link', 'www.example.com', 'www.example.com']]
  ])('%s', async (_, value, expected) => {
    expect((await markdown(value)).marks).toEqual([expected])
  })
})

describe('places', () => {
  const value = 'It\\*s *so* &ldquo;far&rdquo;\n> away **now**'
  it.each([
    ['*s', '\\*s'],
    ['“far”', '&ldquo;far&rdquo;'],
    ['so “', 'so* &ldquo;'],
    ['now', 'now']
  ])('of %s', async (words, source) => {
    expect((await markdown(value)).source(words)).toBe(source)
  })
  it('count a byte order mark and both characters of a line end', async () => {
    expect((await markdown('\uFEFF# One\r\n\r\nTwo *three*.\r\n')).source('three')).toBe('three')
  })
})

describe('comments', () => {
  it('are read between blocks and in them', async () => {
    const {comments} = await markdown('<!-- stet-ignore a -->\nOne.\n\nTwo <!-- stet-disable b --> three.')
    expect(comments).toEqual([
      [' stet-ignore a ', '<!-- stet-ignore a -->'],
      [' stet-disable b ', '<!-- stet-disable b -->']
    ])
  })
  it('are none in code', async () => {
    expect((await markdown('`<!-- stet-ignore a -->`\n\n```\n<!-- stet-ignore a -->\n```')).comments).toEqual([])
  })
})

describe('faults', () => {
  it('have their places in the HTML between blocks', async () => {
    expect((await markdown('One.\n\n<div>\n\nTwo.')).faults).toEqual([
      ['Unexpected `<div>` that is never closed, expected `</div>`', '<div>']
    ])
    expect((await markdown('One.\n\n<!-- two')).faults).toEqual([
      ['Unexpected `<!--` that is never closed, expected `-->`', '<']
    ])
  })
})
