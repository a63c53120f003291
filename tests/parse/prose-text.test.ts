import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {parse} from '../../src/parse/index.js'

it.each([
  ['a.md', '# A *b*\n\n> c &amp;\n> d', '\n\nA  b\n\n\n\n\nc &amp;\n  d'],
  ['a.html', '<h1>A</h1><p>b <i>c</i>.</p>', '\n\n\n\nA\n\n\n\n\n\n\n\nb    c    .\n\n\n\n']
])('is the source with white space for its markup: %s', async (path, value, expected) => {
  const {prose} = await parse(new VFile({path, value}))
  expect(prose).toHaveLength(value.length)
  expect(prose).toBe(expected)
})

it('is not needed where there is no markup', async () => {
  expect(await parse(new VFile({path: 'a.txt', value: 'A *b*'}))).not.toHaveProperty('prose')
})
