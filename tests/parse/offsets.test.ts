import fc from 'fast-check'
import {decodeHTML} from 'entities'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {paragraphs} from '../../src/analysis/paragraphs.js'
import {lint} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import {object} from '../../src/parse/block-builder.js'
import {parse} from '../../src/parse/index.js'
import type {Place} from '../../src/place.js'

/** Words with faults among them, so that rules speak, and characters that markup writes in several ways. */
const words = fc.constantFrom(
  'The council',
  'the the',
  'is is',
  'definately',
  'recieve',
  'homes. houses',
  'Angele Merkel',
  'the Dayten peace agreement',
  'said ,',
  'it . .',
  '15,000 people were killed.',
  '😀',
  'e\u0301',
  'Ω'
)

/** What a reader sees as one character, and how markup may write it. */
const references = fc.constantFrom(
  '&amp;',
  '&ldquo;',
  '&rdquo;',
  '&nbsp;',
  '&#8217;',
  '&#x2019;',
  '&hellip;',
  '&lt;',
  '&quot;',
  '&NotEqualTilde;',
  '&mdash;'
)

const sentence = (piece: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), {minLength: 1, maxLength: 10})
    .map((list) => list.map(([text, space]) => text + space).join(''))

const escapes = fc.constantFrom('\\*', '\\_', '\\[', '\\&', '\\\\', '\\"', '\\!')

const inMarkdown = fc.oneof(
  {weight: 6, arbitrary: words},
  references,
  escapes,
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `[${text}](http://example.com/a_b "${text}")`),
  words.map((text) => `[${text}][ref]`),
  words.map((text) => `![${text} &amp; it](boat.jpg)`),
  fc.constantFrom(
    '`the the code`',
    '<b>',
    '</b>',
    '<br>',
    '<https://example.com>',
    'https://example.com/the',
    'ada@example.com',
    '[^1]',
    '{{< figure src="the the" >}}',
    '$x_1 = the the$',
    '<!-- the the -->',
    '  \n',
    '\\\n',
    '\n'
  )
)

const inline = sentence(inMarkdown).map((text) => text.replaceAll(/^\s+|\n\s*$/g, ''))
const line = inline.map((text) => text.replaceAll(/\\?\n/g, ' '))

const markdownBlock = fc.oneof(
  {weight: 4, arbitrary: inline},
  line.map((text) => `# ${text}`),
  line.map((text) => `## ${text} ##`),
  line.map((text) => `${text}\n====`),
  inline.map((text) => text.replaceAll(/^/gm, '> ')),
  inline.map((text) => `- ${text.replaceAll('\n', '\n  ')}`),
  inline.map((text) => `12. ${text.replaceAll('\n', '\n    ')}`),
  inline.map((text) => `- [ ] ${text.replaceAll('\n', '\n  ')}`),
  inline.map((text) => `> - ${text.replaceAll('\n', '\n>   ')}`),
  fc.tuple(line, line).map(([a, b]) => `| ${a} | b |\n|---|:-:|\n| c \\| d | ${b} |`),
  inline.map((text) => `[^1]: ${text.replaceAll('\n', '\n    ')}`),
  words.map((text) => `\`\`\`js\n${text}\n\`\`\``),
  words.map((text) => `    ${text}`),
  words.map((text) => `<div class="a">\n<p>${text} &amp; <i>${text}</i></p>\n</div>`),
  words.map((text) => `> <p>${text}\n> &ldquo;${text}&rdquo;</p>`),
  fc.constantFrom('---', '[ref]: http://example.com/the "The the"', '<!-- stet-ignore repeated-word -->')
)

const matter = fc.oneof(
  fc.constant(''),
  words.map((text) => `---\ntitle: ${JSON.stringify(`A “${text}” \t é`)}\n---\n`),
  words.map((text) => `---\ndescription: >-\n  ${text}\n  ${text}\ndate: 2026-01-02\n---\n`),
  words.map((text) => `---\nsubtitle: 'It''s ${text}'\nsummary: |\n  ${text}\n\n  ${text}\n---\n`),
  words.map((text) => `+++\ntitle = "A \\"${text}\\" \\u00e9"\ndescription = '''\nIt ${text}'''\n+++\n`)
)

const withLineEnds = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '', '\uFEFF'))
    .map(([page, end, mark]) => mark + page.replaceAll('\n', end))

const markdown = withLineEnds(
  fc
    .tuple(matter, fc.array(markdownBlock, {minLength: 1, maxLength: 6}))
    .map(([head, list]) => head + list.join('\n\n'))
)

