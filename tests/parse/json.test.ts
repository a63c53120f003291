import {describe, expect, it} from 'vitest'
import {type Field, fieldOf} from '../../src/draft-types.js'
import {see} from '../support/draft.js'

const fieldsOf = (names: readonly string[]): Field[] => names.flatMap((name) => fieldOf(name) ?? [])
const json = (value: unknown, ...names: readonly string[]) =>
  see('a.json', typeof value === 'string' ? value : JSON.stringify(value), {fields: fieldsOf(names)})
const lines = (value: string, ...names: readonly string[]) => see('a.jsonl', value, {fields: fieldsOf(names)})

describe('what is prose in an export', () => {
  it.each([
    ['an item', {id: 1, body: 'A.', tags: ['b']}, ['body'], ['A.']],
    ['a list of items', [{body: 'A.'}, {body: 'B.'}], ['body'], ['A.', 'B.']],
    ['items somewhere within', {meta: {total: 2}, data: {posts: [{body: 'A.'}, {body: 'B.'}]}}, ['body'], ['A.', 'B.']],
    ['a field in another', [{fields: {body: 'A.'}}], ['fields.body'], ['A.']],
    ['a field in a list', [{blocks: [{text: 'A.'}, {image: 'b'}, {text: 'C.'}]}], ['blocks.text'], ['A.', 'C.']],
    ['fields in the order of the source', [{body: 'A.', title: 'B'}], ['title', 'body'], ['A.', 'B']],
    ['nothing but strings', [{body: 1}, {body: 'A.'}], ['body'], ['A.']]
  ])('%s', async (_, value, names, expected) => {
    expect((await json(value, ...names)).blocks.map(([, text]) => text)).toEqual(expected)
  })

  it('is what the field is said to hold', async () => {
    const value = [{title: 'T', md: '# A\n\n*B*', html: '<h2>C</h2><p>D &amp; E', text: '*F*'}]
    expect((await json(value, 'title', 'md:markdown', 'html:html', 'text')).blocks).toEqual([
      ['headline', 'T'],
      ['headline', 'A'],
      [undefined, 'B'],
      ['subhead', 'C'],
      [undefined, 'D & E'],
      [undefined, '*F*']
    ])
  })

  it('is a story for each item', async () => {
    expect((await json([{body: 'A.'}, {body: 'B.'}], 'body')).about).toHaveLength(2)
  })
})

describe('what a field says in its own form', () => {
  it('is known: languages, links, comments', async () => {
    const {languages, marks, comments} = await json(
      [
        {
          body: '<p lang="fr">Un <a href="/x">deux</a> <time datetime="2026-01-02">hier</time></p><!-- stet-ignore \\"a -->'
        }
      ],
      'body:html'
    )
    expect(languages).toEqual(['fr'])
    expect(marks.map(([kind, , value]) => [kind, value])).toEqual([
      ['link', '/x'],
      ['time', '2026-01-02']
    ])
    expect(comments).toHaveLength(1)
  })
})

describe('places', () => {
  it.each([
    ['of escapes', '{"body": "It \\"is\\" s\\u00f6"}', 'body', '"is" sö', '\\"is\\" s\\u00f6'],
    ['of halves of a character', '{"body": "A \\ud83d\\ude00 B"}', 'body', '😀', '\\ud83d\\ude00'],
    ['of Markdown', '{"body": "One\\n\\nIt *is* so"}', 'body:markdown', 'is so', 'is* so'],
    [
      'of HTML with escapes of both',
      '{"body": "<p class=\\"a\\">AT&amp;T \\u0026amp; it</p>"}',
      'body:html',
      '& it',
      '\\u0026amp; it'
    ]
  ])('%s', async (_, value, name, words, source) => {
    expect((await json(value, name)).source(words)).toBe(source)
  })
  it('of lines', async () => {
    const value = '\uFEFF{"body": "A."}\r\n\r\n{"body": "B\\tc."}\r\n'
    expect((await lines(value, 'body')).source('B\tc.')).toBe('B\\tc.')
  })
})

describe('faults', () => {
  it('name a field that is nearly there', async () => {
    expect((await json([{body: 'A.'}, {boddy: 'B.'}], 'body')).faults).toEqual([
      ['Unexpected item without `body`, expected `boddy`', '{']
    ])
  })
  it('stand in the line that is broken; the others are read', async () => {
    const {blocks, faults} = await lines('{"body": "A."}\n{"body": B}\n{"body": "C."}', 'body')
    expect(blocks.map(([, text]) => text)).toEqual(['A.', 'C.'])
    expect(faults).toEqual([['Unexpected JSON: invalid symbol', 'B']])
  })
  it('of the markup have their places', async () => {
    expect((await json('{"body": "A\\n<div>B"}', 'body:html')).faults).toEqual([
      ['Unexpected `<div>` that is never closed, expected `</div>`', '<div>']
    ])
  })
  it.each([
    ['no JSON', 'The pier.', /^1:1: Unexpected JSON: /],
    ['half of it', '[\n  {"body": "A."},\n  {"bo', /^3:4: Unexpected JSON: /],
    ['comments', '{"body": "A."} // b', /^1:16: Unexpected JSON: invalid comment token$/],
    ['nothing', '', /^Unexpected empty file, expected JSON$/],
    ['no such field', '[{"text": "A."}]', /^Unexpected item without `body`/]
  ])('refuse %s', async (_, value, message) => {
    await expect(json(value, 'body')).rejects.toThrow(message)
  })
})
