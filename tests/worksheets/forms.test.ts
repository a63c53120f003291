import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {worksheet} from '../../src/worksheet.js'
import {csv} from '../../src/worksheets/csv.js'
import {groups} from '../../src/worksheets/items.js'
import {json} from '../../src/worksheets/json.js'
import {markdown} from '../../src/worksheets/markdown.js'
import {pretty} from '../../src/worksheets/pretty.js'
import {textStory} from '../support/story.js'

const text = `The river rose fast on Sunday after a week of rain in the hills above the town, and the old bridge gave way.

At least 40 people were killed in the valley. Mayor Anna Berg said that 12 houses had fallen.

“We have lost everything,” Berg said. Experts believe that the dam will break. An aide, speaking anonymously, said that it would hold.`

const sheetOf = (value: string, path = 'flood.txt') => worksheet(new VFile({value, path}), [textStory(value)])

describe('a worksheet', () => {
  const sheet = sheetOf(text)
  it('begins with the claims that need a check most', () => {
    expect(sheet.claims[0]).toMatchObject({
      text: 'At least 40 people were killed in the valley',
      kinds: ['toll', 'figure'],
      status: 'unattributed',
      source: null
    })
  })
  it('counts what has a source', () => {
    expect(sheet.summary).toMatchObject({
      quotations: 1,
      spoken: 1,
      named: ['Anna Berg'],
      anonymous: ['Experts', 'An aide, speaking anonymously']
    })
    expect(sheet.summary.attributed).toBeLessThan(sheet.summary.claims)
  })
  it('has each name once', () => {
    expect(sheet.names.map(({name, role, places}) => [name, role, places.length])).toEqual([['Anna Berg', 'Mayor', 2]])
  })
  it('names nobody by a people or a post alone', () => {
    const {names, summary} = sheetOf(
      'Former Swedish President Anna Berg, for her part, said it was late. The Swedish President denied Western claims that NATO knew. ' +
        '“I’ll go, and they said I’ll stay,” said the Oslo-based writer, as Danes do. Norway’s envoy, Karl Lund, said it was over.'
    )
    expect(names.map(({name, kind}) => [name, kind])).toEqual([
      ['Anna Berg', 'person'],
      ['NATO', 'organisation'],
      ['Norway', 'place'],
      ['Karl Lund', 'person']
    ])
    expect(summary.named).toEqual(['Anna Berg', 'Karl Lund'])
  })
  it('says who speaks a claim in a quotation', () => {
    const said = sheetOf(
      'The town mourns on Monday.\n\n“The dam killed 40 people. It was built in 1951,” said Anna Berg.'
    )
    expect(said.claims.map(({kinds, source}) => [kinds.at(-1), source?.text])).toEqual([
      ['quotation', 'Anna Berg'],
      ['quotation', 'Anna Berg']
    ])
  })
})

describe('its forms', () => {
  it('leave out figures that nobody checks, and say what others amount to', () => {
    const text =
      'On 3 May 2024 the two ships sank, the second with 1,200 tonnes of sand. They were worth £4.2m, and the “prize” is lost.'
    expect(
      groups(sheetOf(text)).flatMap(([, items]) =>
        items.flatMap(({what, text, detail, status}) => (what === 'claim' ? [] : [[text, detail || status]]))
      )
    ).toEqual([
      ['“prize”', 'a term'],
      ['1,200 tonnes', ''],
      ['£4.2m', '4,200,000 GBP'],
      ['3 May 2024', '2024-05-03']
    ])
  })
  const hostile = [
    sheetOf(
      'The town mourns on Sunday after a week of rain, the mayor said in a letter to its many friends.\n\n' +
        '=HYPERLINK("https://example.org") killed 40 people. <b>Bold</b> | killed 50 people, `x` and [a](b).',
      '=cmd|x.txt'
    ),
    sheetOf('', '-\u001B[2J.txt')
  ]
  it('print a terminal nothing that steers it', () => {
    expect(pretty(hostile)).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })
  it('have a box for each item in Markdown, and no mark of the draft', () => {
    const boxes = markdown(hostile).match(/^- \[ \] .*$/gm) ?? []
    expect(boxes.length).toBeGreaterThan(2)
    for (const box of boxes) expect(box.slice(6)).not.toMatch(/[<|`[\]]/)
  })
  it('give a spreadsheet no formula', () => {
    const rows = csv(hostile).trimEnd().split('\r\n')
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows)
      for (const cell of row.match(/"(?:[^"]|"")*"/g) ?? []) expect(cell).not.toMatch(/^"[=+\-@\t\r]/)
    expect(rows[1]).toMatch(/^"'=cmd/)
  })
  it('hold all of it as JSON', () => {
    expect(JSON.parse(json(hostile))).toMatchObject({version: 1, files: [{path: '=cmd|x.txt'}, {claims: []}]})
  })
  it('are empty for no drafts', () => {
    expect([markdown([]), csv([]).split('\r\n').length]).toEqual(['', 2])
  })
})
