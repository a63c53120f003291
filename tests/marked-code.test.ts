import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {lint} from '../src/lint.js'

/** What is flagged in a draft, by rule. */
async function flagged(path: string, value: string) {
  const file = await lint(new VFile({path, value}))
  return file.messages.map(({ruleId}) => ruleId)
}

it.each([
  ['draft.md', 'The council ran `build` and `test`, with ![a map](map.png) beside them. It was a long day.\n'],
  ['draft.html', '<p>The council ran <code>build</code> on Mon&shy;day, with <img src="a.png"> beside it.</p>\n']
])('code, pictures and references in %s are no characters that came by accident', async (path, value) => {
  expect(await flagged(path, value)).toEqual([])
})

it('a character that stands in the file is', async () => {
  expect(await flagged('draft.md', 'The council ran `build` on Mon\u00ADday, and a lost\uFFFC picture.\n')).toEqual([
    'invisible-character',
    'invisible-character'
  ])
})
