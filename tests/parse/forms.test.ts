import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {lint, type LintSettings} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import {docx, item, link, paragraph, run} from '../support/docx.js'

/** A part of a paragraph; `strong` and `link` are marked where the form can. */
type Part = string | {readonly strong: string} | {readonly link: string}

/** A block of the story. */
interface Block {
  readonly kind: 'headline' | 'paragraph' | 'item'
  readonly parts: readonly Part[]
}

const p = (...parts: readonly Part[]): Block => ({kind: 'paragraph', parts})
const i = (...parts: readonly Part[]): Block => ({kind: 'item', parts})

/** A story with faults of every kind that stet knows, a quotation over two paragraphs, links, a list and a tail. */
const story: readonly Block[] = [
  {kind: 'headline', parts: ['Lighthouse keepers of Ness get their pay']},
  p('The island council voted on Monday to to pay the three keepers of the lighthouse, and the vote was unanimous.'),
  p(
    'Its treasurer, Marit Holm, said that the the money would come from a ',
    {strong: 'reserve'},
    ' that nobody had touched since 1998.'
  ),
  p(
    'The storm of last winter destroyed 40 homes. houses and one pier, Holm said. The goverment has not yet paid for it . .'
  ),
  p('“We have waited for two years, Holm said. “Nobody came to see us, and nobody wrote.”'),
  p('Angele Merkel once visited the island , the council’s record shows, and Ursula von der Layen did so in 2021.'),
  p('At least 120 people were killed in the storm. The owner of the ferry embezzled the money for the pier.'),
  p('Some 42% of the houses stand empty. See ', {link: 'the report of the council'}, ' for the figures.'),
  p(
    'The keepers definately want to stay. they say that the the light saves lives, and that “the harbour is is theirs".'
  ),
  p('The Dayten peace agreement was a model for the talks between the two villages, the mayor said.'),
  p('Holm praised ', {strong: 'praised'}, ' the keepers. She has denied the rumours. repeatedly.'),
  p(
    'The mayor, Sven Dahl, will decide in spring. Dahl has met the keepers twice, and Dahl likes them. Mr Dahl was born here.'
  ),
  i('The pay is 900 crowns for for each night.'),
  i('The light is recieved in six villages.'),
  p('Who will pay for the pier. That is the next question, Dalh said, and the Dahl family waits for an answer.'),
  p(
    'The money arrived arrived on Friday, “at last” , the mayor said, in in a box. untill then the keepers had bread and tea.'
  ),
  p('Source: Island Daily'),
  p('Follow us on Facebook and Twitter')
]

const plain = (part: Part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.link)
const words = ({parts}: Block) => parts.map(plain).join('')

const text = story.map((block) => (block.kind === 'item' ? `- ${words(block)}` : words(block))).join('\n\n')

function inMarkdown({kind, parts}: Block): string {
  const write = (part: Part) => {
    const escaped = plain(part).replaceAll(/[*_[\]<>&`]/g, (character) => `\\${character}`)
    const written = escaped.replaceAll('“', '&ldquo;').replaceAll('‘', '&#8216;')
    if (typeof part === 'string') return written.replace(/^(\w+) (\w+)/, '$1\n$2')
    return 'strong' in part ? `**${written}**` : `[${written}](https://example.com/report)`
  }
  return `${{headline: '# ', item: '- ', paragraph: ''}[kind]}${parts.map(write).join('')}`.replace(
    /^(?=[#-])(.*)\n/,
    '$1 '
  )
}

const markdown = `---\ntitle: Keepers\n---\n\n${story.map(inMarkdown).join('\n\n')}\n`

function inHtml({kind, parts}: Block): string {
  const write = (part: Part) => {
    const written = plain(part).replaceAll('&', '&amp;').replaceAll('”', '&rdquo;').replaceAll('’', '&#x2019;')
    if (typeof part === 'string') return written.replaceAll(/, /g, ',\n      ')
    return 'strong' in part ? `<strong>${written}</strong>` : `<a href="https://example.com/report">${written}</a>`
  }
  const inner = parts.map(write).join('')
  return {headline: `<h1>${inner}</h1>`, item: `<ul><li>${inner}</li></ul>`, paragraph: `<p>${inner}</p>`}[kind]
}

const html = `<!doctype html><html lang="en"><head><title>Keepers</title><style>p {}</style></head>
<body><nav>Home is is</nav><article>${story.map(inHtml).join('\n')}</article><footer>The the</footer></body></html>`

const document = docx({
  body: story.map(({kind, parts}) => {
    const inner = parts
      .map((part) => (typeof part === 'object' && 'link' in part ? link(run(part.link)) : run(plain(part))))
      .join('')
    return kind === 'item' ? item(inner) : paragraph(inner, kind === 'headline' ? 'Heading1' : undefined)
  })
})

const [headline, ...rest] = story
const body = rest.map((block) => (block.kind === 'item' ? `- ${words(block)}` : words(block))).join('\n\n')
const json = JSON.stringify([{id: 7, title: headline && words(headline), body}], undefined, 2)

async function found(path: string, value: string | Uint8Array, settings: LintSettings = {}) {
  const file = await lint(new VFile({path, value}), settings)
  return (file.messages as Message[]).map(
    ({ruleId, actual = ''}) => `${ruleId ?? ''}: ${actual.replaceAll(/\s+/g, ' ')}`
  )
}

describe('the same story gets the same findings', async () => {
  const expected = await found('a.txt', text)
  it('has many', () => {
    expect(expected.length).toBeGreaterThanOrEqual(25)
  })
  const fields = [
    {path: 'title', type: 'text'},
    {path: 'body', type: 'text'}
  ] as const
  it.each([
    ['Markdown', 'a.md', markdown, {}],
    ['HTML', 'a.html', html, {}],
    ['Word', 'a.docx', document, {}],
    ['JSON', 'a.json', json, {fields}],
    ['JSON Lines', 'a.jsonl', JSON.stringify((JSON.parse(json) as object[])[0]), {fields}]
  ] as const)('in %s', async (_, path, value, settings) => {
    expect(await found(path, value, settings)).toEqual(expected)
  })
})
