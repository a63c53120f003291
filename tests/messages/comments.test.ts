import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {judge, lint} from '../../src/lint.js'

async function lines(value: string, path = 'a.md') {
  const file = await lint(new VFile({path, value}), {only: ['repeated-word'], date: '2026-11-26'})
  return file.messages.map(({line}) => line)
}

const faults = async (value: string) => {
  const {directives} = await judge(new VFile({path: 'a.md', value}), {only: ['repeated-word']})
  return directives.flatMap(({fault}) => fault?.reason ?? [])
}

describe('comments hide findings', () => {
  it.each([
    ['of the next block', '<!-- stet-ignore repeated-word -->\n\nIt is is.\n\nIt is is.', [5]],
    ['of their own block', 'It is <!-- stet-ignore --> is is.\n\nIt is is.', [3]],
    ['of a list item', '- It is is. <!-- stet-ignore repeated-word -->\n- It is is.', [2]],
    ['up to where they end', '<!-- stet-disable -->\n\nIt is is.\n\n<!-- stet-enable -->\n\nIt is is.', [7]],
    [
      'of one rule, though another is enabled',
      '<!-- stet-disable repeated-word, spacing -->\n\nIs is.\n\n<!-- stet-enable spacing -->\n\nIt is is.',
      []
    ],
    ['of the file', 'It is is.\n\n<!-- stet-ignore-file repeated-word -- a song -->', []],
    ['until a day', '<!-- stet-ignore repeated-word until 2027-01-01 -- a song -->\nIt is is.', []],
    ['no longer after it', '<!-- stet-ignore repeated-word until 2026-01-01 -->\n\nIt is is.', [3]],
    ['of other rules alone', '<!-- stet-ignore spacing -->\n\nIt is is.', [3]],
    ['by front matter', '---\nstet:\n  disable: [repeated-word]\n---\nIt is is.', []]
  ])('%s', async (_, value, expected) => {
    expect(await lines(value)).toEqual(expected)
  })

  it('in HTML', async () => {
    expect(await lines('<!-- stet-ignore --><p>It is is.</p>\n<p>It is is.</p>', 'a.html')).toEqual([2])
  })
})

it.each([
  ['<!-- stet-ingore repeated-word -->', 'Unexpected comment `stet-ingore`, expected `stet-ignore`'],
  [
    '<!-- stet-ignore a until tomorrow -->',
    'Unexpected `until tomorrow`, expected `until` and a day as YYYY-MM-DD, last'
  ],
  [
    '<!-- stet-ignore until 2026-02-30 -->',
    'Unexpected `until 2026-02-30`, expected `until` and a day as YYYY-MM-DD, last'
  ]
])('says what is wrong with %s', async (value, reason) => {
  expect(await faults(`${value}\n\nIt is.`)).toEqual([reason])
})

it('reads long comments in a time by their length', async () => {
  const space = ' '.repeat(100_000)
  expect(await lines(`<!-- stet-ignore a${space}until${space}b -->\n\nIt is is.`)).toEqual([3])
})