const inHtml = fc.oneof(
  {weight: 6, arbitrary: words},
  references,
  words.map((text) => `<em>${text}</em>`),
  words.map((text) => `<a href="/a?b=1&amp;c=2" title="the the">${text}</a>`),
  words.map((text) => `<q>${text}</q>`),
  words.map((text) => `<i lang=fr>${text}</i>`),
  words.map((text) => `<img src=a.png alt="${text} &amp; it">`),
  words.map((text) => `<img alt='${text}'>`),
  words.map((text) => `<code>${text}</code>`),
  words.map((text) => `<time datetime="2026-01-02">${text}</time>`),
  fc.constantFrom(
    '<br>',
    '<wbr>',
    '<!-- the the -->',
    '</span>',
    '<b>',
    '&',
    '&amp',
    '<script>the the</script>',
    '\n  ',
    '\t'
  )
)
const htmlInline = sentence(inHtml)
const htmlBlock = fc.oneof(
  {weight: 4, arbitrary: htmlInline.map((text) => `<p>${text}</p>`)},
  htmlInline.map((text) => `<p>${text}`),
  htmlInline.map((text) => `<h1>${text}</h1>`),
  htmlInline.map((text) => `<h2 lang="en">${text}</h2>`),
  htmlInline.map((text) => `<blockquote cite="http://example.com">${text}<p>${text}</p></blockquote>`),
  htmlInline.map((text) => `<ul><li>${text}<li>${text}</ul>`),
  htmlInline.map((text) => `<table><tr><td>${text}<th>${text}</table>`),
  htmlInline.map(
    (text) => `<figure><img src="a.jpg" alt="The &quot;boat&quot; is is"><figcaption>${text}</figcaption></figure>`
  ),
  htmlInline.map((text) => `<div>${text}<div>${text}</div>${text}</div>`),
  htmlInline.map((text) => `<nav>${text}</nav>`),
  htmlInline,
  words.map((text) => `<style>${text}</style><pre>${text}</pre>`)
)
const fragments = fc.array(htmlBlock, {minLength: 1, maxLength: 6}).map((list) => list.join('\n'))
const html = withLineEnds(
  fc.oneof(
    fragments,
    fragments.map(
      (text) => `<!doctype html><html lang=en><head><title>The the</title></head><body>${text}</body></html>`
    ),
    fragments.map((text) => `<body><header>Is is</header><article>${text}</article><footer>Is is</footer>`)
  )
)

const space = /[\s\u00A0]+/g

/** What a stretch of a source reads as, by another way than the parsers’: no tags, no escapes, references decoded, spaces alike. */
const reading = (text: string) =>
  decodeHTML(
    text
      .replaceAll(/\\u[\da-f]{4}/gi, (escape) => JSON.parse(`"${escape}"`) as string)
      .replaceAll('\\t', '\t')
      .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll("''", "'")
  ).replaceAll(space, ' ')

/** Rules that speak of the faults among the words; the others would take minutes. */
const only = [
  'cut-sentence',
  'misspelled-name',
  'misspelled-word',
  'repeated-word',
  'stray-punctuation',
  'unknown-filler'
]

/** A tag that stands for a mark or a line end. */
const tag = /^<\/?(?:q|br)\b[^>]*>$/

/** Each character of a draft is what stands at its place in the source; the places are in order. */
async function expectExact(path: string, value: string) {
  const draft = await parse(new VFile({path, value}))
  for (const story of draft.stories) {
    let last = 0
    for (const {text, span} of paragraphs(story)) {
      let index = 0
      for (const character of text) {
        const {start, end} = span(index, index + character.length)
        expect(start).toBeGreaterThanOrEqual(last)
        last = start
        expect(end).toBeGreaterThan(start)
        index += character.length
        const slice = value.slice(start, end)
        if (character === object || tag.test(slice)) continue
        // A reference may stand for two characters, which share its place.
        const seen = character.replaceAll(space, ' ')
        const read = reading(slice)
        expect([slice, /^&\w+;$/.test(slice) && read.includes(seen) ? seen : read]).toEqual([slice, seen])
      }
    }
  }
  const file = await lint(new VFile({path, value}), {only})
  for (const {place, actual = '', fix} of file.messages as Message[]) {
    const {start, end} = place as Place
    const slice = value.slice(start.offset, end.offset)
    // Where markup stands within, the words are the slice without it.
    if (/[<>[\]()*~`{}|#]|\n|=|>/.test(slice)) continue
    expect(reading(slice)).toBe(actual.replaceAll(space, ' '))
    for (const {place: at} of fix?.edits ?? [])
      expect(value.slice(at.start.offset, at.end.offset)).not.toMatch(/<\/?\w/)
  }
}

const runs = {numRuns: 2000}

describe('every place is exact', () => {
  it('in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, (text) => expectExact('a.md', text)),
      runs
    )
  }, 240_000)
  it('in HTML', async () => {
    await fc.assert(
      fc.asyncProperty(html, (text) => expectExact('a.html', text)),
      runs
    )
  }, 240_000)
})
